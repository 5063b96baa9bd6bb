import { datesNb } from './catalogue/dates.nb.ts';
import { frameNb } from './catalogue/frame.nb.ts';
import { wishesNb } from './catalogue/wishes.nb.ts';

export { nb as aksel } from '@navikt/ds-react/locales';

/** Every text in bokmål; the other languages have the same keys. */
export const texts = { ...frameNb, ...datesNb, ...wishesNb };
export type TextsNb = typeof texts;
