import { datesEn } from './catalogue/dates.en.ts';
import { frameEn } from './catalogue/frame.en.ts';
import { wishesEn } from './catalogue/wishes.en.ts';

export { en as aksel } from '@navikt/ds-react/locales';

/** Texts in English. that everybody may need. */
export const texts = { ...frameEn, ...datesEn, ...wishesEn };
