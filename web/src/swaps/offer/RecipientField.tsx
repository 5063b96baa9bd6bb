import { BodyShort, Checkbox, CheckboxGroup, Radio, RadioGroup, ReadMore, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../../messages/language.tsx';
import type { Recipient } from './new-swap-api.ts';
import { byRule, canBeAsked } from './recipients.ts';

/** Names that are shown at once; others are found by typing. */
const FIRST = 8;

interface RecipientFieldProps {
  id: string;
  kind: 'swap' | 'give';
  recipients: readonly Recipient[];
  chosen: readonly string[];
  error: string | undefined;
  onChoose: (chosen: string[]) => void;
}

/** Colleagues to ask, who may take it first; those who cannot are told with the rule. One for a swap, or several. */
export function RecipientField({ id, kind, recipients, chosen, error, onChoose }: RecipientFieldProps) {
  const text = useText();
  const [part, setPart] = useState('');
  const able = recipients.filter((one) => canBeAsked(one, kind));
  const unable = recipients.filter((one) => !able.includes(one));
  const isChosen = ({ doctor }: Recipient) => chosen.includes(doctor);
  const found = able.filter(
    (one) => !isChosen(one) && one.name.toLocaleLowerCase('nb').includes(part.trim().toLocaleLowerCase('nb')),
  );
  const shown = [...able.filter(isChosen), ...found.slice(0, FIRST)];
  const group = {
    id,
    tabIndex: -1,
    legend: text('swaps.new.colleague', { kind }),
    description: text('swaps.new.colleague.about'),
    error,
  };
  const options = shown.map((one) => ({ value: one.doctor, label: one.name, description: aboutOf(one) }));
  return (
    <div className="stack tight">
      {able.length > FIRST && (
        <TextField
          label={text('swaps.new.find')}
          size="small"
          autoComplete="off"
          value={part}
          onChange={({ target }) => {
            setPart(target.value);
          }}
        />
      )}
      {kind === 'swap' ? (
        <RadioGroup
          {...group}
          value={chosen[0] ?? ''}
          onChange={(value: string) => {
            onChoose([value]);
          }}
        >
          {options.map(({ value, label, description }) => (
            <Radio key={value} value={value} description={description}>
              {label}
            </Radio>
          ))}
        </RadioGroup>
      ) : (
        <CheckboxGroup {...group} value={[...chosen]} onChange={onChoose}>
          {options.map(({ value, label, description }) => (
            <Checkbox key={value} value={value} description={description}>
              {label}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {shown.length === 0 && <BodyShort>{text('swaps.new.nobody')}</BodyShort>}
      {found.length > FIRST && (
        <BodyShort>{text('swaps.new.more-names', { count: found.length - FIRST })}</BodyShort>
      )}
      {unable.length > 0 && (
        <ReadMore header={text('swaps.new.cannot', { count: unable.length })}>
          <ul className="plain">
            {byRule(unable).map(({ rule, names }) => (
              <li key={rule}>
                {text('swaps.new.cannot.rule', { rule, count: names.length, names: names.join(', ') })}
              </li>
            ))}
          </ul>
        </ReadMore>
      )}
    </div>
  );

  function aboutOf({ standing, against }: Recipient): string | undefined {
    const rule = against?.name ?? '';
    if (standing === 'reason') return text('swaps.new.needs-reason', { rule });
    return standing === 'cannot' ? text('swaps.new.needs-back', { rule }) : undefined;
  }
}
