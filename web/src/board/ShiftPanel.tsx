import { BodyShort, Button, Heading, ReadMore, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../messages/language.tsx';
import { Answered } from '../shared/Answered.tsx';
import { TextLink } from '../shared/links.tsx';
import { candidatesQuery, type GridShift, type Place, type Seated, whyQuery } from './board-api.ts';
import { CandidateList } from './CandidateList.tsx';
import type { CellWords } from './cell-words.ts';
import type { BoardEdits } from './use-board-edits.ts';
import { WhyNot } from './WhyNot.tsx';

interface ShiftPanelProps {
  place: Place;
  shift: GridShift;
  /** Whose seat is asked about, if it is somebody's. */
  about: string | null;
  words: CellWords;
  edits: BoardEdits;
  isDraft: boolean;
  /** Duties change hands by swaps. */
  isInForce: boolean;
  /** Brings the focus back to the panel's heading. */
  onDone: () => void;
}

/** Who holds a shift and why; who else could, and who could not. */
export function ShiftPanel({
  place,
  shift,
  about,
  words,
  edits,
  isDraft,
  isInForce,
  onDone,
}: ShiftPanelProps) {
  const text = useText();
  const [instead, setInstead] = useState<string | null>(shift.open > 0 ? null : about);
  const leaving = shift.assignments.some(({ doctor }) => doctor === instead) ? instead : null;
  const query = useQuery({ ...candidatesQuery(place, shift.id, leaving), enabled: isDraft });
  return (
    <div className="stack">
      <section className="stack tight" aria-label={text('board.holders')}>
        <BodyShort>{text('board.seats', { filled: filled(shift), seats: shift.seats })}</BodyShort>
        <ul className="holders">
          {shift.assignments.map((seated) => (
            <Holder
              key={seated.doctor}
              shift={shift}
              seated={seated}
              edits={edits}
              isDraft={isDraft}
              offerFrom={isInForce ? place.version : null}
              isLeaving={leaving === seated.doctor}
              onReplace={() => {
                setInstead(leaving === seated.doctor ? null : seated.doctor);
              }}
              onDone={onDone}
            />
          ))}
          {Array.from({ length: shift.open }, (_, at) => (
            <li key={at} className="holder open">
              {text('board.open')}
            </li>
          ))}
        </ul>
        {shift.violations.map(({ code, sentence }, at) => (
          <BodyShort key={`${code}-${at}`}>{sentence}</BodyShort>
        ))}
      </section>
      <Reasons place={place} shift={shift} about={about} />
      {isDraft && (
        <Answered query={query}>
          {(candidates) => (
            <>
              <CandidateList
                candidates={candidates}
                shift={shift}
                words={words}
                edits={edits}
                onDone={onDone}
              />
              <WhyNot candidates={candidates} />
            </>
          )}
        </Answered>
      )}
    </div>
  );
}

function filled({ assignments }: GridShift): number {
  return assignments.filter(({ role }) => role === 'duty').length;
}

function Holder({
  shift,
  seated,
  edits,
  isDraft,
  offerFrom,
  isLeaving,
  onReplace,
  onDone,
}: {
  shift: GridShift;
  seated: Seated;
  edits: BoardEdits;
  isDraft: boolean;
  /** Version in force, out of which the duty can be offered. */
  offerFrom: string | null;
  isLeaving: boolean;
  onReplace: () => void;
  onDone: () => void;
}) {
  const text = useText();
  const { doctor, name, role, pinned, violations } = seated;
  return (
    <li className="holder">
      <div className="row">
        <strong>{name}</strong>
        {role === 'training' && (
          <Tag size="small" variant="outline">
            {text('board.role.training')}
          </Tag>
        )}
        {pinned && (
          <Tag size="small" variant="outline">
            {text('board.locked')}
          </Tag>
        )}
      </div>
      {violations.map(({ code, sentence, hard }, at) => (
        <BodyShort key={`${code}-${at}`} size="small">
          {text('board.told', { hard: hard ? 'yes' : 'no', sentence })}
        </BodyShort>
      ))}
      {offerFrom !== null && role === 'duty' && (
        <TextLink to="/bytter/ny" search={{ versjon: offerFrom, lege: doctor, vakt: shift.id }}>
          {text('board.offer')}
          <span className="aksel-sr-only"> {name}</span>
        </TextLink>
      )}
      {isDraft && (
        <div className="row actions">
          {role === 'duty' && (
            <Button
              size="xsmall"
              variant="secondary"
              aria-pressed={isLeaving}
              aria-label={text('board.of', { act: text('board.replace'), name })}
              onClick={onReplace}
            >
              {text('board.replace')}
            </Button>
          )}
          <Button
            size="xsmall"
            variant="secondary"
            aria-label={text('board.of', { act: text('board.remove'), name })}
            onClick={() => {
              void edits.act({ kind: 'unassign', shift: shift.id, doctor }).then((isDone) => {
                if (isDone) onDone();
              });
            }}
          >
            {text('board.remove')}
          </Button>
          <Button
            size="xsmall"
            variant="secondary"
            aria-label={text('board.of', { act: text(pinned ? 'board.unlock' : 'board.lock'), name })}
            onClick={() =>
              void edits.toggleLocks([{ shift: shift.id, doctor, date: shift.date, isLocked: pinned }])
            }
          >
            {text(pinned ? 'board.unlock' : 'board.lock')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Why it is as it is: computed when somebody wants to know. Whoever was asked about comes first. */
function Reasons({ place, shift, about }: Pick<ShiftPanelProps, 'place' | 'shift' | 'about'>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...whyQuery(place, shift.id), enabled: isOpen });
  return (
    <ReadMore size="small" header={text('board.why')} open={isOpen} onOpenChange={setOpen}>
      <Answered query={query}>
        {(why) => (
          <div className="stack tight">
            {why?.sentences.map((sentence) => (
              <BodyShort key={sentence}>{sentence}</BodyShort>
            ))}
            {aboutFirst(why?.holders ?? [], about).map(({ doctor, name, reasons }) => (
              <section key={doctor}>
                <Heading level="4" size="xsmall">
                  {name}
                </Heading>
                <ul className="plain">
                  {reasons.map(({ code, sentence }, at) => (
                    <li key={`${code}-${at}`}>{sentence}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Answered>
    </ReadMore>
  );
}

function aboutFirst<Holder extends { doctor: string }>(
  holders: readonly Holder[],
  about: string | null,
): Holder[] {
  const isAsked = ({ doctor }: Holder) => doctor === about;
  return [...holders.filter(isAsked), ...holders.filter((one) => !isAsked(one))];
}
