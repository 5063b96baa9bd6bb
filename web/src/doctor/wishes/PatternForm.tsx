import { BodyShort, Button, Checkbox, CheckboxGroup, Dialog, Select } from '@navikt/ds-react';
import { useId, useState } from 'react';
import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { DateField } from '../../shared/DateField.tsx';
import { type Grade, GRADES, type Word } from './brush.ts';
import { type PatternFields, reachOf, withPattern } from './pattern.ts';
import { slotName } from '../../shared/slot-name.ts';
import type { Entry } from './wish-api.ts';
import { type Offer, wishModel } from './wish-model.ts';

interface PatternFormProps {
  entries: readonly Entry[];
  offer: Offer;
  period: { from: string; to: string };
  onAdd: (entries: Entry[]) => void;
  onClose: () => void;
}

const WORDS: readonly Word[] = ['veto', 'preferNot', 'prefer'];

/** Something that repeats: weekdays, odd or even weeks, some shifts, holidays, within an interval. */
export default function PatternForm({ entries, offer, period, onAdd, onClose }: PatternFormProps) {
  const text = useText();
  const dates = useDates();
  const form = useId();
  const last = addDays(period.to, -1);
  const [fields, setFields] = useState<PatternFields>({
    ...{ word: 'preferNot', grade: 1, weekdays: [], weeks: 'all', slots: [], holidays: 'all' },
    from: period.from,
    until: last,
  });
  const change = (part: Partial<PatternFields>) => {
    setFields((before) => ({ ...before, ...part }));
  };
  const slots = [...new Map(offer.shifts.map((shift) => [shift.slot, shift])).values()];
  const isOrdered = fields.from <= fields.until;
  const next = isOrdered ? withPattern(entries, fields, (date) => addDays(date, 1)) : null;
  const added = next?.find((entry) => !entries.includes(entry));
  const reach = next && added ? reachOf(next, added, offer) : { days: 0, over: 0 };
  const points = next ? wishModel(next, offer).wishes : null;
  const isTooMuch = points !== null && points.pointsUsed > points.points;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Popup width="small">
        <Dialog.Header>
          <Dialog.Title>{text('wishes.pattern.title')}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id={form}
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (!next || reach.days === 0 || isTooMuch) return;
              onAdd(next);
              onClose();
            }}
          >
            <Select
              label={text('wishes.pattern.word')}
              value={fields.word}
              onChange={({ target }) => {
                change({ word: target.value as Word });
              }}
            >
              {WORDS.map((word) => (
                <option key={word} value={word}>
                  {text(`wishes.word.${word}`)}
                </option>
              ))}
            </Select>
            {fields.word !== 'veto' && (
              <Select
                label={text('wishes.grade')}
                value={fields.grade}
                onChange={({ target }) => {
                  change({ grade: Number(target.value) as Grade });
                }}
              >
                {GRADES.map((grade) => (
                  <option key={grade} value={grade}>
                    {text('wishes.grade.of', { grade: String(grade) })}
                  </option>
                ))}
              </Select>
            )}
            <CheckboxGroup
              legend={text('wishes.pattern.weekdays')}
              description={text('wishes.pattern.all')}
              value={fields.weekdays}
              onChange={(weekdays: number[]) => {
                change({ weekdays });
              }}
            >
              <div className="choices">
                {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
                  <Checkbox key={weekday} value={weekday}>
                    {dates.weekday(weekday)}
                  </Checkbox>
                ))}
              </div>
            </CheckboxGroup>
            <Select
              label={text('wishes.pattern.weeks')}
              value={fields.weeks}
              onChange={({ target }) => {
                change({ weeks: target.value as PatternFields['weeks'] });
              }}
            >
              {(['all', 'odd', 'even'] as const).map((weeks) => (
                <option key={weeks} value={weeks}>
                  {text('wishes.pattern.weeks.of', { weeks })}
                </option>
              ))}
            </Select>
            {slots.length > 1 && (
              <CheckboxGroup
                legend={text('wishes.pattern.slots')}
                description={text('wishes.pattern.all')}
                value={fields.slots}
                onChange={(chosen: string[]) => {
                  change({ slots: chosen });
                }}
              >
                <div className="choices">
                  {slots.map(({ slot }) => (
                    <Checkbox key={slot} value={slot}>
                      {slotName(text, slot)}
                    </Checkbox>
                  ))}
                </div>
              </CheckboxGroup>
            )}
            <Select
              label={text('wishes.pattern.holidays')}
              value={fields.holidays}
              onChange={({ target }) => {
                change({ holidays: target.value as PatternFields['holidays'] });
              }}
            >
              {(['all', 'only', 'except'] as const).map((holidays) => (
                <option key={holidays} value={holidays}>
                  {text('wishes.pattern.holidays.of', { holidays })}
                </option>
              ))}
            </Select>
            <div className="row">
              <DateField
                label={text('wishes.range.from')}
                value={fields.from}
                min={period.from}
                max={last}
                onChange={(from) => {
                  change({ from });
                }}
              />
              <DateField
                label={text('wishes.range.until')}
                value={fields.until}
                min={period.from}
                max={last}
                error={isOrdered ? undefined : text('wishes.range.order')}
                onChange={(until) => {
                  change({ until });
                }}
              />
            </div>
            <BodyShort weight="semibold" role="status">
              {text('wishes.pattern.reach', reach)}
              {isTooMuch && ` ${text('wishes.points.over', { over: points.pointsUsed - points.points })}`}
            </BodyShort>
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="secondary">{text('form.cancel')}</Button>
          </Dialog.CloseTrigger>
          <Button type="submit" form={form}>
            {text('wishes.pattern.add')}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
