import { lazy, Suspense, useCallback, useState } from 'react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { BrushBar } from './BrushBar.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { ContestedLegend } from './ContestedLegend.tsx';
import { Counters } from './Counters.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { SaveState } from './SaveState.tsx';
import { SpentPanel } from './SpentPanel.tsx';
import { inOrder, useCalendarKeys } from './use-calendar-keys.ts';
import { usePaintGesture } from './use-paint-gesture.ts';
import { useWishPainting } from './use-wish-painting.ts';
import type { WishesParts } from './wishes-parts.ts';
import { WishTools } from './WishTools.tsx';

/** Fetched when it is opened. */
const DayDialog = lazy(() => import('./DayDialog.tsx'));

/** Writing wishes: painting days, patterns, and sending them in. */
export function WriteWishes({ period, months, offer, contested, draft, view }: WishesParts) {
  const text = useText();
  const dates = useDates();
  const painting = useWishPainting(draft, view, offer);
  const { brush, model, touched, refused, paintRange, apply } = painting;
  const [preview, setPreview] = useState<readonly [string, string] | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const keys = useCalendarKeys({
    from: period.from,
    to: period.to,
    onPaint: paintRange,
    onOpen: setOpened,
    onBrush: painting.chooseBrush,
    onUndo: painting.undo,
  });
  const gesture = usePaintGesture({
    onTap: (date) => {
      keys.setFocused(date);
      paintRange(date, date);
    },
    onRange: paintRange,
    onPreview: useCallback((range: [string, string] | null) => {
      setPreview(range && inOrder(...range));
    }, []),
  });
  const day = opened === null ? undefined : model.days.get(opened);
  const levelOf = (date: string) => contested?.levels[date];
  return (
    <>
      <p className="deadline">
        {period.closes
          ? text('wishes.deadline', { at: dates.at(period.closes.at) })
          : text('wishes.no-deadline')}
      </p>
      <SaveState view={view} />
      <ConflictPanel draft={draft} view={view} />
      <div className="wishes-columns">
        <div className="wishes-main">
          <Counters model={model} />
          <ContestedLegend contested={contested} />
          {/* The cells themselves take the keys; this only listens to them. */}
          <div className="months" onKeyDown={keys.onKeyDown} {...gesture}>
            {months.map(({ month, dates: days }) => (
              <MonthGrid
                key={month}
                month={month}
                dates={days}
                model={model}
                contested={contested}
                selection={preview ?? keys.selection}
                focused={keys.focused}
              />
            ))}
          </div>
          {refused && (
            <SpentPanel
              painted={refused}
              onRather={() => {
                apply({ by: 'dates', dates: refused.refused }, 'preferNot');
              }}
              onClose={painting.closeRefused}
            />
          )}
          <BrushBar
            brush={brush}
            onBrush={painting.setBrush}
            canUndo={view.canUndo}
            onUndo={painting.undo}
            touched={touchedDay()}
            left={painting.left}
          />
        </div>
        <WishTools period={period} offer={offer} draft={draft} view={view} painting={painting} />
      </div>
      {day && (
        <Suspense>
          <DayDialog
            day={day}
            model={model}
            level={levelOf(day.date)}
            onSay={(shift, word) => {
              apply({ by: 'shifts', shifts: [shift] }, word);
            }}
            onClose={() => {
              setOpened(null);
            }}
          />
        </Suspense>
      )}
    </>
  );

  /** The day that was touched last, in words. */
  function touchedDay() {
    const last = touched === null ? undefined : model.days.get(touched);
    if (!last) return null;
    const { date, word } = last;
    const level = levelOf(date);
    const words = [
      dates.short(date),
      word && text(`wishes.word.${word}`),
      level && level !== 'low' && text(`wishes.contested.${level}`),
    ];
    return {
      words: words.filter(Boolean).join(' · '),
      onOpen: () => {
        setOpened(date);
      },
    };
  }
}
