import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import { useText } from '../../messages/language.tsx';
import { DateField } from '../../shared/DateField.tsx';

interface RangeFormProps {
  period: { from: string; to: string };
  /** What the brush says. */
  word: string;
  onPaint: (from: string, until: string) => void;
}

/** Painting a range without gestures. */
export function RangeForm({ period, word, onPaint }: RangeFormProps) {
  const text = useText();
  const last = addDays(period.to, -1);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [error, setError] = useState<string | undefined>();
  return (
    <form
      noValidate
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        const isWithin = from >= period.from && from <= until && until <= last;
        setError(
          isWithin
            ? undefined
            : text(from === '' || until === '' ? 'wishes.range.missing' : 'wishes.range.order'),
        );
        if (isWithin) onPaint(from, until);
      }}
    >
      <div className="row">
        <DateField
          label={text('wishes.range.from')}
          value={from}
          min={period.from}
          max={last}
          onChange={setFrom}
        />
        <DateField
          label={text('wishes.range.until')}
          value={until}
          min={period.from}
          max={last}
          error={error}
          onChange={setUntil}
        />
      </div>
      <div>
        <Button type="submit" variant="secondary" size="small">
          {text('wishes.range.paint', { word })}
        </Button>
      </div>
    </form>
  );
}
