import { BodyShort, Radio, RadioGroup } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { TextLink } from '../shared/links.tsx';
import { LogoutButton } from './LogoutButton.tsx';
import { PageHeading } from './PageHeading.tsx';
import { RoleSwitch } from './RoleSwitch.tsx';
import { THEMES, type Theme, useTheme } from './theme.ts';

/** What is needed seldom: role, appearance, logging out, and the pages that have no place in the bar. */
export function MorePage() {
  const text = useText();
  const { me, role } = useActing();
  const [theme, choose] = useTheme();
  return (
    <div className="stack narrow">
      <PageHeading>{text('more.title')}</PageHeading>
      {role === 'doctor' && <TextLink to="/min/varsler">{text('nav.unread', { count: 0 })}</TextLink>}
      {role === 'doctor' && <TextLink to="/ledige">{text('nav.open')}</TextLink>}
      {role === 'doctor' && <TextLink to="/min/fritak">{text('nav.exemptions')}</TextLink>}
      <RoleSwitch />
      <RadioGroup
        legend={text('frame.theme')}
        value={theme}
        onChange={(value: Theme) => {
          choose(value);
        }}
      >
        {THEMES.map((other) => (
          <Radio key={other} value={other}>
            {text('frame.theme.of', { theme: other })}
          </Radio>
        ))}
      </RadioGroup>
      {me.email !== null && <BodyShort>{text('more.account', { email: me.email })}</BodyShort>}
      <div>
        <LogoutButton />
      </div>
    </div>
  );
}
