import { Checkbox, CheckboxGroup, Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { DateField } from '../shared/DateField.tsx';
import { categoriesQuery, type Scope, type Terms } from './case-api.ts';

/** Terms as a form has them; dates are empty while they are open. */
export interface TermsDraft {
  kind: Scope['kind'];
  categories: string[];
  percent: number;
  from: string;
  /** The last date. */
  until: string;
}

export const NO_TERMS: TermsDraft = { kind: 'allDuty', categories: [], percent: 50, from: '', until: '' };
const PERCENTS = [75, 50, 25];

/** What a draft says. */
export function termsOf({ kind, categories, percent, from, until }: TermsDraft): Terms {
  const scope: Scope =
    kind === 'allDuty'
      ? { kind }
      : kind === 'categories'
        ? { kind, categories }
        : { kind, share: percent / 100 };
  return { scope, from: from || null, to: until === '' ? null : addDays(until, 1) };
}

/** A draft that says the same as terms. */
export function draftOf({ scope, from, to }: Terms): TermsDraft {
  return {
    kind: scope.kind,
    categories: scope.kind === 'categories' ? scope.categories : [],
    percent: scope.kind === 'reducedShare' ? Math.round(scope.share * 100) : NO_TERMS.percent,
    from: from ?? '',
    until: to === null ? '' : addDays(to, -1),
  };
}

/** What is wrong with a draft, by field. */
export type TermsErrors = Partial<Record<'from' | 'until' | 'categories', string>>;

export function useTermsErrors(): (draft: TermsDraft) => TermsErrors {
  const text = useText();
  return ({ kind, categories, from, until }) => ({
    ...(from === '' && { from: text('terms.from.missing') }),
    ...(until !== '' && until < from && { until: text('terms.until.order') }),
    ...(kind === 'categories' && categories.length === 0 && { categories: text('terms.categories.missing') }),
  });
}

/** From what, from when and until when. */
export function TermsFields({
  draft,
  errors,
  onChange,
  prefix,
}: {
  draft: TermsDraft;
  errors: TermsErrors;
  onChange: (draft: TermsDraft) => void;
  /** Before the ids of the fields, which an error summary links to. */
  prefix: string;
}) {
  const text = useText();
  const { district } = useActing();
  const { data: categories } = useQuery(categoriesQuery(district));
  const change = (part: Partial<TermsDraft>) => {
    onChange({ ...draft, ...part });
  };
  return (
    <>
      <RadioGroup
        legend={text('terms.scope')}
        value={draft.kind}
        onChange={(kind: Scope['kind']) => {
          change({ kind });
        }}
      >
        {(['allDuty', 'categories', 'reducedShare'] as const).map((kind) => (
          <Radio key={kind} value={kind}>
            {text('terms.scope.of', { kind })}
          </Radio>
        ))}
      </RadioGroup>
      {draft.kind === 'categories' && (
        <CheckboxGroup
          id={`${prefix}-categories`}
          tabIndex={-1}
          legend={text('terms.categories')}
          value={draft.categories}
          error={errors.categories}
          onChange={(chosen: string[]) => {
            change({ categories: chosen });
          }}
        >
          <div className="choices">
            {(categories ?? []).map(({ id, name }) => (
              <Checkbox key={id} value={id}>
                {name}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      )}
      {draft.kind === 'reducedShare' && (
        <Select
          label={text('terms.share')}
          value={draft.percent}
          onChange={({ target }) => {
            change({ percent: Number(target.value) });
          }}
        >
          {[...new Set([...PERCENTS, draft.percent])].map((percent) => (
            <option key={percent} value={percent}>
              {percent} %
            </option>
          ))}
        </Select>
      )}
      <div className="row fields">
        <DateField
          id={`${prefix}-from`}
          label={text('terms.from')}
          value={draft.from}
          error={errors.from}
          onChange={(from) => {
            change({ from });
          }}
        />
        <DateField
          id={`${prefix}-until`}
          label={text('terms.until')}
          description={text('terms.until.open')}
          value={draft.until}
          error={errors.until}
          onChange={(until) => {
            change({ until });
          }}
        />
      </div>
    </>
  );
}
