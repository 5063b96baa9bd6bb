import { BodyShort, Button, ReadMore, Textarea } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { type Duty, sendComment } from './duty-api.ts';

const MOST = 4000;

/** Telling the coordinator that something about the duty is wrong. */
export function ReportForm({ duty }: { duty: Duty }) {
  const text = useText();
  const { district } = useOwnPost();
  const { say } = useAnnouncer();
  const field = useId();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: () => sendComment(district, duty, words.trim()),
    onSuccess: () => {
      setWords('');
      say(text('why.report.sent'));
    },
  });
  return (
    <ReadMore header={text('why.report')} className="report">
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
          label={text('why.report.what')}
          description={text('why.report.about')}
          maxLength={MOST}
          value={words}
          error={isMissing && text('why.report.missing')}
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
  );
}
