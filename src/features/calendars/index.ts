export { CalendarsModule } from './calendars.module.ts';
export { icsOf } from './ics-of.ts';
