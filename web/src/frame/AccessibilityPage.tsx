import { BodyLong, Heading } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { PageHeading } from './PageHeading.tsx';

/** The accessibility statement (likestillings- og diskrimineringsloven § 18, forskrift om universell utforming av IKT). */
export function AccessibilityPage() {
  const text = useText();
  return (
    <div className="narrow">
      <PageHeading>{text('accessibility.title')}</PageHeading>
      <BodyLong spacing>{text('accessibility.aim')}</BodyLong>
      {(['tested', 'known', 'tell'] as const).map((part) => (
        <section key={part}>
          <Heading level="2" size="small" spacing>
            {text(`accessibility.${part}.title`)}
          </Heading>
          <BodyLong spacing>{text(`accessibility.${part}`)}</BodyLong>
        </section>
      ))}
      <BodyLong>{text('accessibility.complain')}</BodyLong>
    </div>
  );
}
