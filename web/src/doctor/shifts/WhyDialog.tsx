import { BodyLong, BodyShort, Button, Dialog, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { type Duty, type WhyMe, whyMeQuery } from './duty-api.ts';
import { useDutyWords } from './duty-words.ts';
import { ReportForm } from './ReportForm.tsx';

/** Hvorfor meg? One sentence first, then what it rests on. */
export default function WhyDialog({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const text = useText();
  const words = useDutyWords();
  const { district } = useOwnPost();
  const query = useQuery(whyMeQuery(district, duty));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{text('why.title')}</Dialog.Title>
          <Dialog.Description>{words.when(duty)}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <Answered query={query}>{(why) => <Why why={why} />}</Answered>
          <ReportForm place={duty} isHearing={duty.state === 'hearing'} />
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button>{text('form.close')}</Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function Why({ why: { summary, wish, load, ledger, alternatives, release } }: { why: WhyMe }) {
  const text = useText();
  return (
    <div className="stack why">
      <BodyLong size="large" weight="semibold">
        {summary.sentence}
      </BodyLong>
      <section>
        <Heading level="2" size="xsmall">
          {text('why.wish')}
        </Heading>
        <BodyShort>{wish?.sentence ?? text('why.no-wish')}</BodyShort>
      </section>
      <section>
        <Heading level="2" size="xsmall">
          {text('why.load')}
        </Heading>
        {load.length === 0 ? (
          <BodyShort>{text('why.no-share')}</BodyShort>
        ) : (
          <ul className="plain">
            {load.map(({ measure, name, count, target }) => (
              <li key={measure}>{text('why.measure', { name, count, target })}</li>
            ))}
          </ul>
        )}
        {ledger && <BodyShort>{ledger.sentence}</BodyShort>}
      </section>
      <section>
        <Heading level="2" size="xsmall">
          {text('why.others')}
        </Heading>
        {alternatives ? (
          <Alternatives alternatives={alternatives} />
        ) : (
          <BodyShort>{text('why.small')}</BodyShort>
        )}
      </section>
      <section>
        <Heading level="2" size="xsmall">
          {text('why.release')}
        </Heading>
        <BodyShort>{release.sentence}</BodyShort>
      </section>
    </div>
  );
}

function Alternatives({ alternatives }: { alternatives: NonNullable<WhyMe['alternatives']> }) {
  const text = useText();
  const { could, even, overShare, couldNot } = alternatives;
  return (
    <ul className="plain">
      <li>{text('why.could', { could, even, over: overShare })}</li>
      {couldNot.length > 0 && (
        <li>
          {text('why.could-not', {
            count: couldNot.reduce((sum, { doctors }) => sum + doctors, 0),
            reasons: couldNot.map(({ name, doctors }) => `${doctors} ${name}`).join(', '),
          })}
        </li>
      )}
    </ul>
  );
}
