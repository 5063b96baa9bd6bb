import { Provider } from '@navikt/ds-react';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { type Locale, LOCALES } from '../../../src/messages/locales.ts';
import { formatText, type TextValues } from './format-text.ts';
import { type LoadedTexts, loadTexts, type MessageKey } from './texts.ts';

/** Where the device keeps the chosen language. */
const STORED = 'vaktsirkel.language';

interface Language {
  locale: Locale;
  choose: (locale: Locale) => Promise<void>;
  text: (key: MessageKey, values?: TextValues) => string;
}

const LanguageContext = createContext<Language | null>(null);

/** The language that was chosen on this device, else what the browser asks for, else bokmål. */
export function initialLocale(): Locale {
  const wanted = [localStorage.getItem(STORED), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return LOCALES.find((locale) => locale === wanted.find((tag) => isLocale(tag))) ?? 'nb';
}

/** Whether somebody has chosen a language on this device. */
export function hasChosenLocale(): boolean {
  return localStorage.getItem(STORED) !== null;
}

function isLocale(tag: string | undefined): tag is Locale {
  return LOCALES.some((locale) => locale === tag);
}

let current: Locale = initialLocale();

/** The language in which the API is asked to answer. */
export function currentLocale(): Locale {
  return current;
}

/** Texts for everything below; shows nothing before the first language is there. */
export function LanguageProvider({ first, children }: { first: LoadedTexts; children: ReactNode }) {
  const [loaded, setLoaded] = useState(first);
  const choose = useCallback(async (locale: Locale) => {
    localStorage.setItem(STORED, locale);
    const texts = await loadTexts(locale);
    current = locale;
    setLoaded(texts);
  }, []);
  useEffect(() => {
    document.documentElement.lang = loaded.locale;
  }, [loaded.locale]);
  const language = useMemo(
    () => ({
      locale: loaded.locale,
      choose,
      text: (key: MessageKey, values?: TextValues) => formatText(loaded, key, values),
    }),
    [loaded, choose],
  );
  return (
    <LanguageContext value={language}>
      <Provider locale={loaded.aksel}>{children}</Provider>
    </LanguageContext>
  );
}

/** The language, and how to change it. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('no LanguageProvider above');
  return language;
}

/** The texts of the language: `text('login.title')`. */
export function useText(): Language['text'] {
  return useLanguage().text;
}
