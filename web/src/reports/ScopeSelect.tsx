import { Select } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import { useAddress } from '../shared/use-address.ts';
import type { Asked, Choices, ReportItem } from './report-api.ts';

/** What the address of a report says. */
export interface ReportSearch {
  maned?: string;
  ar?: number;
  periode?: string;
}

type Scope = ReportItem['scope'];

/** What the address asks for, as far as there is something to report on; the latest otherwise. */
export function askedOf(scope: Scope, { maned, ar, periode }: ReportSearch, choices: Choices): Asked {
  const { months, years, periods } = choices;
  if (scope === 'month') {
    const month = months.find((one) => one === maned);
    return month === undefined ? {} : { month };
  }
  if (scope === 'year') {
    const year = years.find((one) => one === ar);
    return year === undefined ? {} : { year };
  }
  const period = scope === 'period' ? periods.find(({ id }) => id === periode) : undefined;
  return period ? { period: period.id } : {};
}

interface ScopeSelectProps {
  scope: Scope;
  choices: Choices;
  asked: Asked;
}

/** Which month, year or period; nothing to choose for what is about today. */
export function ScopeSelect({ scope, choices, asked }: ScopeSelectProps) {
  const text = useText();
  const dates = useDates();
  const onSearch = useAddress();
  const { months, years, periods } = choices;
  const options = {
    month: months.map((month) => ({ value: month, name: dates.month(month) })),
    year: years.map((year) => ({ value: String(year), name: String(year) })),
    period: periods.map(({ id, name }) => ({ value: id, name })),
    today: [],
  }[scope];
  if (scope === 'today' || options.length === 0) return null;
  const key = ({ month: 'maned', year: 'ar', period: 'periode' } as const)[scope];
  const value = asked.month ?? asked.period ?? (asked.year === undefined ? '' : String(asked.year));
  return (
    <Select
      size="small"
      label={text(`reports.scope.${scope}`)}
      value={value}
      onChange={({ target }) => {
        const chosen = scope === 'year' ? Number(target.value) : target.value;
        onSearch({ [key]: target.value === '' ? undefined : chosen });
      }}
    >
      <option value="">{text('reports.scope.present')}</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.name}
        </option>
      ))}
    </Select>
  );
}
