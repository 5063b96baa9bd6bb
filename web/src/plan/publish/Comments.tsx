import { BodyLong, BodyShort, Button, Heading, TextField } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { TextLink } from '../../shared/links.tsx';
import { useShiftName } from '../use-shift-name.ts';
import { type Comment, commentsQuery } from './publish-api.ts';

/**
 * What doctors say about a version, seen by coordinators and whoever wrote it: all of it, or what waits for an
 * answer. A draft has comments only when its hearing was ended.
 */
export function Comments({ version, isDraft }: { version: string; isDraft: boolean }) {
  const text = useText();
  const { district } = useActing();
  const { svar } = useSearch({ strict: false });
  const isWaitingOnly = svar === 'mangler';
  const query = useQuery(commentsQuery(district, version));
  const all = query.data ?? [];
  if (isDraft && all.length === 0) return null;
  const shown = isWaitingOnly ? all.filter(({ answeredAt }) => answeredAt === null) : all;
  return (
    <section className="stack tight" ref={isWaitingOnly ? intoView : undefined}>
      <Heading level="2" size="small">
        {text('publish.comments')}
      </Heading>
      <BodyShort>{text('publish.comments.who')}</BodyShort>
      <Answered query={query}>
        {() => (
          <>
            {isWaitingOnly && (
              <BodyShort>
                {text('publish.comments.waiting', { count: shown.length })}{' '}
                <TextLink to="." search={(before) => ({ ...before, svar: undefined })}>
                  {text('publish.comments.all')}
                </TextLink>
              </BodyShort>
            )}
            {all.length === 0 && <BodyShort>{text('publish.comments.none')}</BodyShort>}
            <ul className="cards">
              {byShift(shown).map((comment) => (
                <CommentCard key={comment.id} version={version} comment={comment} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </section>
  );
}

/** Whoever comes to answer comments does not look for them below everything else. */
function intoView(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: 'start' });
}

/** Comments on the same shift together, in the order of dates; those in general come last. */
function byShift(comments: readonly Comment[]): Comment[] {
  const key = ({ shift }: Comment) => shift ?? '\uffff';
  return [...comments].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

function CommentCard({ version, comment }: { version: string; comment: Comment }) {
  const text = useText();
  const dates = useDates();
  const shifts = useShiftName();
  const { doctorName, shift, at, answeredAt } = comment;
  return (
    <li className="card">
      <strong>{doctorName}</strong>
      <span>{dates.at(at)}</span>
      {shift !== null && <span>{text('publish.comment.shift', { shift: shifts.full(shift) })}</span>}
      <BodyLong>{comment.text}</BodyLong>
      {answeredAt === null ? (
        <AnswerForm version={version} comment={comment} />
      ) : (
        <>
          <span>{text('publish.comment.answered', { at: dates.at(answeredAt) })}</span>
          <BodyLong>{comment.answer}</BodyLong>
        </>
      )}
    </li>
  );
}

function AnswerForm({ version, comment: { id } }: { version: string; comment: Comment }) {
  const text = useText();
  const client = useQueryClient();
  const { district } = useActing();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/districts/{district}/versions/{version}/comments/{comment}/answer', {
          params: { path: { district, version, comment: id } },
          body: { answer: words.trim() },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['comments', district, version] }),
  });
  return (
    <form
      className="stack tight full"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(words.trim() === '');
        if (words.trim() !== '') send.mutate();
      }}
    >
      <TextField
        size="small"
        label={text('publish.comment.answer')}
        value={words}
        error={isMissing && text('publish.comment.missing')}
        onChange={({ target }) => {
          setWords(target.value);
        }}
      />
      <div>
        <Button size="small" variant="secondary-neutral" type="submit" loading={send.isPending}>
          {text('publish.comment.send')}
        </Button>
      </div>
      {send.isError && <Failure error={send.error} />}
    </form>
  );
}
