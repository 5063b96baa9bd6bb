import type { SurgeryHours } from '../../domain/problem/roster-problem.ts';
import { clockOf } from './row-reader.ts';
import { weekdayOf, weekdayWord } from './vocabulary.ts';

const DAY = /^(\S+)\s+(\S+?)\s*[-–]\s*(\S+)$/;

/** Surgery hours of one day as people write them, `ma 08:00-15:30`; `null` for another text. */
export function readSurgeryDay(text: string): SurgeryHours | null {
  const match = DAY.exec(text);
  if (!match) return null;
  const [weekday, opens, closes] = [weekdayOf(match[1]!), clockOf(match[2]!), clockOf(match[3]!)];
  if (weekday === null || opens === null || closes === null || closes <= opens) return null;
  return { weekday, opens, closes };
}

/** Own surgery hours in one cell. */
export function writeSurgeryHours(hours: readonly SurgeryHours[]): string {
  return hours.map(({ weekday, opens, closes }) => `${weekdayWord(weekday)} ${opens}-${closes}`).join(', ');
}
