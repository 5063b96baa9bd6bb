import { datesNb } from './catalogue/dates.nb.ts';
import { dutiesNb } from './catalogue/duties.nb.ts';
import { exemptionsNb } from './catalogue/exemptions.nb.ts';
import { frameNb } from './catalogue/frame.nb.ts';
import { wishesNb } from './catalogue/wishes.nb.ts';

export { nb as aksel } from '@navikt/ds-react/locales';

/** Every text in bokmål; the other languages have the same keys. */
export const texts = { ...frameNb, ...datesNb, ...wishesNb, ...dutiesNb, ...exemptionsNb };
export type TextsNb = typeof texts;
