import { BodyLong, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Period, periodsQuery } from '../../api/periods.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { monthsOf, type PeriodMonth } from './months.ts';
import { pickPeriod } from './pick-period.ts';
import { ReadWishes } from './ReadWishes.tsx';
import { useOfferedShifts } from './use-offer.ts';
import { useWishDraft } from './use-wishes.ts';
import { contestedQuery, type Sheet, type SheetPlace, sheetQuery } from './wish-api.ts';
import { limitsOf } from './wish-model.ts';
import { WriteWishes } from './WriteWishes.tsx';

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
  const place = useMemo(
    () => ({ district, doctor, period: period?.id ?? '' }),
    [district, doctor, period?.id],
  );
  const sheet = useQuery({ ...sheetQuery(place), enabled: period !== null });
  const months = useMemo(() => (period ? monthsOf({ from: period.from, to: period.to }) : []), [period]);
  // Asked for at the same time as the sheet.
  const offered = useOfferedShifts(place, months);
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
      <Answered query={sheet}>
        {(read) => (
          <OfferedWishes
            key={period.id}
            period={period}
            place={place}
            sheet={read}
            months={months}
            offered={offered}
          />
        )}
      </Answered>
    </>
  );
}

interface OfferedWishesProps {
  period: Period;
  place: SheetPlace;
  sheet: Sheet;
  months: readonly PeriodMonth[];
  offered: ReturnType<typeof useOfferedShifts>;
}

function OfferedWishes({ period, place, sheet, months, offered: { shifts, failed } }: OfferedWishesProps) {
  const { data: contested } = useQuery(contestedQuery(place));
  const { draft, view } = useWishDraft(place, sheet);
  const limits = useMemo(() => limitsOf(sheet), [sheet]);
  const offer = useMemo(() => (shifts ? { shifts, limits } : null), [shifts, limits]);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!offer) return <Loading lines={6} />;
  const parts = { period, months, offer, contested, draft, view };
  return sheet.mayWrite ? <WriteWishes {...parts} /> : <ReadWishes {...parts} place={place} />;
}
