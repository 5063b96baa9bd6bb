import { datesNb } from './catalogue/dates.nb.ts';
import { frameNb } from './catalogue/frame.nb.ts';
import { wishesNb } from './catalogue/wishes.nb.ts';

export { nb as aksel } from '@navikt/ds-react/locales';

/** Texts in bokmål that everybody may need. */
export const texts = { ...frameNb, ...datesNb, ...wishesNb };
