import { BodyShort, Button, Heading, Textarea } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { changeRequestsQuery, sendChangeRequest, type SheetPlace } from './wish-api.ts';

const MOST = 2000;

/** «Be om endring»: asking the coordinator, and what was asked before. */
export default function ChangeRequestForm({ place }: { place: SheetPlace }) {
  const text = useText();
  const dates = useDates();
  const { say } = useAnnouncer();
  const client = useQueryClient();
  const field = useId();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { data: asked } = useQuery(changeRequestsQuery(place));
  const send = useMutation({
    mutationFn: () => sendChangeRequest(place, words.trim()),
    onSuccess: async () => {
      setWords('');
      say(text('change.sent'));
      await client.invalidateQueries({ queryKey: changeRequestsQuery(place).queryKey });
    },
  });
  return (
    <section className="stack tight" aria-labelledby="change">
      <Heading id="change" level="2" size="small">
        {text('change.title')}
      </Heading>
      {asked?.map(({ id, at, doneAt, text: said }) => (
        <BodyShort key={id}>
          {text('change.asked', { at: dates.at(at), state: doneAt === null ? 'waiting' : 'done' })}: {said}
        </BodyShort>
      ))}
      <form
        noValidate
        className="stack tight"
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
          label={text('change.what')}
          description={text('change.about')}
          maxLength={MOST}
          value={words}
          error={isMissing && text('change.missing')}
          onChange={({ target }) => {
            setWords(target.value);
          }}
        />
        {send.isError && <Failure error={send.error} />}
        <div>
          <Button type="submit" variant="secondary" size="small" loading={send.isPending}>
            {text('change.send')}
          </Button>
        </div>
      </form>
    </section>
  );
}
