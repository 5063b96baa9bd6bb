import { formatMessage } from '../../messages/format-message.ts';
import { readMunicipalities } from '../districts/index.ts';
import { readDoctors, type StoredDoctor } from '../doctors/index.ts';
import { AGE_BANDS, ageBandOn, ageLimitsOn, gpsWithin } from './gps.ts';
import type { ReportContext, ReportDefinition, Row } from './report.ts';
import { tenth } from './figures.ts';
import type { ReadRoster } from './read-rosters.ts';
import { wordOf } from './words.ts';

/** Some GPs who are counted together. */
interface Group {
  grouping: 'district' | 'municipality' | 'age';
  name: string;
  gps: readonly StoredDoctor[];
}

/** How many of the GPs have duties on the roster of a period, in the whole district and in parts of it. */
export const participation: ReportDefinition = {
  scope: 'period',
  columns: [
    { id: 'grouping', kind: 'text' },
    { id: 'group', kind: 'text' },
    { id: 'gps', kind: 'number' },
    { id: 'participants', kind: 'number' },
    { id: 'percent', kind: 'number' },
    { id: 'duties', kind: 'number' },
    { id: 'each', kind: 'number' },
  ],
  meanings: ['in-force', 'gp', 'participant', 'age'],
  chart: { label: 'group', values: ['gps', 'participants'] },
  read: async (context) => {
    const roster = await context.rosters.ofPeriod(context.request.period, context.today);
    if (!roster) return { about: '', rosters: [], rows: [] };
    const groups = await groupsOf(context, roster.period);
    return {
      about: roster.period.name,
      rosters: [roster],
      rows: groups.map((group) => rowOf(context, group, roster)),
    };
  },
};

async function groupsOf(
  { runner, locale }: ReportContext,
  period: { from: string; to: string },
): Promise<Group[]> {
  const gps = gpsWithin(await readDoctors(runner), period);
  const municipalities = await readMunicipalities(runner);
  const ages = ageLimitsOn(period.from);
  return [
    { grouping: 'district' as const, name: formatMessage(locale, 'reports.whole-district'), gps },
    ...municipalities.map(({ id, name }) => ({
      grouping: 'municipality' as const,
      name,
      gps: gps.filter(({ municipality }) => municipality === id),
    })),
    ...AGE_BANDS.map((band) => ({
      grouping: 'age' as const,
      name: formatMessage(locale, 'reports.age', { band, ...ages }),
      gps: gps.filter((one) => ageBandOn(one, period.from, ages) === band),
    })),
  ];
}

function rowOf({ locale }: ReportContext, { grouping, name, gps }: Group, { duties }: ReadRoster): Row {
  const ids = new Set(gps.map(({ doctor }) => doctor.id));
  const own = duties.filter(({ doctor }) => ids.has(doctor));
  const participants = new Set(own.map(({ doctor }) => doctor)).size;
  return {
    grouping: wordOf(locale, 'grouping', grouping),
    group: name,
    gps: gps.length,
    participants,
    percent: gps.length === 0 ? null : tenth((100 * participants) / gps.length),
    duties: own.length,
    each: participants === 0 ? null : tenth(own.length / participants),
  };
}
