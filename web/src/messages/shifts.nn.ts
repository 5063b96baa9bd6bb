import { calendarNn } from './catalogue/calendar.nn.ts';
import { dutiesNn } from './catalogue/duties.nn.ts';
import { openNn } from './catalogue/open.nn.ts';

/** Texts in nynorsk around shifts that have been assigned: home, my shifts, open ones, calendars. */
export const texts = { ...dutiesNn, ...openNn, ...calendarNn };
