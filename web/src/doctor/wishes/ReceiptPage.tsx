import { BodyLong, BodyShort, Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Period, periodsQuery } from '../../api/periods.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing, useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { TextLink } from '../../shared/links.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { monthsOf } from './months.ts';
import { useOfferedShifts } from './use-offer.ts';
import { receiptQuery, sheetQuery, type SheetPlace } from './wish-api.ts';
import { limitsOf } from './wish-model.ts';
import { WishText } from './WishText.tsx';

/** What was sent, as it was sent; to be kept on paper or as a PDF. */
export default function ReceiptPage() {
  const text = useText();
  const { district } = useOwnPost();
  const { periode, nummer } = useParams({ from: '/inside/doctor/min/onsker/$periode/kvittering/$nummer' });
  const periods = useQuery(periodsQuery(district));
  return (
    <div className="narrow stack">
      <PageHeading>{text('receipt.title', { number: nummer })}</PageHeading>
      <Answered query={periods}>
        {(all) => {
          const period = all.find(({ id }) => id === periode);
          return period ? (
            <Receipt period={period} number={Number(nummer)} />
          ) : (
            <BodyShort>{text('receipt.none')}</BodyShort>
          );
        }}
      </Answered>
    </div>
  );
}

function Receipt({ period, number }: { period: Period; number: number }) {
  const text = useText();
  const dates = useDates();
  const { district, doctor } = useOwnPost();
  const { grant } = useActing();
  const place = useMemo<SheetPlace>(
    () => ({ district, doctor, period: period.id }),
    [district, doctor, period.id],
  );
  const months = useMemo(() => monthsOf(period), [period]);
  const { shifts } = useOfferedShifts(place, months);
  const sheet = useQuery(sheetQuery(place));
  const receipt = useQuery(receiptQuery(place, number));
  return (
    <Answered query={receipt}>
      {({ at, by, entries }) => (
        <>
          <dl className="facts">
            {(
              [
                ['receipt.who', grant.name],
                ['receipt.district', grant.districtName],
                ['wishes.period', `${period.name} (${dates.full(period.from)})`],
                ['receipt.at', dates.at(at)],
                ['receipt.by', text('receipt.by.of', { by })],
              ] as const
            ).map(([name, value]) => (
              <div key={name}>
                <dt>{text(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Heading level="2" size="small">
            {text('receipt.what')}
          </Heading>
          {shifts && sheet.data ? (
            <WishText entries={entries} offer={{ shifts, limits: limitsOf(sheet.data) }} />
          ) : (
            <Loading />
          )}
          <BodyLong className="not-printed">{text('receipt.pdf')}</BodyLong>
          <div className="row not-printed">
            <Button
              onClick={() => {
                window.print();
              }}
            >
              {text('receipt.print')}
            </Button>
            <TextLink to="/min/onsker" search={{ periode: period.id }}>
              {text('receipt.back')}
            </TextLink>
          </div>
        </>
      )}
    </Answered>
  );
}
