import { datesNn } from './catalogue/dates.nn.ts';
import { frameNn } from './catalogue/frame.nn.ts';
import { wishesNn } from './catalogue/wishes.nn.ts';

export { nn as aksel } from '@navikt/ds-react/locales';

/** Texts in nynorsk. that everybody may need. */
export const texts = { ...frameNn, ...datesNn, ...wishesNn };
