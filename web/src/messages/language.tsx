import { Provider } from '@navikt/ds-react';
import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from 'react';
import { type Locale, LOCALES } from '../../../src/messages/locales.ts';
import { formatText, type TextValues } from './format-text.ts';
import { type LoadedTexts, loadTexts, type MessageKey, type TextGroup } from './texts.ts';

/** Where the device keeps the chosen language. */
const STORED = 'vaktsirkel.language';

interface Language {
  locale: Locale;
  text: (key: MessageKey, values?: TextValues) => string;
}

const LanguageContext = createContext<Language | null>(null);

/** The language that was chosen on this device, else what the browser asks for, else bokmål. */
function initialLocale(): Locale {
  const wanted = [localStorage.getItem(STORED), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  // Norwegian as some browsers write it.
  const known = wanted.map((tag) => (tag === 'no' ? 'nb' : tag)).find(isLocale);
  return known ?? 'nb';
}

function isLocale(tag: string | undefined): tag is Locale {
  return LOCALES.some((locale) => locale === tag);
}

/** Whether somebody has chosen a language on this device. */
export function hasChosenLocale(): boolean {
  return localStorage.getItem(STORED) !== null;
}

let loaded: LoadedTexts | null = null;
const listeners = new Set<() => void>();

async function load(locale: Locale, groups: ReadonlySet<TextGroup>): Promise<void> {
  loaded = await loadTexts(locale, groups);
  document.documentElement.lang = locale;
  for (const listener of listeners) listener();
}

/** The language in which the API is asked to answer. */
export function currentLocale(): Locale {
  return loaded?.locale ?? 'nb';
}

/** Changes the language here, and remembers it on this device. */
export async function chooseLocale(locale: Locale): Promise<void> {
  localStorage.setItem(STORED, locale);
  await load(locale, loaded?.groups ?? new Set());
}

/** Fetches texts that not everybody needs; a route asks for them before its pages are shown. */
export async function needTexts(...groups: TextGroup[]): Promise<void> {
  if (loaded && groups.every((group) => loaded?.groups.has(group))) return;
  await load(loaded?.locale ?? initialLocale(), new Set([...(loaded?.groups ?? []), ...groups]));
}

/** Texts for everything below; `needTexts` has brought the first ones. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const texts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => loaded,
  );
  if (!texts) throw new Error('no texts are loaded yet');
  const language = useMemo(
    () => ({
      locale: texts.locale,
      text: (key: MessageKey, values?: TextValues) => formatText(texts, key, values),
    }),
    [texts],
  );
  return (
    <LanguageContext value={language}>
      <Provider locale={texts.aksel}>{children}</Provider>
    </LanguageContext>
  );
}

/** The language, and its texts. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('no LanguageProvider above');
  return language;
}

/** The texts of the language: `text('login.title')`. */
export function useText(): Language['text'] {
  return useLanguage().text;
}
