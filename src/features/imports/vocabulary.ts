import type { AvailabilityEntry } from '../../domain/availability/availability-entry.ts';
import type { BackUpPolicy } from '../../domain/calendar/shift-template.ts';
import type { EvidenceKind } from '../../domain/doctors/evidence.ts';
import type { AssignmentRole, DutyFunction, EngagementKind } from '../../domain/problem/roster-problem.ts';
import { words } from './words.ts';

/** Words of the glossary, in bokmål first; English and nynorsk where they differ are read as well. */
export const ENGAGEMENT_WORDS = words<EngagementKind>({
  gpSelfEmployed: ['selvstendig fastlege', 'næringsdrivende fastlege', 'self-employed GP'],
  gpMunicipal: ['kommunal fastlege', 'fast ansatt fastlege', 'municipal GP'],
  salaried: ['ansatt legevaktlege', 'fastlønt', 'salaried'],
  splitPost: ['delt stilling', 'split post'],
  alis: ['ALIS'],
  lis1: ['LIS1'],
  locum: ['vikar', 'locum'],
});

export const EVIDENCE_WORDS = words<EvidenceKind>({
  specialist: ['spesialist i allmennmedisin', 'spesialist', 'specialist'],
  alisPart1: ['ALIS del 1', 'ALIS part 1'],
  alisPart2: ['ALIS del 2', 'ALIS part 2'],
  alisPart3: ['ALIS del 3', 'ALIS part 3'],
  approvedAllmennlege: ['godkjent allmennlege', 'godkjend allmennlege', 'approved allmennlege'],
  lis1GoalsReached: ['LIS1-læringsmål oppnådd', 'LIS1-læringsmål nådd', 'LIS1 goals reached'],
  turnus1998Approved: ['turnus godkjent', 'turnus godkjend', 'turnus approved'],
  courseAcuteMedicine: ['kurs i akuttmedisin', 'acute medicine course'],
  courseViolenceAbuse: [
    'kurs i volds- og overgrepshåndtering',
    'kurs i valds- og overgrepshandtering',
    'violence and abuse course',
  ],
  radioTraining: ['opplæring i nødnett', 'radio training'],
  localIntroduction: ['lokal innføring', 'local introduction'],
  mobileUnit: ['opplæring i legevaktbil', 'mobile unit'],
  ultrasound: ['ultralyd', 'ultrasound'],
  heldGpListMarch2017: ['fastlegeliste i mars 2017', 'held GP list March 2017'],
  heldLegevaktPostMarch2017: ['legevaktstilling i mars 2017', 'held legevakt post March 2017'],
});

export const FUNCTION_WORDS = words<DutyFunction>({
  station: ['stasjonær', 'station'],
  mobile: ['kjørende', 'køyrande', 'mobile'],
  telephone: ['legevaktsentral', 'telephone'],
  backUp: ['bakvakt', 'back-up'],
  standby: ['beredskap', 'standby'],
});

export const PRESENCE_WORDS = words<'onSite' | 'home'>({
  onSite: ['på stedet', 'på staden', 'tilstede', 'on site'],
  home: ['hjemmevakt', 'heimevakt', 'hjemme', 'home'],
});

export const LOCALE_WORDS = words<'nb' | 'nn' | 'en'>({
  nb: ['bokmål'],
  nn: ['nynorsk'],
  en: ['engelsk', 'english'],
});

export const ROLE_WORDS = words<AssignmentRole>({
  duty: ['vakt', 'duty'],
  training: ['opplæring', 'training'],
});

export const ENTRY_WORDS = words<AvailabilityEntry['kind']>({
  veto: ['sperring', 'veto'],
  prefer: ['ønske', 'ønskje', 'wish', 'prefer'],
  preferNot: ['helst ikke', 'helst ikkje', 'prefer not'],
  neutral: ['nøytral', 'neutral'],
  atMost: ['høyst', 'høgst', 'at most'],
  atLeast: ['minst', 'at least'],
  absence: ['fravær', 'absence'],
  busyElsewhere: ['opptatt annet sted', 'oppteken annan stad', 'busy elsewhere'],
  takeExtra: ['tar ekstra', 'tek ekstra', 'take extra'],
  giveAway: ['gir fra seg', 'gir frå seg', 'give away'],
});

export const WEEK_WORDS = words<'odd' | 'even'>({
  odd: ['oddetall', 'oddetal', 'odde', 'odd'],
  even: ['partall', 'partal', 'par', 'even'],
});

export const HOLIDAY_WORDS = words<'only' | 'except'>({
  only: ['bare', 'berre', 'kun', 'only'],
  except: ['unntatt', 'unnateke', 'except'],
});

export const BACK_UP_WORDS = words<BackUpPolicy['by']>({
  colleague: ['kollega', 'colleague'],
  function: ['bakvaktfunksjon', 'function'],
  either: ['begge deler', 'begge', 'either'],
  none: ['ingen', 'none'],
});

type WeekdayDigit = '1' | '2' | '3' | '4' | '5' | '6' | '7';

const WEEKDAY_WORDS = words<WeekdayDigit>({
  1: ['ma', 'man', 'mandag', 'måndag', 'mo', 'mon', 'monday'],
  2: ['ti', 'tir', 'tirs', 'tirsdag', 'tysdag', 'tu', 'tue', 'tuesday'],
  3: ['on', 'ons', 'onsdag', 'we', 'wed', 'wednesday'],
  4: ['to', 'tor', 'tors', 'torsdag', 'th', 'thu', 'thursday'],
  5: ['fr', 'fre', 'fredag', 'fri', 'friday'],
  6: ['lø', 'lør', 'lau', 'lørdag', 'laurdag', 'sa', 'sat', 'saturday'],
  7: ['sø', 'søn', 'søndag', 'sun', 'su', 'sundag', 'sunday'],
});

/** ISO weekday of a word; `null` for an unknown one. */
export function weekdayOf(text: string): number | null {
  const day = WEEKDAY_WORDS.read(text);
  return day === undefined ? null : Number(day);
}

/** The short word of an ISO weekday. */
export function weekdayWord(day: number): string {
  return WEEKDAY_WORDS.write(String(day) as WeekdayDigit);
}
