import { BodyLong, BodyShort, Heading } from '@navikt/ds-react';
import { useEffect } from 'react';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import type { SwapEffect } from './swap-api.ts';

/** What duties changing hands would do: the shifts, the rules with rest among them, and where both would stand. */
export default function EffectView({ effect }: { effect: SwapEffect }) {
  const text = useText();
  const { say } = useAnnouncer();
  const { standing, moves, violations, rules, rest, doctors } = effect;
  const kept = rules.flatMap(({ name, state }) => (state === 'ok' ? [name] : []));
  const verdict = text('swaps.standing', { standing });
  const rests = rest.map(({ name, hours, required }) =>
    text('swaps.rest', {
      name,
      near: hours === null ? 'no' : 'yes',
      hours: hours ?? 0,
      binds: required === null ? 'no' : 'yes',
      required: required ?? 0,
    }),
  );
  const told = [verdict, ...violations.map(({ sentence }) => sentence), ...rests].join('. ');
  useEffect(() => {
    say(told);
  }, [say, told]);
  return (
    <div className="stack">
      <BodyLong weight="semibold" className={`verdict ${standing}`}>
        {verdict}
      </BodyLong>
      {violations.length > 0 && (
        <ul className="plain">
          {violations.map(({ sentence, hard, doctor, rule }) => (
            <li key={`${rule}/${doctor ?? ''}/${sentence}`}>
              {text('swaps.rule', { kind: hard ? 'breach' : 'warning' })}: {sentence}
            </li>
          ))}
        </ul>
      )}
      <BodyShort>{text('swaps.kept', { rules: kept.join(', ') })}</BodyShort>
      {rests.length > 0 && (
        <div>
          <Heading level="2" size="xsmall">
            {text('swaps.rest.title')}
          </Heading>
          {rests.map((sentence) => (
            <BodyShort key={sentence}>{sentence}</BodyShort>
          ))}
        </div>
      )}
      <div>
        <Heading level="2" size="xsmall">
          {text('swaps.moves')}
        </Heading>
        <ul className="plain">
          {moves.map(({ shift, name, fromName, toName, creditedSentence }) => (
            <li key={shift}>
              {text('swaps.move', { shift: name, from: fromName ?? '', to: toName })}
              <BodyShort size="small">{creditedSentence}</BodyShort>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Heading level="2" size="xsmall">
          {text('swaps.fairness')}
        </Heading>
        {doctors.map((one) => (
          <Position key={one.doctor} position={one} />
        ))}
      </div>
    </div>
  );
}

/** Where a doctor stands before and after, in the measures that change. */
function Position({ position: { name: doctor, measures } }: { position: SwapEffect['doctors'][number] }) {
  const text = useText();
  const changed = measures.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return <BodyShort>{text('swaps.no-measure', { name: doctor })}</BodyShort>;
  return (
    <>
      <BodyShort weight="semibold">{doctor}</BodyShort>
      <ul className="plain">
        {changed.map(({ measure, name, target, before, after }) => (
          <li key={measure}>{text('swaps.measure', { name, before, after, target })}</li>
        ))}
      </ul>
    </>
  );
}
