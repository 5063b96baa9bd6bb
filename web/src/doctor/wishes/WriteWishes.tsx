import { BodyShort, Button, Heading, ReadMore, Select } from '@navikt/ds-react';
import { useCallback, useMemo, useState } from 'react';
import { addDays, datesBetween } from '../../../../src/domain/calendar/civil-date.ts';
import type { Period } from '../../api/periods.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { type Brush, type Grade, GRADES, type Target } from './brush.ts';
import { BrushBar } from './BrushBar.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { ContestedLegend } from './ContestedLegend.tsx';
import { Counters } from './Counters.tsx';
import { DayDialog } from './DayDialog.tsx';
import { EntryChips } from './EntryChips.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import type { PeriodMonth } from './months.ts';
import { type Painted, paintWithin } from './paint-within.ts';
import { PatternForm } from './PatternForm.tsx';
import { RangeForm } from './RangeForm.tsx';
import { SaveState } from './SaveState.tsx';
import { SendPanel } from './SendPanel.tsx';
import { SpentPanel } from './SpentPanel.tsx';
import { inOrder, useCalendarKeys } from './use-calendar-keys.ts';
import { usePaintGesture } from './use-paint-gesture.ts';
import type { ContestedDates } from './wish-api.ts';
import type { DraftView, WishDraft } from './wish-draft.ts';
import { type Offer, wishModel } from './wish-model.ts';

/** What the wishes of a period are shown with. */
export interface WishesParts {
  period: Period;
  months: readonly PeriodMonth[];
  offer: Offer;
  contested: ContestedDates | undefined;
  draft: WishDraft;
  view: DraftView;
}

/** A weight between "a little" and "very much". */
const USUAL: Grade = 2;

/** Writing wishes: painting days, patterns, and sending them in. */
export function WriteWishes({ period, months, offer, contested, draft, view }: WishesParts) {
  const text = useText();
  const dates = useDates();
  const { say } = useAnnouncer();
  const [brush, setBrush] = useState<Brush>('veto');
  const [grade, setGrade] = useState<Grade>(USUAL);
  const [preview, setPreview] = useState<readonly [string, string] | null>(null);
  const [touched, setTouched] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [isPattern, setPattern] = useState(false);
  const [refused, setRefused] = useState<Painted | null>(null);
  const { entries } = view;
  const model = useMemo(() => wishModel(entries, offer), [entries, offer]);

  const apply = (target: Target, with_: Brush) => {
    const painted = paintWithin(entries, target, { brush: with_, grade, offer });
    if (painted.done.length > 0) draft.change(painted.entries);
    setRefused(painted.refused.length > 0 ? painted : null);
    say(spokenAfter(painted, with_));
  };
  const paintRange = (from: string, to: string) => {
    const [first, last] = inOrder(from, to);
    const days = datesBetween(first, addDays(last, 1)).filter((date) => model.days.has(date));
    setTouched(to);
    if (days.length === 0) return;
    // What has the word already loses it: the second tap takes back the first.
    const isDone = brush !== 'erase' && days.every((date) => model.days.get(date)?.word === brush);
    apply({ by: 'dates', dates: days }, isDone ? 'erase' : brush);
  };
  const keys = useCalendarKeys({
    from: period.from,
    to: period.to,
    onPaint: (from, to) => {
      paintRange(from, to);
      keys.clearSelection();
    },
    onOpen: setOpened,
    onBrush: (next) => {
      setBrush(next);
      say(text(`wishes.brush.${next}`));
    },
    onUndo: () => {
      draft.undo();
      say(text('wishes.undone'));
    },
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
  const selection = preview ?? keys.selection;
  const touchedDay = touched === null ? undefined : model.days.get(touched);

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
                selection={selection}
                focused={keys.focused}
              />
            ))}
          </div>
          {refused && (
            <SpentPanel
              painted={refused}
              onRather={() => {
                const left = refused.refused;
                setRefused(null);
                apply({ by: 'dates', dates: left }, 'preferNot');
              }}
              onClose={() => {
                setRefused(null);
              }}
            />
          )}
          <BrushBar
            brush={brush}
            onBrush={setBrush}
            canUndo={view.canUndo}
            onUndo={() => {
              draft.undo();
              say(text('wishes.undone'));
            }}
            touched={
              touchedDay && touched !== null
                ? {
                    words: dayWords(touched),
                    onOpen: () => {
                      setOpened(touched);
                    },
                  }
                : null
            }
            left={leftWords(brush)}
          />
        </div>
        <aside className="wishes-side stack">
          <section className="stack tight" aria-labelledby="patterns">
            <Heading id="patterns" level="2" size="small">
              {text('wishes.patterns')}
            </Heading>
            <EntryChips
              entries={entries}
              offer={offer}
              onRemove={(gone) => {
                draft.change(entries.filter((entry) => entry !== gone));
                say(text('wishes.pattern.removed'));
              }}
            />
            <div>
              <Button
                type="button"
                variant="secondary"
                size="small"
                onClick={() => {
                  setPattern(true);
                }}
              >
                {text('wishes.pattern.new')}
              </Button>
            </div>
            <ReadMore header={text('wishes.range')}>
              <RangeForm period={period} word={text(`wishes.brush.${brush}`)} onPaint={paintRange} />
            </ReadMore>
            <ReadMore header={text('wishes.grade')}>
              <Select
                label={text('wishes.grade')}
                description={text('wishes.grade.about')}
                size="small"
                value={grade}
                onChange={({ target }) => {
                  setGrade(Number(target.value) as Grade);
                }}
              >
                {GRADES.map((one) => (
                  <option key={one} value={one}>
                    {text('wishes.grade.of', { grade: String(one) })}
                  </option>
                ))}
              </Select>
            </ReadMore>
          </section>
          <SendPanel draft={draft} view={view} model={model} />
          <BodyShort size="small">{text('wishes.who-sees')}</BodyShort>
        </aside>
      </div>
      {day && (
        <DayDialog
          day={day}
          model={model}
          level={contested?.levels[day.date]}
          onSay={(shift, word) => {
            apply({ by: 'shifts', shifts: [shift] }, word);
          }}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      {isPattern && (
        <PatternForm
          entries={entries}
          offer={offer}
          period={period}
          onAdd={(next) => {
            draft.change(next);
          }}
          onClose={() => {
            setPattern(false);
          }}
        />
      )}
    </>
  );

  function dayWords(date: string): string {
    const word = model.days.get(date)?.word;
    const level = contested?.levels[date];
    return [
      dates.short(date),
      word && text(`wishes.word.${word}`),
      level && level !== 'low' && text(`wishes.contested.${level}`),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function leftWords(of: Brush): string | null {
    if (of === 'erase') return null;
    if (of === 'veto') return text('wishes.left.short', { left: model.allowance.left });
    return text('wishes.left.points.short', {
      left: Math.max(0, model.wishes.points - model.wishes.pointsUsed),
    });
  }

  function spokenAfter(painted: Painted, with_: Brush): string {
    const after = wishModel(painted.entries, offer);
    const what = text(`wishes.brush.${with_}`);
    if (painted.done.length === 0) return text(`wishes.spent.${painted.spent ?? 'points'}`);
    const left =
      with_ === 'veto' ? after.allowance.left : Math.max(0, after.wishes.points - after.wishes.pointsUsed);
    if (with_ === 'erase') return text('wishes.spoken.erased', { count: painted.done.length });
    return text('wishes.spoken', { what, left, count: painted.done.length });
  }
}
