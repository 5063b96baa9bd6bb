import { lazy, Suspense, useState } from 'react';
import { BodyShort, Button, Heading, Link } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { dutyFile, type Duty } from './duty-api.ts';
import { DutySwap } from './DutySwap.tsx';
import { DutyTag } from './DutyTag.tsx';
import { useDutyWords } from './duty-words.ts';

/** Fetched when it is asked for. */
const SickDialog = lazy(() => import('./SickDialog.tsx'));

/** One duty: when, what, whom to call, why, and what to do when one cannot come. */
export function DutyCard({ duty, level, onWhy }: { duty: Duty; level: '2' | '3'; onWhy: () => void }) {
  const text = useText();
  const words = useDutyWords();
  const { district } = useOwnPost();
  const [isSick, setSick] = useState(false);
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
      <div className="row">
        <Button type="button" size="small" variant="secondary" onClick={onWhy}>
          {text('why.open')}
          <span className="aksel-sr-only"> {words.when(duty)}</span>
        </Button>
        {duty.state === 'published' && duty.role === 'duty' && <DutySwap duty={duty} />}
        {duty.state === 'published' && duty.role === 'duty' && (
          <Button
            type="button"
            size="small"
            variant="tertiary"
            onClick={() => {
              setSick(true);
            }}
          >
            {text('sick.open')}
            <span className="aksel-sr-only"> {words.when(duty)}</span>
          </Button>
        )}
        {duty.state === 'published' && (
          <Link href={dutyFile(district, duty)} download>
            {text('duties.calendar')}
            <span className="aksel-sr-only"> {words.when(duty)}</span>
          </Link>
        )}
      </div>
      {isSick && (
        <Suspense>
          <SickDialog
            duty={duty}
            onClose={() => {
              setSick(false);
            }}
          />
        </Suspense>
      )}
    </article>
  );
}
