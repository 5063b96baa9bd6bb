import {
  BodyShort,
  Button,
  Checkbox,
  CheckboxGroup,
  Heading,
  Radio,
  RadioGroup,
  ReadMore,
} from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { Errors } from '../../shared/Errors.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { swapsKey } from '../swap-api.ts';
import {
  checkQuery,
  exchangesQuery,
  type GivenShift,
  type Giver,
  recipientsQuery,
  sendOffer,
} from './new-swap-api.ts';
import { PartField } from './PartField.tsx';
import { RecipientField } from './RecipientField.tsx';
import { givenOf, NEW_SWAP, offerOf, partnerOf, type SwapChoice } from './swap-choice.ts';

/** Fetched with the first effect there is to show. */
const EffectView = lazy(() => import('../EffectView.tsx'));

/** A duty with its name in words. */
interface NamedDuty {
  shift: string;
  name: string;
}

interface NewSwapFormProps {
  giver: Giver;
  duty: NamedDuty;
  /** Further duties of the same doctor that are in no request. */
  others: readonly NamedDuty[];
  /** Leads to where it stands. */
  onSent: () => Promise<void>;
}

/** What is wanted, with whom, what it does, and the button that sends it. */
export function NewSwapForm({ giver, duty, others, onSent }: NewSwapFormProps) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const [choice, setChoice] = useState(NEW_SWAP);
  const [attempt, setAttempt] = useState(0);
  const [keys] = useState(() => new Map<string, string>());
  const { kind, audience, more, chosen, taken } = choice;
  const given = givenOf(duty.shift, choice);
  const recipients = useQuery({ ...recipientsQuery(giver, given ?? []), enabled: given !== null });
  const partner = partnerOf(choice);
  const effect = useQuery({
    ...checkQuery(giver, { given: given ?? [], taken }, partner ?? ''),
    enabled: given !== null && partner !== null && (kind === 'give' || taken.length > 0),
  });
  const change = (part: Partial<SwapChoice>) => {
    setChoice({ ...choice, ...part });
  };
  // Colleagues say for themselves whether their vetoes hold.
  const vetoed = effect.data?.vetoed.some(({ doctor }) => doctor === giver.doctor) === true;
  const errors: Record<string, string> = {
    ...(given === null && { part: text('swaps.new.part.missing') }),
    ...(audience === 'named' && chosen.length === 0 && { colleague: text('swaps.new.colleague.missing') }),
    ...(kind === 'swap' &&
      partner !== null &&
      taken.length === 0 && { taken: text('swaps.new.taken.missing') }),
    ...(vetoed && !choice.overrides && { override: text('swaps.new.override.missing') }),
  };
  const shown = attempt > 0 ? errors : {};
  const send = useMutation({
    mutationFn: () => {
      const offer = offerOf(choice, given ?? [], effect.data?.seen);
      const asText = JSON.stringify(offer);
      const key = keys.get(asText) ?? crypto.randomUUID();
      keys.set(asText, key);
      return sendOffer(giver, offer, key);
    },
    onSuccess: async () => {
      say(text('swaps.new.sent'));
      await onSent();
      await client.invalidateQueries({ queryKey: swapsKey(giver.district) });
    },
    // It would do something else by now: that is shown before it is sent.
    onError: async (error) => {
      if (isProblem(error, 'effect-changed')) await effect.refetch();
    },
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (Object.keys(errors).length === 0 && !send.isPending) send.mutate();
      }}
    >
      <Errors errors={shown} attempt={attempt} />
      <RadioGroup
        legend={text('swaps.new.kind')}
        value={kind}
        onChange={(value: SwapChoice['kind']) => {
          change({ kind: value, audience: value === 'swap' ? 'named' : 'all', chosen: [], taken: [] });
        }}
      >
        {(['swap', 'give'] as const).map((one) => (
          <Radio key={one} value={one}>
            {text('swaps.new.kind.of', { kind: one })}
          </Radio>
        ))}
      </RadioGroup>
      <PartField
        id="part"
        part={choice.part}
        error={shown['part']}
        onChange={(part) => {
          change({ part, chosen: [], taken: [] });
        }}
      />
      {others.length > 0 && (
        <ReadMore header={text('swaps.new.more')}>
          <CheckboxGroup
            legend={text('swaps.new.more')}
            hideLegend
            value={more}
            onChange={(value: string[]) => {
              change({ more: value, chosen: [], taken: [] });
            }}
          >
            {others.map((other) => (
              <Checkbox key={other.shift} value={other.shift}>
                {other.name}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </ReadMore>
      )}
      {kind === 'give' && (
        <RadioGroup
          legend={text('swaps.new.audience')}
          value={audience}
          onChange={(value: SwapChoice['audience']) => {
            change({ audience: value, chosen: [] });
          }}
        >
          {(['all', 'named'] as const).map((one) => (
            <Radio key={one} value={one}>
              {text('swaps.new.audience.of', { audience: one })}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {given !== null && audience === 'named' && (
        <Answered query={recipients}>
          {(items) => (
            <RecipientField
              id="colleague"
              kind={kind}
              recipients={items}
              chosen={chosen}
              error={shown['colleague']}
              onChoose={(value) => {
                change({ chosen: value, taken: [] });
              }}
            />
          )}
        </Answered>
      )}
      {given !== null && kind === 'swap' && partner !== null && (
        <TakenField
          giver={giver}
          given={given}
          recipient={partner}
          name={recipients.data?.find(({ doctor }) => doctor === partner)?.name ?? ''}
          taken={taken}
          error={shown['taken']}
          onTake={(value) => {
            change({ taken: value });
          }}
        />
      )}
      {audience === 'all' && <BodyShort>{text('swaps.new.all-told')}</BodyShort>}
      {chosen.length > 1 && <BodyShort>{text('swaps.new.named-told')}</BodyShort>}
      {effect.fetchStatus !== 'idle' && <BodyShort>{text('swaps.effect.loading')}</BodyShort>}
      {effect.isError && <Failure error={effect.error} onRetry={() => void effect.refetch()} />}
      {effect.data && (
        <>
          <Heading level="2" size="small">
            {text('swaps.effect')}
          </Heading>
          <Suspense>
            <EffectView effect={effect.data} />
          </Suspense>
        </>
      )}
      {vetoed && (
        <Checkbox
          id="override"
          checked={choice.overrides}
          error={shown['override'] !== undefined}
          onChange={({ target }) => {
            change({ overrides: target.checked });
          }}
        >
          {text('swaps.override')}
        </Checkbox>
      )}
      {send.isError && <Failure error={send.error} />}
      {effect.data?.standing !== 'forbidden' && (
        <div>
          <Button type="submit" loading={send.isPending}>
            {text('swaps.new.send')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Which duties of the colleague are taken back. */
function TakenField({
  giver,
  given,
  recipient,
  name,
  taken,
  error,
  onTake,
}: {
  giver: Giver;
  given: GivenShift[];
  recipient: string;
  name: string;
  taken: string[];
  error: string | undefined;
  onTake: (taken: string[]) => void;
}) {
  const text = useText();
  const query = useQuery(exchangesQuery(giver, given, recipient));
  return (
    <Answered query={query}>
      {(items) =>
        items.length === 0 ? (
          <BodyShort>{text('swaps.new.taken.none', { name })}</BodyShort>
        ) : (
          <CheckboxGroup
            id="taken"
            tabIndex={-1}
            legend={text('swaps.new.taken')}
            description={text('swaps.new.taken.about', { name })}
            value={taken}
            error={error}
            onChange={onTake}
          >
            {items.map(({ shift, name: words }) => (
              <Checkbox key={shift} value={shift}>
                {words}
              </Checkbox>
            ))}
          </CheckboxGroup>
        )
      }
    </Answered>
  );
}
