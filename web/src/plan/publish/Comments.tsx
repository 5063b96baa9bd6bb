import { BodyLong, BodyShort, Button, Heading, TextField } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { useShiftName } from '../use-shift-name.ts';
import { type Comment, commentsQuery } from './publish-api.ts';

/** What doctors say about a version, seen by coordinators and whoever wrote it. */
export function Comments({ version }: { version: string }) {
  const text = useText();
  const { district } = useActing();
  const query = useQuery(commentsQuery(district, version));
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('publish.comments')}
      </Heading>
      <Answered query={query}>
        {(comments) =>
          comments.length === 0 ? (
            <BodyShort>{text('publish.comments.none')}</BodyShort>
          ) : (
            <ul className="cards">
              {comments.map((comment) => (
                <CommentCard key={comment.id} version={version} comment={comment} />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
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
