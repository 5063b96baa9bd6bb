import { datesEn } from './catalogue/dates.en.ts';
import { frameEn } from './catalogue/frame.en.ts';

export { en as aksel } from '@navikt/ds-react/locales';

/** Every text in English. */
export const texts = { ...frameEn, ...datesEn };
