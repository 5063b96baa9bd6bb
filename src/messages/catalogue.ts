import { availabilityEn } from './catalogue/availability.en.ts';
import { availabilityNb } from './catalogue/availability.nb.ts';
import { availabilityNn } from './catalogue/availability.nn.ts';
import { calendarsEn } from './catalogue/calendars.en.ts';
import { calendarsNb } from './catalogue/calendars.nb.ts';
import { calendarsNn } from './catalogue/calendars.nn.ts';
import { commonEn } from './catalogue/common.en.ts';
import { commonNb } from './catalogue/common.nb.ts';
import { commonNn } from './catalogue/common.nn.ts';
import { curesEn } from './catalogue/cures.en.ts';
import { curesNb } from './catalogue/cures.nb.ts';
import { curesNn } from './catalogue/cures.nn.ts';
import { districtsEn } from './catalogue/districts.en.ts';
import { districtsNb } from './catalogue/districts.nb.ts';
import { districtsNn } from './catalogue/districts.nn.ts';
import { doctorsEn } from './catalogue/doctors.en.ts';
import { doctorsNb } from './catalogue/doctors.nb.ts';
import { doctorsNn } from './catalogue/doctors.nn.ts';
import { exemptionsEn } from './catalogue/exemptions.en.ts';
import { explainEn } from './catalogue/explain.en.ts';
import { exemptionsNb } from './catalogue/exemptions.nb.ts';
import { explainNb } from './catalogue/explain.nb.ts';
import { exemptionsNn } from './catalogue/exemptions.nn.ts';
import { explainNn } from './catalogue/explain.nn.ts';
import { gapsEn } from './catalogue/gaps.en.ts';
import { gapsNb } from './catalogue/gaps.nb.ts';
import { gapsNn } from './catalogue/gaps.nn.ts';
import { httpEn } from './catalogue/http.en.ts';
import { httpNb } from './catalogue/http.nb.ts';
import { httpNn } from './catalogue/http.nn.ts';
import { optimisationEn } from './catalogue/optimisation.en.ts';
import { importsEn } from './catalogue/imports.en.ts';
import { importsNb } from './catalogue/imports.nb.ts';
import { importsNn } from './catalogue/imports.nn.ts';
import { pageEn } from './catalogue/page.en.ts';
import { optimisationNb } from './catalogue/optimisation.nb.ts';
import { pageNb } from './catalogue/page.nb.ts';
import { optimisationNn } from './catalogue/optimisation.nn.ts';
import { pageNn } from './catalogue/page.nn.ts';
import { planningEn } from './catalogue/planning.en.ts';
import { periodsEn } from './catalogue/periods.en.ts';
import { periodsNb } from './catalogue/periods.nb.ts';
import { periodsNn } from './catalogue/periods.nn.ts';
import { precheckEn } from './catalogue/precheck.en.ts';
import { planningNb } from './catalogue/planning.nb.ts';
import { precheckNb } from './catalogue/precheck.nb.ts';
import { planningNn } from './catalogue/planning.nn.ts';
import { precheckNn } from './catalogue/precheck.nn.ts';
import { reportsEn } from './catalogue/reports.en.ts';
import { reportsNb } from './catalogue/reports.nb.ts';
import { reportsNn } from './catalogue/reports.nn.ts';
import { rosterEn } from './catalogue/roster.en.ts';
import { rosterNb } from './catalogue/roster.nb.ts';
import { rosterNn } from './catalogue/roster.nn.ts';
import { openShiftsEn } from './catalogue/open-shifts.en.ts';
import { swapsEn } from './catalogue/swaps.en.ts';
import { openShiftsNb } from './catalogue/open-shifts.nb.ts';
import { swapsNb } from './catalogue/swaps.nb.ts';
import { openShiftsNn } from './catalogue/open-shifts.nn.ts';
import { swapsNn } from './catalogue/swaps.nn.ts';
import { startEn } from './catalogue/start.en.ts';
import { startNb } from './catalogue/start.nb.ts';
import { startNn } from './catalogue/start.nn.ts';
import { violationsEn } from './catalogue/violations.en.ts';
import { violationsNb } from './catalogue/violations.nb.ts';
import { violationsNn } from './catalogue/violations.nn.ts';
import { publicationEn } from './catalogue/publication.en.ts';
import { publicationNb } from './catalogue/publication.nb.ts';
import { publicationNn } from './catalogue/publication.nn.ts';
import { deliveryEn } from './catalogue/delivery.en.ts';
import { deliveryNb } from './catalogue/delivery.nb.ts';
import { deliveryNn } from './catalogue/delivery.nn.ts';
import { whyMeEn } from './catalogue/why-me.en.ts';
import { whyMeNb } from './catalogue/why-me.nb.ts';
import { whyMeNn } from './catalogue/why-me.nn.ts';
import { ledgerNb } from './catalogue/ledger.nb.ts';
import { ledgerNn } from './catalogue/ledger.nn.ts';
import { ledgerEn } from './catalogue/ledger.en.ts';
import type { Locale } from './locales.ts';

/** ICU messages by key. */
export type Messages = Readonly<Record<string, string>>;

/** All messages per language; an area's file holds its keys in one language, the same in each. */
export const CATALOGUE: Record<Locale, Messages> = {
  nb: {
    ...commonNb,
    ...violationsNb,
    ...curesNb,
    ...explainNb,
    ...pageNb,
    ...gapsNb,
    ...startNb,
    ...openShiftsNb,
    ...swapsNb,
    ...precheckNb,
    ...httpNb,
    ...planningNb,
    ...optimisationNb,
    ...rosterNb,
    ...importsNb,
    ...periodsNb,
    ...availabilityNb,
    ...districtsNb,
    ...doctorsNb,
    ...exemptionsNb,
    ...planningNb,
    ...optimisationNb,
    ...publicationNb,
    ...deliveryNb,
    ...whyMeNb,
    ...calendarsNb,
    ...reportsNb,
    ...ledgerNb,
  },
  nn: {
    ...commonNn,
    ...violationsNn,
    ...curesNn,
    ...explainNn,
    ...pageNn,
    ...gapsNn,
    ...startNn,
    ...openShiftsNn,
    ...swapsNn,
    ...precheckNn,
    ...httpNn,
    ...planningNn,
    ...optimisationNn,
    ...rosterNn,
    ...importsNn,
    ...periodsNn,
    ...availabilityNn,
    ...districtsNn,
    ...doctorsNn,
    ...exemptionsNn,
    ...planningNn,
    ...optimisationNn,
    ...publicationNn,
    ...deliveryNn,
    ...whyMeNn,
    ...calendarsNn,
    ...reportsNn,
    ...ledgerNn,
  },
  en: {
    ...commonEn,
    ...violationsEn,
    ...curesEn,
    ...explainEn,
    ...pageEn,
    ...gapsEn,
    ...startEn,
    ...openShiftsEn,
    ...swapsEn,
    ...precheckEn,
    ...httpEn,
    ...planningEn,
    ...optimisationEn,
    ...rosterEn,
    ...importsEn,
    ...periodsEn,
    ...availabilityEn,
    ...districtsEn,
    ...doctorsEn,
    ...exemptionsEn,
    ...planningEn,
    ...optimisationEn,
    ...publicationEn,
    ...deliveryEn,
    ...whyMeEn,
    ...calendarsEn,
    ...reportsEn,
    ...ledgerEn,
  },
};
