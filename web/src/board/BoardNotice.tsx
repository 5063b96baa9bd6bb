import { BodyLong, Button, LocalAlert, Textarea } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../api/problem.ts';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import { Failure } from '../shared/Failure.tsx';
import type { Act } from './board-acts.ts';
import type { Violation } from './board-api.ts';
import type { BoardEdits, Notice } from './use-board-edits.ts';

/** Why an act was not done, and what can be done about it. Takes the focus: it is what happens next. */
export function BoardNotice({
  edits,
  describe,
  onClosed,
}: {
  edits: BoardEdits;
  /** An act in words. */
  describe: (act: Act) => string;
  onClosed: () => void;
}) {
  const { notice } = edits;
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) region.current?.focus();
  }, [notice]);
  if (!notice) return null;
  const close = () => {
    edits.dismiss();
    onClosed();
  };
  return (
    <div ref={region} tabIndex={-1} className="board-notice">
      {notice.kind === 'conflict' ? (
        <Conflict notice={notice} edits={edits} describe={describe} onClose={close} />
      ) : (
        <Refusal notice={notice} edits={edits} onClose={close} />
      )}
    </div>
  );
}

function Conflict({
  notice: { act, theirs },
  edits,
  describe,
  onClose,
}: {
  notice: Extract<Notice, { kind: 'conflict' }>;
  edits: BoardEdits;
  describe: (act: Act) => string;
  onClose: () => void;
}) {
  const text = useText();
  const dates = useDates();
  return (
    <LocalAlert status="warning">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{text('board.conflict')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <dl className="versions">
          <dt>{text('board.conflict.theirs')}</dt>
          {theirs.map(({ number, by, at, sentence, undoneAt }) => (
            <dd key={number}>
              {text('board.conflict.edit', {
                by: by ?? text('board.somebody'),
                at: dates.at(undoneAt ?? at),
                sentence,
                undone: undoneAt === null ? 'no' : 'yes',
              })}
            </dd>
          ))}
          {theirs.length === 0 && <dd>{text('board.conflict.unknown')}</dd>}
          <dt>{text('board.conflict.mine')}</dt>
          <dd>{describe(act)}</dd>
        </dl>
        <div className="row">
          <Button size="small" variant="secondary" onClick={() => void edits.act(act)}>
            {text('board.conflict.mine.do')}
          </Button>
          <Button size="small" variant="secondary" onClick={onClose}>
            {text('board.conflict.theirs.keep')}
          </Button>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function Refusal({
  notice: { act, error },
  edits,
  onClose,
}: {
  notice: Extract<Notice, { kind: 'refused' }>;
  edits: BoardEdits;
  onClose: () => void;
}) {
  const text = useText();
  const violations = isProblem(error) ? ((error.details['violations'] as Violation[] | undefined) ?? []) : [];
  const mayReason =
    isProblem(error, 'reason-needed') && act !== null && (act.kind === 'assign' || act.kind === 'handOver');
  const others = isProblem(error, 'edit-of-other') ? Number(error.details['edit']) : null;
  return (
    <div className="stack tight">
      <Failure error={error} />
      {violations.length > 0 && (
        <ul className="plain">
          {violations.map(({ code, sentence }, at) => (
            <li key={`${code}-${at}`}>{sentence}</li>
          ))}
        </ul>
      )}
      {mayReason && <ReasonForm onSend={(reason) => void edits.act({ ...act, reason })} />}
      <div className="row">
        {others !== null && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => void edits.act({ kind: 'undo', edit: others })}
          >
            {text('board.undo.others')}
          </Button>
        )}
        <Button size="small" variant="tertiary" onClick={onClose}>
          {text('form.close')}
        </Button>
      </div>
    </div>
  );
}

/** The written reason with which a rule may be broken. */
function ReasonForm({ onSend }: { onSend: (reason: string) => void }) {
  const text = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        const written = reason.trim();
        setMissing(written === '');
        if (written === '') field.current?.focus();
        else onSend(written);
      }}
    >
      <BodyLong>{text('board.reason.about')}</BodyLong>
      <Textarea
        ref={field}
        size="small"
        label={text('board.reason')}
        minRows={2}
        maxLength={1000}
        value={reason}
        error={isMissing && text('board.reason.missing')}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      <div>
        <Button size="small">{text('board.reason.send')}</Button>
      </div>
    </form>
  );
}
