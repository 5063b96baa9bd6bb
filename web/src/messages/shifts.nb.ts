import { calendarNb } from './catalogue/calendar.nb.ts';
import { dutiesNb } from './catalogue/duties.nb.ts';
import { openNb } from './catalogue/open.nb.ts';

/** Texts in bokmål around shifts that have been assigned: home, my shifts, open ones, calendars. */
export const texts = { ...dutiesNb, ...openNb, ...calendarNb };
