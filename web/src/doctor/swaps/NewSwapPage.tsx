import { BodyLong, BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { TextLink } from '../../shared/links.tsx';
import { inOpenSwaps } from '../../swaps/duties-in-swaps.ts';
import { NewSwapForm } from '../../swaps/offer/NewSwapForm.tsx';
import { openSwapsQuery } from '../../swaps/swap-api.ts';
import { dutiesQuery, type Duty } from '../shifts/duty-api.ts';
import { useDutyWords } from '../shifts/duty-words.ts';

/** Swapping a shift of mine or giving it away; one request per shift. */
export default function NewSwapPage() {
  const text = useText();
  const words = useDutyWords();
  const { district, doctor } = useOwnPost();
  const navigate = useNavigate();
  const { vakt } = useSearch({ from: '/inside/doctor/min/bytter/ny' });
  const duties = useQuery(dutiesQuery(district));
  const swaps = useQuery(openSwapsQuery(district));
  return (
    <div className="narrow stack">
      <PageHeading>{text('swaps.new.title')}</PageHeading>
      <Answered query={duties}>
        {({ items }) => {
          const own = items.filter(({ state, role }) => state === 'published' && role === 'duty');
          const duty = own.find(({ shift }) => shift === vakt);
          if (!duty) return <NotMine />;
          const nameOf = (one: Duty) => `${words.when(one)}, ${words.what(one)}`;
          return (
            <>
              <BodyShort weight="semibold" className="sentence">
                {nameOf(duty)}
              </BodyShort>
              <Answered query={swaps}>
                {(open) => {
                  const taken = inOpenSwaps(open, doctor);
                  if (taken.has(duty.shift)) return <AlreadyOffered />;
                  const others = own.filter((one) => one !== duty && !taken.has(one.shift));
                  return (
                    <NewSwapForm
                      key={duty.shift}
                      giver={{ district, doctor, isOther: false }}
                      duty={{ shift: duty.shift, name: nameOf(duty) }}
                      others={others.map((one) => ({ shift: one.shift, name: nameOf(one) }))}
                      onSent={() => navigate({ to: '/min/bytter' })}
                    />
                  );
                }}
              </Answered>
            </>
          );
        }}
      </Answered>
    </div>
  );
}

function NotMine() {
  const text = useText();
  return (
    <>
      <BodyLong>{text('swaps.new.missing')}</BodyLong>
      <div>
        <TextLink to="/min/vakter">{text('swaps.to-shifts')}</TextLink>
      </div>
    </>
  );
}

function AlreadyOffered() {
  const text = useText();
  return (
    <>
      <BodyLong>{text('swaps.new.already')}</BodyLong>
      <div>
        <TextLink to="/min/bytter">{text('swaps.new.already.see')}</TextLink>
      </div>
    </>
  );
}
