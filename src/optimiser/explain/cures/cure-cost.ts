import type { CurePart, CurePartName, ProposedCure } from './cure.ts';

/**
 * What a cure asks of people, in points [set]: the plainest first, what concerns patients last. See
 * `docs/decisions/0010-cures-of-open-seats.md`.
 */
export const CURE_POINTS: Readonly<Record<CurePartName, number>> = {
  /** Per grade of the wish that a doctor is asked to withdraw. */
  wish: 1,
  /** Per back-up who is called in. */
  backUp: 2,
  /** Another shift moves from one doctor to another. */
  move: 4,
  /** A veto beyond the allowance, and one within it. */
  vetoBeyondAllowance: 5,
  veto: 8,
  /** Per rule that a written reason is given for, and more when it takes the administrator. */
  reason: 6,
  administrator: 2,
  locum: 20,
  seatLess: 30,
};

/** What a cure costs, part by part. */
export function cureParts({ action, calledIn }: ProposedCure): CurePart[] {
  const backUps = calledIn.map(() => of('backUp'));
  return [...actionParts(action), ...backUps];
}

function actionParts(action: ProposedCure['action']): CurePart[] {
  switch (action.kind) {
    case 'assign':
      return [];
    case 'ask-wish':
      return [of('wish', action.grade)];
    case 'ask-veto':
      return [of(action.overAllowance ? 'vetoBeyondAllowance' : 'veto')];
    case 'move':
      return [of('move')];
    case 'reason': {
      const rules = new Set(action.breaches.map(({ rule }) => rule));
      const administrator = action.role === 'districtAdministrator' ? [of('administrator')] : [];
      return [...[...rules].map(() => of('reason')), ...administrator];
    }
    case 'locum':
      return [of('locum')];
    case 'fewer-seats':
      return [of('seatLess')];
  }
}

function of(part: CurePartName, times = 1): CurePart {
  return { part, points: CURE_POINTS[part] * times };
}
