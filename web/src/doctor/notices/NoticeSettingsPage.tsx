import { useQuery } from '@tanstack/react-query';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { TextLink } from '../../shared/links.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { noticeSettingsQuery } from './settings-api.ts';

/** How I want to be told: on which channels, when, and of which duties beforehand. */
export default function NoticeSettingsPage() {
  const text = useText();
  const { district } = useOwnPost();
  const query = useQuery(noticeSettingsQuery(district));
  return (
    <div className="narrow stack">
      <PageHeading>{text('told.title')}</PageHeading>
      <div>
        <TextLink to="/min/varsler">{text('told.back')}</TextLink>
      </div>
      <Answered query={query}>{(settings) => <SettingsForm settings={settings} />}</Answered>
    </div>
  );
}
