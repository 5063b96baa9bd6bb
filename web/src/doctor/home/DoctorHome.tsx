import { BodyLong, BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { noticeCountsQuery } from '../../api/notice-counts.ts';
import { type Period, periodsQuery } from '../../api/periods.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { ButtonLink, TextLink } from '../../shared/links.tsx';
import { cyclesToAnswer, openCyclesQuery } from '../../swaps/cycle-api.ts';
import { sortSwaps } from '../../swaps/sort-swaps.ts';
import { openSwapsQuery } from '../../swaps/swap-api.ts';
import { dutiesQuery } from '../shifts/duty-api.ts';
import { DutyTag } from '../shifts/DutyTag.tsx';
import { useDutyWords } from '../shifts/duty-words.ts';
import { pickPeriod } from '../wishes/pick-period.ts';
import { sheetQuery } from '../wishes/wish-api.ts';

/** The one next task, and the next shift. */
export default function DoctorHome() {
  const text = useText();
  const { district } = useOwnPost();
  const periods = useQuery(periodsQuery(district));
  return (
    <div className="narrow stack">
      <PageHeading>{text('home.title')}</PageHeading>
      <NoticesToConfirm />
      <Answered query={periods}>{(all) => <NextTask period={pickPeriod(all, undefined)} />}</Answered>
      <WaitingSwaps />
      <NextShift />
    </div>
  );
}

/** Something that must arrive has come: nothing is due sooner. */
function NoticesToConfirm() {
  const text = useText();
  const { district } = useOwnPost();
  const { data } = useQuery(noticeCountsQuery(district));
  if (!data || data.toConfirm === 0) return null;
  return (
    <section className="card task" aria-labelledby="notices">
      <Heading id="notices" level="2" size="medium">
        {text('home.notices', { count: data.toConfirm })}
      </Heading>
      <ButtonLink to="/min/varsler">{text('home.notices.do')}</ButtonLink>
    </section>
  );
}

/** Colleagues wait for my answer. */
function WaitingSwaps() {
  const text = useText();
  const { district, doctor } = useOwnPost();
  const { data: swaps = [] } = useQuery(openSwapsQuery(district));
  const { data: cycles = [] } = useQuery(openCyclesQuery(district, 'mine'));
  const count = sortSwaps(swaps, doctor).waiting.length + cyclesToAnswer(cycles, doctor).length;
  if (count === 0) return null;
  return (
    <section className="card task" aria-labelledby="swaps">
      <Heading id="swaps" level="2" size="medium">
        {text('home.swaps', { count })}
      </Heading>
      <ButtonLink to="/min/bytter">{text('home.swaps.do')}</ButtonLink>
    </section>
  );
}

function NextTask({ period }: { period: Period | null }) {
  const text = useText();
  const dates = useDates();
  const { district, doctor } = useOwnPost();
  const isOpen = period?.state === 'collecting';
  const sheet = useQuery({
    ...sheetQuery({ district, doctor, period: period?.id ?? '' }),
    enabled: isOpen,
  });
  const duties = useQuery(dutiesQuery(district));
  const isHearing = duties.data?.items.some(({ state }) => state === 'hearing') === true;
  if (!isOpen) return isHearing ? <Hearing /> : <BodyLong>{text('home.nothing')}</BodyLong>;
  return (
    <Answered query={sheet}>
      {({ answeredAt, entries, version, receipt }) => {
        const draft = receipt === null ? 'draft' : 'changed';
        const state = answeredAt !== null ? 'sent' : version > 0 && entries.length > 0 ? draft : 'blank';
        return (
          <>
            {isHearing && <Hearing />}
            <section className="card task" aria-labelledby="task">
              <Heading id="task" level="2" size="medium">
                {text('home.task', { state, period: period.name })}
              </Heading>
              {period.closes && (
                <BodyShort>{text('wishes.deadline', { at: dates.at(period.closes.at) })}</BodyShort>
              )}
              <ButtonLink to="/min/onsker" variant={state === 'sent' ? 'secondary' : 'primary'}>
                {text('home.task.do', { state })}
              </ButtonLink>
            </section>
          </>
        );
      }}
    </Answered>
  );
}

/** A roster waits for what its doctors say of it. */
function Hearing() {
  const text = useText();
  return (
    <section className="card task" aria-labelledby="hearing">
      <Heading id="hearing" level="2" size="medium">
        {text('duties.hearing.title')}
      </Heading>
      <BodyShort>{text('duties.hearing')}</BodyShort>
      <ButtonLink to="/min/vakter">{text('home.hearing')}</ButtonLink>
    </section>
  );
}

function NextShift() {
  const text = useText();
  const words = useDutyWords();
  const { district } = useOwnPost();
  const query = useQuery(dutiesQuery(district));
  return (
    <section className="stack tight" aria-labelledby="next-shift">
      <Heading id="next-shift" level="2" size="small">
        {text('duties.next')}
      </Heading>
      <Answered query={query}>
        {({ items: [next], items }) =>
          next ? (
            <div className="card">
              <div className="spread full">
                <BodyShort weight="semibold">{words.when(next)}</BodyShort>
                <DutyTag duty={next} />
              </div>
              <BodyShort className="sentence">{words.what(next)}</BodyShort>
              <TextLink to="/min/vakter">{text('home.shifts', { count: items.length })}</TextLink>
            </div>
          ) : (
            <BodyShort>{text('duties.none')}</BodyShort>
          )
        }
      </Answered>
    </section>
  );
}
