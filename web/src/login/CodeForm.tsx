import { Button, TextField } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { answer, api } from '../api/client.ts';
import { useText } from '../messages/language.tsx';
import { Failure } from '../shared/Failure.tsx';
import type { SentCode } from './EmailForm.tsx';
import { useEnter } from './use-enter.ts';

/** Takes the code from the mail. */
export function CodeForm({ sent, onAgain }: { sent: SentCode; onAgain: () => void }) {
  const text = useText();
  const enter = useEnter();
  const field = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const { login, email, minutes } = sent;
  const open = useMutation({
    mutationFn: (code: string) => answer(api.POST('/api/login/sessions', { body: { login, code } })),
    onSuccess: enter,
  });
  useEffect(() => {
    field.current?.focus();
  }, []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // As the mail writes it, or without the dash and the blanks around it.
    const code = field.current?.value.replace(/[\s-]/g, '') ?? '';
    setMissing(code === '');
    if (code !== '') open.mutate(code);
    else field.current?.focus();
  };
  return (
    <form onSubmit={submit} noValidate className="stack">
      <TextField
        ref={field}
        label={text('login.code')}
        description={text('login.code.about', { email, minutes })}
        autoComplete="one-time-code"
        inputMode="text"
        error={isMissing && text('login.code.missing')}
      />
      {open.isError && <Failure error={open.error} />}
      <div className="row">
        <Button type="submit" loading={open.isPending}>
          {text('login.open')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onAgain}>
          {text('login.again')}
        </Button>
      </div>
    </form>
  );
}
