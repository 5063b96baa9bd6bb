import { RULE_CODES, type RuleCode, type RosterProblem } from '../../domain/problem/roster-problem.ts';
import { isHardBreach } from '../../domain/rules/check-roster.ts';
import { RULES } from '../../domain/rules/registry.ts';
import { settingOf } from '../../domain/rules/rule-setting.ts';
import { hoursOf, minutesOf } from '../../domain/rules/time.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { reasonCode } from '../../optimiser/explain/reason-code.ts';
import type { Reader } from '../roster/index.ts';
import type { Assessed } from './assess-moves.ts';

/** Rules that are about the roster and not about who takes a duty; vetoes are withdrawn by who takes it. */
const ABOUT_OTHERS = new Set<RuleCode>(['seats', 'lock', 'supervision', 'veto', 'minimum-pool']);

/** Free time that is long enough to say no more about it. */
const PLENTY_HOURS = 48;

/** How a rule stands after duties have changed hands. */
export interface RuleState {
  rule: string;
  name: string;
  state: 'ok' | 'warning' | 'breach';
}

/** Every rule that duties changing hands could break in this roster, in the order of the registry. */
export function ruleStates({ locale }: Reader, { after, violations }: Assessed): RuleState[] {
  const states = new Map<string, RuleState['state']>();
  for (const rule of RULE_CODES.filter((code) => !ABOUT_OTHERS.has(code) && binds(after.problem, code))) {
    const broken = violations.filter((one) => one.rule === rule);
    const state = broken.length === 0 ? 'ok' : broken.some(isHardBreach) ? 'breach' : 'warning';
    const told = reasonCode(rule);
    states.set(told, worse(states.get(told), state));
  }
  return [...states].map(([rule, state]) => ({
    rule,
    name: formatMessage(locale, `swaps.rule.${rule}`),
    state,
  }));
}

function binds({ rules }: RosterProblem, code: RuleCode): boolean {
  const fixed = RULES.some((rule) => rule.code === code && rule.fixedStrength !== null);
  return fixed || rules.some(({ rule }) => rule === code);
}

const ORDER = { ok: 0, warning: 1, breach: 2 };

function worse(before: RuleState['state'] | undefined, state: RuleState['state']): RuleState['state'] {
  return before !== undefined && ORDER[before] > ORDER[state] ? before : state;
}

/** Free hours beside the duties that a doctor takes over. */
export interface RestLine {
  doctor: string;
  name: string;
  /** The shortest one; `null` when there is no other duty within two days. */
  hours: number | null;
  /** What the rule asks for; `null` where it does not bind. */
  required: number | null;
}

/** The shortest rest of everybody who takes a duty over; readers who are not trusted read their own. */
export function restLines(reader: Reader, { after, change }: Assessed): RestLine[] {
  const takers = [...new Set(change.added.map(({ doctor }) => doctor))];
  return takers
    .filter((doctor) => reader.trusted || doctor === reader.doctor)
    .flatMap((id): RestLine[] => {
      const doctor = after.doctors.get(id);
      if (!doctor) return [];
      const taken = new Set(change.added.flatMap((one) => (one.doctor === id ? [one.shift] : [])));
      const held = after.assignments
        .flatMap((one) => (one.doctor === id ? (after.shifts.get(one.shift) ?? []) : []))
        .sort((a, b) => (a.start < b.start ? -1 : 1));
      const pairs = held.flatMap((later, at) => {
        const earlier = held[at - 1];
        if (!earlier || !(taken.has(earlier.id) || taken.has(later.id))) return [];
        const minutes = minutesOf(later.start) - minutesOf(earlier.end);
        return [{ minutes, date: later.date }];
      });
      const [shortest] = pairs.sort((a, b) => a.minutes - b.minutes);
      const date = shortest?.date ?? held.find((one) => taken.has(one.id))?.date ?? '';
      const isNear = shortest !== undefined && shortest.minutes < PLENTY_HOURS * 60;
      return [
        {
          doctor: id,
          name: doctor.name,
          hours: isNear ? hoursOf(Math.max(0, shortest.minutes)) : null,
          required: settingOf(after.problem, 'rest', doctor, date)?.params.hours ?? null,
        },
      ];
    });
}
