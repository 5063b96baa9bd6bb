import { BodyShort, Button, Heading, Tag } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../messages/language.tsx';
import type { Act } from './board-acts.ts';
import type { Candidate, Candidates, GridShift } from './board-api.ts';
import type { CellWords } from './cell-words.ts';
import type { BoardEdits } from './use-board-edits.ts';

/** Candidates that are shown until all are asked for. */
const FIRST = 6;

interface CandidateListProps {
  candidates: Candidates;
  shift: GridShift;
  words: CellWords;
  edits: BoardEdits;
  onDone: () => void;
}

/** Who can take the seat, in the order in which to ask; then those for whom a reason has to be written. */
export function CandidateList(props: CandidateListProps) {
  const text = useText();
  const { candidates, shift } = props;
  const leaving = shift.assignments.find(({ doctor }) => doctor === candidates.instead);
  const can = candidates.items.filter(({ standing }) => standing === 'can');
  const reason = candidates.items.filter(({ standing }) => standing === 'reason');
  return (
    <section className="stack tight">
      <Heading level="3" size="xsmall">
        {leaving
          ? text('board.candidates.instead', { name: leaving.name, count: can.length })
          : text('board.candidates', { count: can.length })}
      </Heading>
      {can.length === 0 && <BodyShort>{text('board.candidates.none')}</BodyShort>}
      <Shortened key={`can-${shift.id}`} items={can} {...props} />
      {reason.length > 0 && (
        <>
          <Heading level="3" size="xsmall">
            {text('board.candidates.reason', { count: reason.length })}
          </Heading>
          <Shortened key={`reason-${shift.id}`} items={reason} {...props} />
        </>
      )}
    </section>
  );
}

function Shortened({ items, ...props }: CandidateListProps & { items: readonly Candidate[] }) {
  const text = useText();
  const [isAll, setAll] = useState(false);
  return (
    <>
      <ol className="candidates">
        {(isAll ? items : items.slice(0, FIRST)).map((candidate) => (
          <CandidateItem key={candidate.doctor} candidate={candidate} {...props} />
        ))}
      </ol>
      {!isAll && items.length > FIRST && (
        <div>
          <Button
            size="xsmall"
            variant="tertiary"
            onClick={() => {
              setAll(true);
            }}
          >
            {text('board.candidates.all', { count: items.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function CandidateItem({
  candidate,
  candidates: { instead },
  shift,
  words,
  edits,
  onDone,
}: CandidateListProps & { candidate: Candidate }) {
  const text = useText();
  const { doctor, name, withBackUp, deviations, wish, vetoed, violations } = candidate;
  const acts: Act[] = [
    ...(withBackUp ? [{ kind: 'assign', shift: withBackUp.shift, doctor: withBackUp.doctor } as const] : []),
    instead === null
      ? { kind: 'assign', shift: shift.id, doctor }
      : { kind: 'handOver', shift: shift.id, from: instead, to: doctor },
  ];
  const total = deviations.find(({ measure }) => measure === 'total');
  return (
    <li className="candidate">
      <div className="spread">
        <strong>{name}</strong>
        <Button
          size="xsmall"
          variant="secondary"
          loading={edits.isBusy}
          onClick={() => {
            void edits.act(...acts).then((isDone) => {
              if (isDone) onDone();
            });
          }}
          aria-label={text('board.assign.name', { name, shift: words.shift(shift) })}
        >
          {text('board.assign')}
        </Button>
      </div>
      <BodyShort size="small">
        {total
          ? text('board.candidate.load', {
              before: Math.round(total.target + total.after) - 1,
              after: Math.round(total.target + total.after),
              target: total.target,
            })
          : text('board.candidate.no-share')}
      </BodyShort>
      <div className="row tags">
        {vetoed && (
          <Tag size="xsmall" variant="outline">
            ✕ {text('wishes.word.veto')}
          </Tag>
        )}
        {wish !== 0 && (
          <Tag size="xsmall" variant="outline">
            {wish > 0 ? '★' : '−'} {text(wish > 0 ? 'wishes.word.prefer' : 'wishes.word.preferNot')}
          </Tag>
        )}
        {withBackUp && (
          <Tag size="xsmall" variant="outline">
            {text('board.candidate.back-up', { name: withBackUp.name })}
          </Tag>
        )}
      </div>
      {violations.map(({ code, sentence, hard }, at) => (
        <BodyShort key={`${code}-${at}`} size="small">
          {text('board.told', { hard: hard ? 'yes' : 'no', sentence })}
        </BodyShort>
      ))}
    </li>
  );
}
