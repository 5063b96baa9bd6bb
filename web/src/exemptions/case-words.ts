import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { useDates } from '../shared/dates.ts';
import { categoriesQuery, type Scope, type Terms } from './case-api.ts';

/** Cases in words. */
export function useCaseWords(): { terms: (terms: Terms) => string; range: (terms: Terms) => string } {
  const text = useText();
  const dates = useDates();
  const { district } = useActing();
  const { data: categories } = useQuery(categoriesQuery(district));
  const nameOf = (id: string) => categories?.find((category) => category.id === id)?.name ?? id;
  const scope = (of: Scope) => {
    switch (of.kind) {
      case 'allDuty':
        return text('case.scope.allDuty');
      case 'categories':
        return text('case.scope.categories', { names: of.categories.map(nameOf).join(', ') });
      case 'reducedShare':
        return text('case.scope.reducedShare', { percent: Math.round(of.share * 100) });
    }
  };
  const range = ({ from, to }: Terms) =>
    text('case.range', {
      from: from === null ? 'none' : dates.full(from),
      to: to === null ? 'none' : dates.full(addDays(to, -1)),
    });
  return { range, terms: (terms) => text('case.terms', { scope: scope(terms.scope), range: range(terms) }) };
}
