import { Heading, ReadMore } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import type { Candidate, Candidates } from './board-api.ts';

interface Group {
  rule: string;
  name: string;
  doctors: Candidate[];
}

/** Everybody who cannot take the seat, by the rule that keeps them away. */
export function WhyNot({ candidates: { items } }: { candidates: Candidates }) {
  const text = useText();
  const groups = grouped(items);
  if (groups.length === 0) return null;
  return (
    <section className="stack tight">
      <Heading level="3" size="xsmall">
        {text('board.why-not', { count: groups.reduce((sum, { doctors }) => sum + doctors.length, 0) })}
      </Heading>
      {groups.map(({ rule, name, doctors }) => (
        <ReadMore
          key={rule}
          size="small"
          header={text('board.why-not.rule', { name, count: doctors.length })}
        >
          <ul className="plain why-not">
            {doctors.map(({ doctor, name: who, violations }) => (
              <li key={doctor}>{violations.find(({ hard }) => hard)?.sentence ?? who}</li>
            ))}
          </ul>
        </ReadMore>
      ))}
    </section>
  );
}

/** Groups by rule, the largest first. */
function grouped(items: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of items) {
    const { standing, against } = candidate;
    if (standing !== 'cannot' || !against) continue;
    const group = groups.get(against.rule) ?? { ...against, doctors: [] };
    group.doctors.push(candidate);
    groups.set(against.rule, group);
  }
  return [...groups.values()].sort((a, b) => b.doctors.length - a.doctors.length);
}
