import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

/** Runs in a process of its own: the zone of a running process cannot be changed reliably. */
const SCRIPT = `
  const { loadBurdenRules, loadHolidayRules, loadHoytidRules, loadPreset } = await import('./config/load.ts');
  const { holidayCalendar } = await import('./src/domain/calendar/holidays.ts');
  const { expandShifts } = await import('./src/domain/calendar/expand-shifts.ts');
  const { problemDays } = await import('./src/domain/calendar/problem-days.ts');
  const { hoytidIntervals } = await import('./src/domain/calendar/hoytid.ts');
  const preset = loadPreset('alta');
  const calendar = holidayCalendar(loadHolidayRules(), preset.closedDays);
  const context = { calendar, burden: loadBurdenRules(), backUp: preset.backUp };
  const result = [
    expandShifts(preset.templates, '2027-03-15', '2027-04-05', context),
    expandShifts(preset.templates, '2027-10-25', '2027-11-08', context),
    problemDays('2027-03-15', '2027-04-05', calendar),
    hoytidIntervals(2027, loadHoytidRules()),
  ];
  console.log(JSON.stringify({ zone: new Date(2027, 0, 1).getTimezoneOffset(), result }));
`;

function runIn(zone: string): { zone: number; result: unknown } {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd: process.cwd(),
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output) as { zone: number; result: unknown };
}

describe('the calendar', () => {
  it('is the same whatever the zone of the process', () => {
    const [utc, west, east] = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(runIn);
    expect([utc!.zone, west!.zone, east!.zone]).toEqual([0, 480, -840]);
    expect(west!.result).toEqual(utc!.result);
    expect(east!.result).toEqual(utc!.result);
  });
});
