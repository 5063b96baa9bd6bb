import { BodyLong } from '@navikt/ds-react';
import { useState } from 'react';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { CodeForm } from './CodeForm.tsx';
import { DemoLogins } from './DemoLogins.tsx';
import { EmailForm, type SentCode } from './EmailForm.tsx';

/** Logging in by a code that is sent by mail; in the demo also by one click. */
export function LoginPage() {
  const text = useText();
  const [sent, setSent] = useState<SentCode | null>(null);
  return (
    <div className="narrow stack">
      <PageHeading>{text('login.title')}</PageHeading>
      <BodyLong>{text('login.lead')}</BodyLong>
      {sent ? (
        <CodeForm
          sent={sent}
          onAgain={() => {
            setSent(null);
          }}
        />
      ) : (
        <EmailForm onSent={setSent} />
      )}
      <DemoLogins />
    </div>
  );
}
