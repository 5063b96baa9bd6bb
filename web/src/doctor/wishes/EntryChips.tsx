import { Chips } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { isMarking, isPainted } from './brush.ts';
import { describeEntry } from './describe-entry.ts';
import { reachOf } from './pattern.ts';
import type { Entry } from './wish-api.ts';
import type { Offer } from './wish-model.ts';

interface EntryChipsProps {
  entries: readonly Entry[];
  offer: Offer;
  /** Left out where nothing can be changed. */
  onRemove?: (entry: Entry) => void;
}

/** Everything that was not painted: patterns, and what came from elsewhere. */
export function EntryChips({ entries, offer, onRemove }: EntryChipsProps) {
  const text = useText();
  const dates = useDates();
  const others = entries.filter((entry) => !isPainted(entry));
  if (others.length === 0) return null;
  const words = (entry: Entry) => {
    const said = describeEntry(text, dates, entry);
    if (!isMarking(entry)) return said;
    return text('wishes.pattern.chip', { said, ...reachOf(entries, entry, offer) });
  };
  if (!onRemove) {
    return (
      <ul className="plain">
        {others.map((entry) => (
          <li key={entry.id}>{words(entry)}</li>
        ))}
      </ul>
    );
  }
  return (
    <Chips>
      {others.map((entry) => (
        <Chips.Removable
          key={entry.id}
          onClick={() => {
            onRemove(entry);
          }}
        >
          {words(entry)}
        </Chips.Removable>
      ))}
    </Chips>
  );
}
