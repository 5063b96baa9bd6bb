import { Radio, RadioGroup } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import type { NoticeChoice } from './settings-api.ts';

type Choice = NoticeChoice['sms'];
const CHOICES: readonly Choice[] = ['off', 'urgent', 'all'];

/** How much goes on one channel: nothing, what cannot wait, or everything. */
export function ChoiceField({
  legend,
  choice,
  onChoose,
}: {
  legend: string;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}) {
  const text = useText();
  return (
    <RadioGroup legend={legend} value={choice} onChange={onChoose}>
      {CHOICES.map((one) => (
        <Radio key={one} value={one}>
          {text('told.choice', { choice: one })}
        </Radio>
      ))}
    </RadioGroup>
  );
}
