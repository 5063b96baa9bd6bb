import { useRef, useState } from 'react';
import { BodyLong, BodyShort, Button, Link, TextField } from '@navikt/ds-react';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';

/** An address that was just made, this once: to be copied, or opened in the calendar of this device. */
export function NewAddress({ address }: { address: string }) {
  const text = useText();
  const { say } = useAnnouncer();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'calendar.copied' | 'calendar.copy.failed'>();
  const tell = (key: NonNullable<typeof outcome>) => {
    setOutcome(key);
    say(text(key));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      tell('calendar.copied');
    } catch {
      // Browsers may refuse: then it is marked, to be copied by hand.
      field.current?.select();
      tell('calendar.copy.failed');
    }
  };
  return (
    <div className="stack tight">
      <TextField
        ref={field}
        label={text('calendar.address')}
        description={text('calendar.secret')}
        value={address}
        readOnly
        autoComplete="off"
      />
      <div className="row">
        <Button size="small" onClick={() => void copy()}>
          {text('calendar.copy')}
        </Button>
        <Link href={address.replace(/^https?:/, 'webcal:')}>{text('calendar.webcal')}</Link>
      </div>
      {outcome && <BodyShort>{text(outcome)}</BodyShort>}
      <BodyLong>{text('calendar.google')}</BodyLong>
    </div>
  );
}
