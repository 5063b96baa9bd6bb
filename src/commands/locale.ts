import { LOCALES, type Locale } from '../messages/locales.ts';
import { type Arguments, oneOf } from './arguments.ts';

/** The language of sentences about the roster: bokmål unless `--language` says otherwise. */
export function localeOf(args: Arguments): Locale {
  return oneOf(args, 'language', LOCALES, 'nb');
}
