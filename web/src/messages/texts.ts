import type { ProviderProps } from '@navikt/ds-react';
import type { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../../src/messages/locales.ts';
import type { texts as everybody } from './texts.nb.ts';
import type { texts as exemptions } from './exemptions.nb.ts';
import type { texts as ledger } from './ledger.nb.ts';
import type { texts as notices } from './notices.nb.ts';
import type { texts as office } from './office.nb.ts';
import type { texts as open } from './public.nb.ts';
import type { texts as receipt } from './receipt.nb.ts';
import type { texts as shifts } from './shifts.nb.ts';
import type { texts as swaps } from './swaps.nb.ts';

/** Key of a text; every language has them all, or the build fails. */
export type MessageKey =
  | keyof typeof everybody
  | keyof typeof exemptions
  | keyof typeof ledger
  | keyof typeof notices
  | keyof typeof office
  | keyof typeof open
  | keyof typeof receipt
  | keyof typeof shifts
  | keyof typeof swaps;

/** Texts that are fetched together: everybody's, those of exemptions, of the ledger, of notices, of pages at a desk, of pages without a login, of receipts, of assigned shifts, and of swaps. */
export type TextGroup =
  'everybody' | 'exemptions' | 'ledger' | 'notices' | 'office' | 'public' | 'receipt' | 'shifts' | 'swaps';

/** Plain words; of a message that takes values the build makes its tree, so that browsers need not read it. */
export type CompiledText = string | ReturnType<IntlMessageFormat['getAst']>;

/** The texts of one language, as far as they have been fetched. */
export interface LoadedTexts {
  locale: Locale;
  groups: ReadonlySet<TextGroup>;
  texts: Readonly<Partial<Record<MessageKey, CompiledText>>>;
  /** What Aksel's own components say. */
  aksel: NonNullable<ProviderProps['locale']>;
}

type Texts = LoadedTexts['texts'];

const EVERYBODY = {
  nb: () => import('./texts.nb.ts'),
  nn: () => import('./texts.nn.ts'),
  en: () => import('./texts.en.ts'),
};
const MORE: Record<Exclude<TextGroup, 'everybody'>, Record<Locale, () => Promise<{ texts: Texts }>>> = {
  exemptions: {
    nb: () => import('./exemptions.nb.ts'),
    nn: () => import('./exemptions.nn.ts'),
    en: () => import('./exemptions.en.ts'),
  },
  ledger: {
    nb: () => import('./ledger.nb.ts'),
    nn: () => import('./ledger.nn.ts'),
    en: () => import('./ledger.en.ts'),
  },
  notices: {
    nb: () => import('./notices.nb.ts'),
    nn: () => import('./notices.nn.ts'),
    en: () => import('./notices.en.ts'),
  },
  office: {
    nb: () => import('./office.nb.ts'),
    nn: () => import('./office.nn.ts'),
    en: () => import('./office.en.ts'),
  },
  public: {
    nb: () => import('./public.nb.ts'),
    nn: () => import('./public.nn.ts'),
    en: () => import('./public.en.ts'),
  },
  receipt: {
    nb: () => import('./receipt.nb.ts'),
    nn: () => import('./receipt.nn.ts'),
    en: () => import('./receipt.en.ts'),
  },
  shifts: {
    nb: () => import('./shifts.nb.ts'),
    nn: () => import('./shifts.nn.ts'),
    en: () => import('./shifts.en.ts'),
  },
  swaps: {
    nb: () => import('./swaps.nb.ts'),
    nn: () => import('./swaps.nn.ts'),
    en: () => import('./swaps.en.ts'),
  },
};

/** Fetches the texts of a language. */
export async function loadTexts(locale: Locale, groups: ReadonlySet<TextGroup>): Promise<LoadedTexts> {
  const wanted = [...groups].filter((group) => group !== 'everybody');
  const [everybody, ...more] = await Promise.all([
    EVERYBODY[locale](),
    ...wanted.map((group) => MORE[group][locale]()),
  ]);
  const texts: Texts = Object.assign({}, everybody.texts, ...more.map((one) => one.texts)) as Texts;
  return { locale, groups, texts, aksel: everybody.aksel };
}
