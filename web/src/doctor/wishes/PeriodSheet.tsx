import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Period } from '../../api/periods.ts';
import { Answered } from '../../shared/Answered.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { monthsOf, type PeriodMonth } from './months.ts';
import { ReadWishes } from './ReadWishes.tsx';
import { useOfferedShifts } from './use-offer.ts';
import { useWishDraft } from './use-wishes.ts';
import { contestedQuery, type Sheet, type SheetPlace, sheetQuery } from './wish-api.ts';
import { limitsOf } from './wish-model.ts';
import { WriteWishes } from './WriteWishes.tsx';

interface PeriodSheetProps {
  period: Period;
  district: string;
  doctor: string;
}

/** The wishes of a doctor in a duty period: to be written, or to be read once that is over. */
export function PeriodSheet({ period, district, doctor }: PeriodSheetProps) {
  const place = useMemo(() => ({ district, doctor, period: period.id }), [district, doctor, period.id]);
  const sheet = useQuery(sheetQuery(place));
  const months = useMemo(() => monthsOf({ from: period.from, to: period.to }), [period]);
  // Asked for at the same time as the sheet.
  const offered = useOfferedShifts(place, months);
  return (
    <Answered query={sheet}>
      {(read) => (
        <OfferedWishes period={period} place={place} sheet={read} months={months} offered={offered} />
      )}
    </Answered>
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
