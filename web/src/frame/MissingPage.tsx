import { BodyLong } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { TextLink } from '../shared/links.tsx';
import { PublicFrame } from './PublicFrame.tsx';
import { PageHeading } from './PageHeading.tsx';

/** For an address that leads nowhere. */
export function MissingPage() {
  const text = useText();
  return (
    <PublicFrame>
      <PageHeading>{text('missing.title')}</PageHeading>
      <BodyLong spacing>{text('missing.text')}</BodyLong>
      <TextLink to="/">{text('roles.elsewhere.home')}</TextLink>
    </PublicFrame>
  );
}
