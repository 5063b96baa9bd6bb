import { parseMobile, showMobile } from '../../shared/mobile-number.ts';
import type { NoticeChoice, NoticeSettings } from './settings-api.ts';

/** Reminders that are offered, in hours before a duty. */
const REMINDERS = [2, 12, 24, 48, 168];
const MOST_REMINDERS = 4;
/** What begins to be quiet when somebody wants quiet hours. */
const NIGHT = { from: '22:00', to: '07:00' };

/** The form as it stands: the number as it is typed, quiet hours on or off. */
export interface SettingsDraft extends Omit<NoticeChoice, 'mobile'> {
  mobile: string;
  isQuiet: boolean;
}

/** Fields that need to be put right. */
export type SettingsFault = 'mobile' | 'quiet' | 'reminders';

/** What is stored, as a form; the same time twice means no quiet hours. */
export function draftOf(settings: NoticeSettings): SettingsDraft {
  const { mobile, mail, sms, push, quietFrom, quietTo, reminders } = settings;
  const isQuiet = quietFrom !== quietTo;
  return {
    mobile: mobile === null ? '' : showMobile(mobile),
    ...{ mail, sms, push, reminders, isQuiet },
    quietFrom: isQuiet ? quietFrom : NIGHT.from,
    quietTo: isQuiet ? quietTo : NIGHT.to,
  };
}

/** What the form says, as it is stored; of a form without faults. */
export function choiceOf({ mobile, isQuiet, ...draft }: SettingsDraft): NoticeChoice {
  return {
    ...draft,
    mobile: parseMobile(mobile),
    ...(!isQuiet && { quietFrom: '00:00', quietTo: '00:00' }),
    reminders: [...draft.reminders].sort((a, b) => a - b),
  };
}

/** What has to be put right before the form can be stored. */
export function faultsOf({ mobile, isQuiet, quietFrom, quietTo, reminders }: SettingsDraft): SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (mobile.trim() !== '' && parseMobile(mobile) === null) faults.push('mobile');
  if (isQuiet && (quietFrom === '' || quietTo === '' || quietFrom === quietTo)) faults.push('quiet');
  if (reminders.length > MOST_REMINDERS) faults.push('reminders');
  return faults;
}

/** The hours to choose from, with those that are stored already. */
export function reminderHours({ reminders }: NoticeSettings): number[] {
  return [...new Set([...REMINDERS, ...reminders])].sort((a, b) => a - b);
}
