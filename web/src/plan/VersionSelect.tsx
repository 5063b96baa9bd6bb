import { Select } from '@navikt/ds-react';
import type { Version } from '../board/board-api.ts';
import { useText } from '../messages/language.tsx';

interface VersionSelectProps {
  label: string;
  all: readonly Version[];
  value: string;
  onChange: (id: string) => void;
}

/** One version of several. */
export function VersionSelect({ label, all, value, onChange }: VersionSelectProps) {
  const text = useText();
  return (
    <Select
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      {all.map(({ id, number, state }) => (
        <option key={id} value={id}>
          {text('board.version.of', { number: String(number), state })}
        </option>
      ))}
    </Select>
  );
}

/** The version that an address names, else the newest one that is worked on, else the newest. */
export function versionOf(all: readonly Version[], named: unknown): Version | undefined {
  const of = (state: Version['state']) => all.find((one) => one.state === state);
  return all.find(({ id }) => id === named) ?? of('hearing') ?? of('draft') ?? all[0];
}
