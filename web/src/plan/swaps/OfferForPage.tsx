import { BodyLong, BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useShiftWords } from '../../shared/shift-words.ts';
import { inOpenSwaps } from '../../swaps/duties-in-swaps.ts';
import { NewSwapForm } from '../../swaps/offer/NewSwapForm.tsx';
import { deskSwapsQuery, type DoctorView, doctorViewQuery } from './desk-api.ts';

/** Offers a duty for a doctor who has asked the coordinator to. */
export default function OfferForPage() {
  const text = useText();
  const navigate = useNavigate();
  const { district } = useActing();
  const { versjon = '', lege = '', vakt = '' } = useSearch({ from: '/inside/bytter/ny' });
  const view = useQuery(doctorViewQuery(district, versjon, lege));
  const swaps = useQuery(deskSwapsQuery(district));
  const nameOf = useDutyName();
  return (
    <div className="narrow stack">
      <PageHeading>{text('swaps.new.title')}</PageHeading>
      <Answered query={view}>
        {({ doctor, name, duties }) => (
          <Answered query={swaps}>
            {(open) => {
              const taken = inOpenSwaps(open, doctor);
              const own = duties.filter(({ id, role }) => role === 'duty' && !taken.has(id));
              const duty = own.find(({ id }) => id === vakt);
              if (!duty) return <BodyLong>{text('swap-desk.not-free', { name })}</BodyLong>;
              return (
                <>
                  <BodyLong>{text('swap-desk.for', { name })}</BodyLong>
                  <BodyShort weight="semibold" className="sentence">
                    {nameOf(duty)}
                  </BodyShort>
                  <NewSwapForm
                    giver={{ district, doctor, isOther: true }}
                    duty={{ shift: duty.id, name: nameOf(duty) }}
                    others={own
                      .filter(({ id, start }) => id !== vakt && Date.parse(start) > Date.now())
                      .map((one) => ({ shift: one.id, name: nameOf(one) }))}
                    onSent={() => navigate({ to: '/bytter' })}
                  />
                </>
              );
            }}
          </Answered>
        )}
      </Answered>
    </div>
  );
}

/** A duty in words. */
function useDutyName(): (duty: DoctorView['duties'][number]) => string {
  const text = useText();
  const shifts = useShiftWords();
  return ({ date, startsAt, endsAt, function: duty, night }) => {
    const times = { date, startTime: startsAt, endTime: endsAt, slot: night ? 'night' : 'day' };
    return `${shifts.when({ ...times, function: duty })}, ${text('shift.function', { duty })}`;
  };
}
