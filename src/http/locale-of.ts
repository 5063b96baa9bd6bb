import { type Locale, LOCALES } from '../messages/locales.ts';
import type { ApiRequest } from './request.ts';

/** Norwegian as browsers write it, which may be either written language. */
const ALIASES: Record<string, Locale> = { no: 'nb' };

/** The language to answer in: what the request asks for, else the account's own, else bokmål. */
export function localeOf(request: ApiRequest): Locale {
  for (const wanted of request.acceptsLanguages()) {
    const tag = wanted.toLowerCase().split('-')[0] ?? '';
    const locale = LOCALES.find((one) => one === tag) ?? ALIASES[tag];
    if (locale) return locale;
  }
  return request.caller?.locale ?? 'nb';
}
