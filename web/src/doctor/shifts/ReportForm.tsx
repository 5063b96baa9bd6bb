import { BodyShort, Button, ReadMore, Textarea } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { type CommentPlace, sendComment } from './duty-api.ts';
import { OwnComments } from './OwnComments.tsx';

const MOST = 4000;

/**
 * Telling the coordinator that something about a duty is wrong, or what one thinks of a roster in hearing;
 * with what was said before, and the answers.
 */
export function ReportForm({ place, isHearing }: { place: CommentPlace; isHearing: boolean }) {
  const text = useText();
  const { district } = useOwnPost();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const kind = isHearing ? 'hearing' : 'fault';
  const field = useId();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: () => sendComment(district, place, words.trim()),
    onSuccess: () => {
      setWords('');
      say(text('why.report.sent'));
      return client.invalidateQueries({ queryKey: ['own-comments', district, place.version] });
    },
  });
  return (
    <>
      <OwnComments place={place} />
      <ReadMore header={text('why.report', { kind })} className="report">
        <form
          className="stack tight"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const isEmpty = words.trim() === '';
            setMissing(isEmpty);
            if (isEmpty) document.getElementById(field)?.focus();
            else send.mutate();
          }}
        >
          <Textarea
            id={field}
            label={text('why.report.what', { kind })}
            description={text('why.report.about')}
            maxLength={MOST}
            value={words}
            error={isMissing && text('why.report.missing', { kind })}
            onChange={({ target }) => {
              setWords(target.value);
            }}
          />
          {send.isError && <Failure error={send.error} />}
          {send.isSuccess && <BodyShort>{text('why.report.sent')}</BodyShort>}
          <div>
            <Button type="submit" size="small" variant="secondary" loading={send.isPending}>
              {text('why.report.send')}
            </Button>
          </div>
        </form>
      </ReadMore>
    </>
  );
}
