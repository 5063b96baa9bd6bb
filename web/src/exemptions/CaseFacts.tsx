import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import type { Case } from './case-api.ts';
import { useCaseWords } from './case-words.ts';

/** What a case is about and what has happened in it, without the ground. */
export function CaseFacts({ of }: { of: Case }) {
  const text = useText();
  const dates = useDates();
  const words = useCaseWords();
  const facts: [string, string | null][] = [
    [text('case.requested'), words.terms(of.requested)],
    [text('case.submitted'), of.submittedOn && dates.full(of.submittedOn)],
    [text('case.interim'), of.interim && words.terms(of.interim)],
    [text('case.decided'), of.decided && words.terms(of.decided)],
    [text('case.decidedOn'), of.decidedOn && dates.full(of.decidedOn)],
    [text('case.notified'), of.notifiedOn && dates.full(of.notifiedOn)],
    [text('case.appealUntil'), of.appealUntil && dates.full(of.appealUntil)],
    [text('case.appealed'), of.appealedOn && dates.full(of.appealedOn)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
