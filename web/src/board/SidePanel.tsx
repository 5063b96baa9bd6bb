import { XMarkIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import type { DoctorRow, Grid, GridShift, Place } from './board-api.ts';
import type { Chosen } from './board-search.ts';
import type { CellWords } from './cell-words.ts';
import { DayPanel } from './DayPanel.tsx';
import { ShiftPanel } from './ShiftPanel.tsx';
import type { BoardEdits } from './use-board-edits.ts';

/** Lets the keyboard come into the panel. */
export interface PanelHandle {
  focus: () => void;
}

interface SidePanelProps {
  ref: Ref<PanelHandle>;
  place: Place;
  grid: Grid;
  doctors: readonly DoctorRow[];
  chosen: Chosen | null;
  words: CellWords;
  edits: BoardEdits;
  isDraft: boolean;
  onChoose: (chosen: Chosen) => void;
  /** Back to the grid. */
  onLeave: () => void;
  onClose: () => void;
}

/** What the chosen cell is about. */
export function SidePanel(props: SidePanelProps) {
  const { ref, grid, chosen, words, onLeave, onClose } = props;
  const text = useText();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = () => heading.current?.focus();
  useImperativeHandle(ref, () => ({ focus }), []);
  const shift = chosen?.kind === 'shift' ? shiftOf(grid, chosen.shift) : null;
  const title = shift
    ? words.shift(shift)
    : chosen?.kind === 'day'
      ? dates.long(chosen.date)
      : text('board.panel');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <section className="board-panel" aria-labelledby="board-panel-title" onKeyDown={onKeyDown}>
      <div className="panel-head">
        <Heading
          ref={heading}
          id="board-panel-title"
          level="2"
          size="small"
          tabIndex={-1}
          className="sentence"
        >
          {title}
        </Heading>
        {chosen && (
          <Button
            size="small"
            variant="tertiary-neutral"
            icon={<XMarkIcon aria-hidden />}
            aria-label={text('board.panel.close')}
            onClick={onClose}
          />
        )}
      </div>
      {shift && (
        <ShiftPanel
          key={`${shift.id}/${chosen?.doctor}`}
          {...props}
          shift={shift}
          about={chosen?.doctor ?? null}
          isInForce={grid.state === 'published'}
          onDone={focus}
        />
      )}
      {chosen?.kind === 'day' && <DayPanel {...props} date={chosen.date} doctor={chosen.doctor} />}
      {!chosen && <BodyShort>{text('board.panel.empty')}</BodyShort>}
    </section>
  );
}

function shiftOf({ dates }: Grid, id: string): GridShift | null {
  const day = dates.find(({ date }) => id.startsWith(date));
  return (day?.shifts ?? dates.flatMap(({ shifts }) => shifts)).find((shift) => shift.id === id) ?? null;
}
