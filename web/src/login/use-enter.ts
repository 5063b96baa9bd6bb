import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { paths } from '../../generated/api.ts';
import { forgetReading } from '../api/offline-reading.ts';
import { forgetDrafts } from '../doctor/wishes/use-wishes.ts';
import { chooseLocale, hasChosenLocale } from '../messages/language.tsx';
import { meQuery, sessionOf } from '../session/session.ts';

type MeAnswer = paths['/api/login/demo']['post']['responses'][201]['content']['application/json'];

/** Begins a session: with nothing of the one before, in the person's own language, where they wanted to go. */
export function useEnter(): (answer: MeAnswer) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { til } = useSearch({ from: '/public/logg-inn' });
  return async (answer) => {
    forgetReading(client);
    forgetDrafts();
    const me = sessionOf(answer);
    client.setQueryData(meQuery.queryKey, me);
    if (!hasChosenLocale()) await chooseLocale(me.locale);
    await navigate({ href: isOwnPath(til) ? til : '/', replace: true });
  };
}

/** A path of ours and no address of others, whatever a link to the login says. */
function isOwnPath(til: unknown): til is string {
  return typeof til === 'string' && /^\/(?![/\\])/.test(til);
}
