import { Radio, RadioGroup, TextField } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { type ChosenPart, SIDES } from './swap-choice.ts';

interface PartFieldProps {
  id: string;
  part: ChosenPart;
  error: string | undefined;
  onChange: (part: ChosenPart) => void;
}

/** Whether the whole shift is given, or the part of it from a time on or until it. */
export function PartField({ id, part, error, onChange }: PartFieldProps) {
  const text = useText();
  return (
    <div className="stack tight">
      <RadioGroup
        legend={text('swaps.new.part')}
        value={part.side}
        onChange={(side: ChosenPart['side']) => {
          onChange({ ...part, side });
        }}
      >
        {SIDES.map((side) => (
          <Radio key={side} value={side}>
            {text('swaps.new.part.of', { side })}
          </Radio>
        ))}
      </RadioGroup>
      {part.side !== 'whole' && (
        <TextField
          id={id}
          type="time"
          label={text('swaps.new.part.time')}
          description={text('swaps.new.part.about')}
          htmlSize={8}
          value={part.time}
          error={error}
          onChange={({ target }) => {
            onChange({ ...part, time: target.value });
          }}
        />
      )}
    </div>
  );
}
