import ICAL from 'ical.js';

/** An event as an independent parser reads it. */
export interface ParsedEvent {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  start: Date;
  end: Date;
  stamp: Date;
  changed: Date;
}

/** Properties that an event of ours has exactly once. */
const ONCE = [
  'uid',
  'dtstamp',
  'dtstart',
  'dtend',
  'summary',
  'sequence',
  'status',
  'created',
  'last-modified',
];
const MOST_OCTETS = 75;

/** The events of an iCalendar file, with times by the zone that the file itself defines. */
export function parseCalendar(text: string): ParsedEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
      location: event.location,
      start: instantOf(component, 'dtstart'),
      end: instantOf(component, 'dtend'),
      stamp: instantOf(component, 'dtstamp'),
      changed: instantOf(component, 'last-modified'),
    };
  });
}

function instantOf(component: ICAL.Component, name: string): Date {
  const property = component.getFirstProperty(name);
  const time = property?.getFirstValue() as ICAL.Time;
  // The parser finds the zone in the file; what is in none would be another instant for every reader.
  const zone = property?.getFirstParameter('tzid') ?? 'UTC';
  if (time.zone.tzid !== zone) throw new Error(`${name} is in ${zone}, which the file does not define`);
  return new Date(time.toUnixTime() * 1000);
}

/** What of a file is not as RFC 5545 wants it. */
export function faultsOf(text: string): string[] {
  const lines = text.split('\r\n');
  const faults = lines.flatMap((line) => [
    ...(/[\r\n]/.test(line) ? [`a line end that is not CRLF: ${line}`] : []),
    ...(Buffer.byteLength(line) > MOST_OCTETS ? [`more than ${MOST_OCTETS} octets: ${line}`] : []),
    ...(line.includes('\uFFFD') ? [`folded within a character: ${line}`] : []),
  ]);
  if (lines.pop() !== '') faults.push('the last line does not end');
  if (lines.includes('')) faults.push('an empty line');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const count = (component: ICAL.Component, name: string) => component.getAllProperties(name).length;
  for (const name of ['prodid', 'version']) if (count(calendar, name) !== 1) faults.push(`${name} not once`);
  if (calendar.getAllSubcomponents().length === 0) faults.push('no component');
  const events = calendar.getAllSubcomponents('vevent');
  for (const event of events) {
    for (const name of ONCE) if (count(event, name) !== 1) faults.push(`${name} not once in an event`);
  }
  if (new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size !== events.length) {
    faults.push('two events with one UID');
  }
  return faults;
}
