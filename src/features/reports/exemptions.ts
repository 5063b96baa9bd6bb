import { isInDateRange } from '../../domain/calendar/civil-date.ts';
import { termsInForce } from '../../domain/exemptions/effective-exemptions.ts';
import type { ExemptionEffect } from '../../domain/exemptions/exemption-effect.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { readDoctors, type StoredDoctor } from '../doctors/index.ts';
import { readStandings } from '../exemptions/index.ts';
import { readExemptionEffects } from '../periods/index.ts';
import { AGE_BANDS, ageBandOn, ageLimitsOn, gpsWithin } from './gps.ts';
import type { ReportContext, ReportDefinition, Row } from './report.ts';
import { type BandCounts, suppressBands, type ToldCounts } from './suppress-bands.ts';

type Standing = 'right' | 'judgement' | 'unrecorded';

/**
 * How many GPs are exempt from all duty on the first day of a period, by age and by what it rests on. One
 * date a period: figures of two days next to each other would tell of whoever was exempted in between.
 */
export const exemptions: ReportDefinition = {
  scope: 'period',
  columns: [
    { id: 'age', kind: 'text' },
    { id: 'gps', kind: 'number' },
    { id: 'exempt', kind: 'number' },
    { id: 'right', kind: 'number' },
    { id: 'judgement', kind: 'number' },
    { id: 'unrecorded', kind: 'number' },
  ],
  meanings: ['gp', 'exempt', 'right', 'hidden', 'age'],
  read: async (context) => {
    const roster = await context.rosters.ofPeriod(context.request.period, context.today);
    if (!roster) return { about: '', rosters: [], rows: [] };
    const { period } = roster;
    return { about: period.name, rosters: [roster], rows: await rowsOn(context, period) };
  },
};

async function rowsOn(context: ReportContext, period: { from: string; to: string }): Promise<Row[]> {
  const { runner, locale } = context;
  const gps = gpsWithin(await readDoctors(runner), period);
  const standings = await standingsOn(context, period.from);
  const ages = ageLimitsOn(period.from);
  const bands = AGE_BANDS.map((band) => ({
    name: formatMessage(locale, 'reports.age', { band, ...ages }),
    own: gps.filter((one) => ageBandOn(one, period.from, ages) === band),
  }));
  const told = suppressBands(bands.map(({ own }) => countsOf(own, standings)));
  return [
    ...bands.map(({ name, own }, at) => rowOf(locale, name, own.length, told.bands[at]!)),
    rowOf(locale, formatMessage(locale, 'reports.whole-district'), gps.length, told.sums),
  ];
}

/** What the exemption of each doctor rests on who is exempt from all duty on a date. */
async function standingsOn({ runner, keys }: ReportContext, date: string): Promise<Map<string, Standing>> {
  const effects = await readExemptionEffects(runner);
  const standings = await readStandings(runner, keys);
  const frees = (effect: ExemptionEffect) => {
    const terms = termsInForce(effect);
    return terms?.scope.kind === 'allDuty' && isInDateRange(date, terms);
  };
  return new Map(
    [...effects].flatMap(([doctor, own]) => {
      const [freeing] = own.filter(frees);
      return freeing ? [[doctor, standings.get(freeing.id) ?? 'unrecorded'] as const] : [];
    }),
  );
}

function countsOf(doctors: readonly StoredDoctor[], standings: ReadonlyMap<string, Standing>): BandCounts {
  const count = (standing: Standing) =>
    doctors.filter(({ doctor }) => standings.get(doctor.id) === standing).length;
  return { right: count('right'), judgement: count('judgement'), unrecorded: count('unrecorded') };
}

function rowOf(locale: ReportContext['locale'], age: string, gps: number, told: ToldCounts): Row {
  const hidden = formatMessage(locale, 'reports.hidden');
  return {
    age,
    gps,
    exempt: told.exempt ?? hidden,
    right: told.right ?? hidden,
    judgement: told.judgement ?? hidden,
    unrecorded: told.unrecorded ?? hidden,
  };
}
