import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import type { Duty } from './duty-api.ts';
import { DutyTag } from './DutyTag.tsx';
import { useDutyWords } from './duty-words.ts';

/** One duty: when, what, whom to call, and why. */
export function DutyCard({ duty, level, onWhy }: { duty: Duty; level: '2' | '3'; onWhy: () => void }) {
  const text = useText();
  const words = useDutyWords();
  return (
    <article className="card duty">
      <div className="spread full">
        <Heading level={level} size="xsmall">
          {words.when(duty)}
        </Heading>
        <DutyTag duty={duty} />
      </div>
      <BodyShort className="sentence">{words.what(duty)}</BodyShort>
      <BodyShort>
        {duty.support.length > 0
          ? text('duties.support', { names: duty.support.join(', ') })
          : text('duties.no-support')}
      </BodyShort>
      <Button type="button" size="small" variant="secondary" onClick={onWhy}>
        {text('why.open')}
        <span className="aksel-sr-only"> {words.when(duty)}</span>
      </Button>
    </article>
  );
}
