import { TextField, type TextFieldProps } from '@navikt/ds-react';

interface DateFieldProps {
  label: string;
  /** Civil date, `2027-02-13`; empty while there is none. */
  value: string;
  onChange: (date: string) => void;
  min?: string;
  max?: string;
  error?: string | undefined;
  description?: string;
  id?: string;
}

/** A date, by the device's own picker: it is made for the thumb, and its value is a civil date. */
export function DateField({ onChange, ...props }: DateFieldProps) {
  return (
    <TextField
      {...props}
      // Aksel passes the type on, and lists others only.
      type={'date' as TextFieldProps['type']}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
