import { calendarNb } from './catalogue/calendar.nb.ts';
import { datesNb } from './catalogue/dates.nb.ts';
import { dutiesNb } from './catalogue/duties.nb.ts';
import { frameNb } from './catalogue/frame.nb.ts';
import { openNb } from './catalogue/open.nb.ts';
import { wishesNb } from './catalogue/wishes.nb.ts';

export { nb as aksel } from '@navikt/ds-react/locales';

/** Texts in bokmål that everybody may need. */
export const texts = { ...frameNb, ...datesNb, ...wishesNb, ...dutiesNb, ...openNb, ...calendarNb };
