import { calendarEn } from './catalogue/calendar.en.ts';
import { dutiesEn } from './catalogue/duties.en.ts';
import { openEn } from './catalogue/open.en.ts';

/** Texts in English around shifts that have been assigned: home, my shifts, open ones, calendars. */
export const texts = { ...dutiesEn, ...openEn, ...calendarEn };
