import type { Section4Track } from '../../domain/doctors/section-4.ts';
import { COMPETENCE_QUESTIONS, type CompetenceQuestion } from '../../domain/doctors/evidence.ts';
import type { CompetenceVerdict, CompetenceVerdicts, MissingCode } from '../../domain/doctors/verdict.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';

/** A verdict as it is told. */
export interface ToldVerdict extends Omit<CompetenceVerdict, 'missing'> {
  missing: { code: MissingCode; name: string }[];
  sentence: string;
}

/** The verdicts in words of the reader's language. */
export function describeVerdicts(
  locale: Locale,
  verdicts: CompetenceVerdicts,
): Record<CompetenceQuestion, ToldVerdict> {
  const told = COMPETENCE_QUESTIONS.map((question) => [question, tell(locale, question, verdicts[question])]);
  return Object.fromEntries(told) as Record<CompetenceQuestion, ToldVerdict>;
}

function tell(locale: Locale, question: CompetenceQuestion, verdict: CompetenceVerdict): ToldVerdict {
  const { answer, basis, missing, note } = verdict;
  const named = missing.map((code) => ({ code, name: formatMessage(locale, `verdict.missing.${code}`) }));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(named.map(({ name }) => name));
  const parts = [
    formatMessage(locale, `verdict.${question}`, { answer, basis: basis || '–' }),
    ...(note ? [formatMessage(locale, `verdict.note.${note}`)] : []),
    ...(list ? [formatMessage(locale, 'verdict.missing', { list })] : []),
  ];
  return { answer, basis, missing: named, note, sentence: parts.join(' ') };
}

/** A limit of § 4 in words. */
export function describeTrack(
  locale: Locale,
  { track, paragraph, used, limit, remaining, level }: Section4Track,
) {
  const values = { track, paragraph, used, limit, remaining, level };
  return { ...values, sentence: formatMessage(locale, 'verdict.section-4', values) };
}
