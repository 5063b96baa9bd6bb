import { availabilityEn } from './catalogue/availability.en.ts';
import { availabilityNb } from './catalogue/availability.nb.ts';
import { availabilityNn } from './catalogue/availability.nn.ts';
import { commonEn } from './catalogue/common.en.ts';
import { commonNb } from './catalogue/common.nb.ts';
import { commonNn } from './catalogue/common.nn.ts';
import { curesEn } from './catalogue/cures.en.ts';
import { curesNb } from './catalogue/cures.nb.ts';
import { curesNn } from './catalogue/cures.nn.ts';
import { explainEn } from './catalogue/explain.en.ts';
import { explainNb } from './catalogue/explain.nb.ts';
import { explainNn } from './catalogue/explain.nn.ts';
import { httpEn } from './catalogue/http.en.ts';
import { httpNb } from './catalogue/http.nb.ts';
import { httpNn } from './catalogue/http.nn.ts';
import { importsEn } from './catalogue/imports.en.ts';
import { importsNb } from './catalogue/imports.nb.ts';
import { importsNn } from './catalogue/imports.nn.ts';
import { pageEn } from './catalogue/page.en.ts';
import { pageNb } from './catalogue/page.nb.ts';
import { pageNn } from './catalogue/page.nn.ts';
import { periodsEn } from './catalogue/periods.en.ts';
import { periodsNb } from './catalogue/periods.nb.ts';
import { periodsNn } from './catalogue/periods.nn.ts';
import { precheckEn } from './catalogue/precheck.en.ts';
import { precheckNb } from './catalogue/precheck.nb.ts';
import { precheckNn } from './catalogue/precheck.nn.ts';
import { startEn } from './catalogue/start.en.ts';
import { startNb } from './catalogue/start.nb.ts';
import { startNn } from './catalogue/start.nn.ts';
import { violationsEn } from './catalogue/violations.en.ts';
import { violationsNb } from './catalogue/violations.nb.ts';
import { violationsNn } from './catalogue/violations.nn.ts';
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
    ...startNb,
    ...precheckNb,
    ...httpNb,
    ...importsNb,
    ...periodsNb,
    ...availabilityNb,
  },
  nn: {
    ...commonNn,
    ...violationsNn,
    ...curesNn,
    ...explainNn,
    ...pageNn,
    ...startNn,
    ...precheckNn,
    ...httpNn,
    ...importsNn,
    ...periodsNn,
    ...availabilityNn,
  },
  en: {
    ...commonEn,
    ...violationsEn,
    ...curesEn,
    ...explainEn,
    ...pageEn,
    ...startEn,
    ...precheckEn,
    ...httpEn,
    ...importsEn,
    ...periodsEn,
    ...availabilityEn,
  },
};
