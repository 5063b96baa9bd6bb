import { BodyShort, Button, Dialog, Select } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { useShiftWords } from '../../shared/shift-words.ts';
import { type Brush, BRUSHES } from './brush.ts';
import type { ContestedLevel } from './wish-api.ts';
import type { WishDay, WishModel } from './wish-model.ts';

interface DayDialogProps {
  day: WishDay;
  model: WishModel;
  level: ContestedLevel | undefined;
  onSay: (shift: string, brush: Brush) => void;
  onClose: () => void;
}

/** The shifts of one day, each with a word of its own. */
export default function DayDialog({ day, model, level, onSay, onClose }: DayDialogProps) {
  const text = useText();
  const dates = useDates();
  const shifts = useShiftWords();
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Popup width="small" position="bottom">
        <Dialog.Header>
          <Dialog.Title>{dates.full(day.date)}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <div className="stack">
            {level && <BodyShort>{text(`wishes.contested.${level}`)}</BodyShort>}
            {day.shifts.map((shift) => {
              const said = model.words.get(shift.id);
              return (
                <Select
                  key={shift.id}
                  label={shifts.hours(shift)}
                  description={said && !said.isHeard ? text('wishes.day.unheard') : undefined}
                  value={said?.word ?? 'erase'}
                  onChange={({ target }) => {
                    onSay(shift.id, target.value as Brush);
                  }}
                >
                  {BRUSHES.map((brush) => (
                    <option key={brush} value={brush}>
                      {text(brush === 'erase' ? 'wishes.word.none' : `wishes.word.${brush}`)}
                    </option>
                  ))}
                </Select>
              );
            })}
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button>{text('form.close')}</Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
