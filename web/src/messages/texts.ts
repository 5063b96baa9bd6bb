import type { ProviderProps } from '@navikt/ds-react';
import type { Locale } from '../../../src/messages/locales.ts';
import type { TextsNb } from './texts.nb.ts';

/** Key of a text; every language has them all, or the build fails. */
export type MessageKey = keyof TextsNb;

/** The texts of one language. */
export interface LoadedTexts {
  locale: Locale;
  texts: Readonly<Record<MessageKey, string>>;
  /** What Aksel's own components say. */
  aksel: NonNullable<ProviderProps['locale']>;
}

const LOADERS: Record<Locale, () => Promise<Omit<LoadedTexts, 'locale'>>> = {
  nb: () => import('./texts.nb.ts'),
  nn: () => import('./texts.nn.ts'),
  en: () => import('./texts.en.ts'),
};

/** Fetches the texts of a language, once. */
export async function loadTexts(locale: Locale): Promise<LoadedTexts> {
  const { texts, aksel } = await LOADERS[locale]();
  return { locale, texts, aksel };
}
