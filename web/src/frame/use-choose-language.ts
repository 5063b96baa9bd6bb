import { useQueryClient } from '@tanstack/react-query';
import type { Locale } from '../../../src/messages/locales.ts';
import { api } from '../api/client.ts';
import { chooseLocale } from '../messages/language.tsx';
import { meQuery } from '../session/session.ts';

/** Changes the language here, and of the mails to whoever is logged in. */
export function useChooseLanguage(): (locale: Locale) => void {
  const client = useQueryClient();
  return (locale) => {
    void chooseLocale(locale).then(() => client.invalidateQueries());
    if (client.getQueryData(meQuery.queryKey)) {
      // The device remembers the choice whether or not the service can be reached now.
      api.PATCH('/api/me', { body: { locale } }).catch(() => undefined);
    }
  };
}
