import { createHash } from 'node:crypto';
import ical, {
  escape,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { CalendarDuty } from './read-duties.ts';

const OSLO = 'Europe/Oslo';
/** How often programs are asked to look again; Google takes its own time. */
const REFRESH_SECONDS = 3600;

/** What a calendar is of, and for whom. */
export interface CalendarFrame {
  /** The district's name, which is where one stands. */
  district: string;
  locale: Locale;
  /** Whether it is a doctor's own; names are in the other kind only. */
  isOwn: boolean;
  /** Where a doctor reads about the own duties. */
  link: string;
}

/** The text of an iCalendar file (RFC 5545) with the duties: the same for the same duties, whenever it is asked for. */
export function writeCalendar(duties: readonly CalendarDuty[], frame: CalendarFrame): string {
  const { district, locale, isOwn } = frame;
  const name = formatMessage(locale, isOwn ? 'calendar.own' : 'calendar.clinic', { district });
  const calendar = ical({
    prodId: '//Vaktsirkel//Vaktsirkel//NO',
    method: ICalCalendarMethod.PUBLISH,
    // The library writes names as they are.
    name: escape(name, false),
    ttl: REFRESH_SECONDS,
    events: duties.map((duty) => eventOf(duty, frame)),
  });
  placeZone(calendar, duties.length === 0);
  // The library leaves out the end of the last line.
  return `${calendar.toString()}\r\n`;
}

/**
 * The zone is each event's and not the calendar's, since the library writes stamps in the calendar's zone while
 * they must be in UTC. A calendar without events has it, since it must hold something.
 */
function placeZone(calendar: ICalCalendar, isEmpty: boolean): void {
  calendar.timezone({ name: isEmpty ? OSLO : null, generator: () => osloZone() });
}

/** Clock changes in Oslo. Berlin's are the same, and the zone's list gives them under that name. */
function osloZone(): string {
  const [block = ''] = tzlib_get_ical_block(OSLO);
  return block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${OSLO}`);
}

function eventOf(duty: CalendarDuty, frame: CalendarFrame): ICalEventData {
  const { start, end, sequence, publishedAt, changedAt, isHeld } = duty;
  const { district, locale, isOwn, link } = frame;
  return {
    id: uidOf(duty),
    sequence,
    start: DateTime.fromJSDate(start),
    end: DateTime.fromJSDate(end),
    timezone: OSLO,
    // When it was published and not when it is fetched: what has not changed reads the same.
    stamp: changedAt,
    created: publishedAt,
    lastModified: changedAt,
    summary: summaryOf(duty, frame),
    location: district,
    status: isHeld ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    transparency: isHeld && isOwn ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    ...(isOwn && { description: formatMessage(locale, 'calendar.about'), url: link }),
  };
}

/** Of a duty that is lost, the district's calendar names nobody: why it is gone is nobody's guess. */
function summaryOf({ shift, role, name, isHeld }: CalendarDuty, { locale, isOwn }: CalendarFrame): string {
  const kind = isOwn ? 'own' : 'clinic';
  const values = { function: shift.split('/')[2] ?? '', role };
  if (isHeld) return formatMessage(locale, `calendar.${kind}.duty`, { ...values, name });
  return formatMessage(locale, `calendar.${kind}.gone`, values);
}

/** The same in every calendar and version, and telling nothing: the doctor's id is in it and not to be read. */
function uidOf({ doctor, shift }: CalendarDuty): string {
  const hash = createHash('sha256').update(`${doctor} ${shift}`, 'utf8').digest('hex');
  return `${hash.slice(0, 40)}@vaktsirkel`;
}
