import { BodyLong, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Period, periodsQuery } from '../../api/periods.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { PeriodSheet } from './PeriodSheet.tsx';
import { pickPeriod } from './pick-period.ts';

/** What I can and cannot in a duty period. */
export default function WishesPage() {
  const text = useText();
  const { district } = useOwnPost();
  const periods = useQuery(periodsQuery(district));
  return (
    <div className="wishes">
      <PageHeading>{text('wishes.title')}</PageHeading>
      <Answered query={periods}>{(all) => <PeriodWishes periods={all} />}</Answered>
    </div>
  );
}

function PeriodWishes({ periods }: { periods: readonly Period[] }) {
  const text = useText();
  const { district, doctor } = useOwnPost();
  const navigate = useNavigate({ from: '/min/onsker' });
  const { periode } = useSearch({ from: '/inside/doctor/min/onsker' });
  const period = pickPeriod(periods, periode);
  if (!period) return <BodyLong>{text('wishes.no-period')}</BodyLong>;
  return (
    <>
      {periods.length > 1 && (
        <Select
          label={text('wishes.period')}
          size="small"
          className="period-select"
          value={period.id}
          onChange={({ target }) => {
            void navigate({ search: (before) => ({ ...before, periode: target.value }) });
          }}
        >
          {periods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <PeriodSheet key={period.id} period={period} district={district} doctor={doctor} />
    </>
  );
}
