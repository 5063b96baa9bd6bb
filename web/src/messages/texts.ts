import type { ProviderProps } from '@navikt/ds-react';
import type { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../../src/messages/locales.ts';
import type { TextsNb } from './texts.nb.ts';

/** Key of a text; every language has them all, or the build fails. */
export type MessageKey = keyof TextsNb;

/** Plain words; of a message that takes values the build makes its tree, so that browsers need not read it. */
export type CompiledText = string | ReturnType<IntlMessageFormat['getAst']>;

/** The texts of one language. */
export interface LoadedTexts {
  locale: Locale;
  texts: Readonly<Record<MessageKey, CompiledText>>;
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
