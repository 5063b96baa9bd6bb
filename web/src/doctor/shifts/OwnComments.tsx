import { BodyLong, BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { type CommentPlace, ownCommentsQuery } from './duty-api.ts';

/** What I have said to the coordinator about a shift, or about the whole roster, and what I was answered. */
export function OwnComments({ place: { version, shift } }: { place: CommentPlace }) {
  const text = useText();
  const dates = useDates();
  const { district, doctor } = useOwnPost();
  const { data = [] } = useQuery(ownCommentsQuery(district, version));
  // Representatives and coordinators read what others have said, too.
  const own = data.filter((comment) => comment.doctor === doctor && comment.shift === shift);
  if (own.length === 0) return null;
  return (
    <ul className="cards" aria-label={text('comments.own')}>
      {own.map((comment) => (
        <li key={comment.id} className="card">
          <BodyShort weight="semibold">{text('comments.said', { at: dates.at(comment.at) })}</BodyShort>
          <BodyLong>{comment.text}</BodyLong>
          <BodyShort weight="semibold">
            {comment.answeredAt === null
              ? text('comments.waiting')
              : text('comments.answered', { at: dates.at(comment.answeredAt) })}
          </BodyShort>
          {comment.answer !== null && <BodyLong>{comment.answer}</BodyLong>}
        </li>
      ))}
    </ul>
  );
}
