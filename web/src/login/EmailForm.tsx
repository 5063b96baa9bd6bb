import { Button, TextField } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { answer, api } from '../api/client.ts';
import { useText } from '../messages/language.tsx';
import { Failure } from '../shared/Failure.tsx';

/** A code that is on its way. */
export interface SentCode {
  email: string;
  login: string;
  minutes: number;
}

/** Asks for a code. Whether the address is known, nobody is told. */
export function EmailForm({ onSent }: { onSent: (sent: SentCode) => void }) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const request = useMutation({
    mutationFn: async (email: string): Promise<SentCode> => {
      const { login, expiresInSeconds } = await answer(api.POST('/api/login/codes', { body: { email } }));
      return { email, login, minutes: Math.round(expiresInSeconds / 60) };
    },
    onSuccess: onSent,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = field.current?.value.trim() ?? '';
    const isAddress = /^[^@\s]+@[^@\s]+$/.test(email);
    setMissing(!isAddress);
    if (isAddress) request.mutate(email);
    else field.current?.focus();
  };
  return (
    <form onSubmit={submit} noValidate className="stack">
      <TextField
        ref={field}
        label={text('login.email')}
        description={text('login.email.about')}
        type="email"
        autoComplete="email"
        error={isMissing && text('login.email.missing')}
      />
      {request.isError && <Failure error={request.error} />}
      <div>
        <Button type="submit" loading={request.isPending}>
          {text('login.send')}
        </Button>
      </div>
    </form>
  );
}
