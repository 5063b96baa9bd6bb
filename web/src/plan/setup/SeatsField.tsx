import { TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../../messages/language.tsx';

const MOST = 1000;

interface SeatsFieldProps {
  label: string;
  seats: number;
  onChange: (seats: number) => void;
}

/** How many doctors a shift needs: taken over when the field is left, or with Enter. */
export function SeatsField({ label, seats, onChange }: SeatsFieldProps) {
  const text = useText();
  const [typed, setTyped] = useState(String(seats));
  const wanted = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  const isValid = wanted >= 1 && wanted <= MOST;
  const take = () => {
    if (isValid && wanted !== seats) onChange(wanted);
  };
  return (
    <TextField
      className="seats"
      size="small"
      hideLabel
      label={label}
      inputMode="numeric"
      value={typed}
      error={!isValid && text('setup.seats.wrong')}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
      }}
    />
  );
}
