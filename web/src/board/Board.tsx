import { BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { useWide } from '../shared/use-wide.ts';
import type { Act } from './board-acts.ts';
import { type DoctorRow, editsQuery, type Grid, type Place } from './board-api.ts';
import { boardDays, type BoardModel } from './board-model.ts';
import { BoardGrid, type Spot } from './BoardGrid.tsx';
import { BoardNotice } from './BoardNotice.tsx';
import { Outcome } from './Outcome.tsx';
import { type BoardSearch, type Chosen, readChosen, writeChosen } from './board-search.ts';
import { useCellWords } from './cell-words.ts';
import { DayList, mondayOf } from './DayList.tsx';
import { doctorRows } from './doctor-rows.ts';
import { Legend } from './Legend.tsx';
import { seatRows } from './seat-rows.ts';
import { type PanelHandle, SidePanel } from './SidePanel.tsx';
import { sizesOf } from './sizes.ts';
import { Toolbar } from './Toolbar.tsx';
import { useBoardEdits } from './use-board-edits.ts';
import { useBoardEvents, useOthersEdit } from './use-board-events.ts';
import { useRegions } from './use-regions.ts';

const HelpDialog = lazy(() => import('./HelpDialog.tsx'));

interface BoardProps {
  place: Place;
  period: { id: string; from: string; to: string };
  grid: Grid;
  doctors: readonly DoctorRow[];
  search: BoardSearch;
  onSearch: (change: BoardSearch) => void;
}

/** The board of one version: the grid, and beside it what the chosen cell is about. */
export function Board({ place, period, grid, doctors, search, onSearch }: BoardProps) {
  const text = useText();
  const words = useCellWords();
  const { say } = useAnnouncer();
  const isWide = useWide();
  const { me } = useActing();
  const edits = useBoardEdits(place, period);
  const { data: log } = useQuery(editsQuery(place));
  useBoardEvents(place);
  const others = useOthersEdit(log, me.account);
  const [isHelp, setHelp] = useState(false);
  const filter = useRef<HTMLInputElement>(null);
  const panel = useRef<PanelHandle>(null);
  const { root, onKeyDown, toGrid } = useRegions();
  const isDraft = grid.state === 'draft';
  const view = isWide ? (search.visning ?? 'leger') : 'liste';
  const chosen = readChosen(search.valgt);
  const model = useModel(grid, doctors, period, search, view);
  const sizes = useMemo(() => sizesOf(view, search.tetthet ?? 32), [view, search.tetthet]);

  const choose = useCallback(
    (next: Chosen | null) => {
      onSearch({ valgt: next ? writeChosen(next) : undefined });
    },
    [onSearch],
  );
  const undo = () => void edits.act({ kind: 'undo' });
  const redo = () => void edits.act({ kind: 'redo' });
  const onOpen = (spot: Spot, by: 'key' | 'pointer') => {
    choose(chosenAt(spot));
    if (by === 'key') requestAnimationFrame(() => panel.current?.focus());
  };
  const onRemove = (spots: readonly Spot[]) => {
    if (!isDraft) return;
    const acts = dutiesAt(spots).map(({ shift, doctor }): Act => ({ kind: 'unassign', shift, doctor }));
    if (acts.length > 0) void edits.act(...acts);
  };
  const describe = (act: Act) => describeAct(act, { text, grid, doctors, words });
  const openHelp = () => {
    setHelp(true);
  };
  return (
    <div ref={root} className="board" onKeyDown={onKeyDown}>
      <Toolbar
        search={search}
        months={monthsOf(period)}
        edits={log ?? []}
        isWide={isWide}
        isDraft={isDraft}
        isBusy={edits.isBusy}
        filter={filter}
        onSearch={onSearch}
        onUndo={undo}
        onRedo={redo}
        onHelp={openHelp}
      />
      <BoardNotice edits={edits} describe={describe} onClosed={toGrid} />
      {others && (
        <BodyShort className="stamp">
          {text('board.other', { by: others.by ?? text('board.somebody'), sentence: others.sentence })}
        </BodyShort>
      )}
      <Outcome outcome={edits.outcome} onClose={edits.dismiss} />
      {isWide && view !== 'liste' && <Legend />}
      <div className={isWide ? 'board-columns' : undefined}>
        {view === 'liste' ? (
          <DayList
            grid={grid}
            week={search.uke ?? mondayOf(search.maned ? `${search.maned}-01` : period.from)}
            search={search.sok ?? ''}
            words={words}
            onWeek={(uke) => {
              onSearch({ uke });
            }}
            onChoose={
              isWide
                ? ({ id }) => {
                    choose({ kind: 'shift', shift: id, doctor: null });
                    requestAnimationFrame(() => panel.current?.focus());
                  }
                : undefined
            }
          />
        ) : (
          <BoardGrid
            key={view}
            model={model}
            words={words}
            sizes={sizes}
            label={text('board.grid', { view })}
            corner={text('board.corner', { view })}
            chosen={chosen}
            onOpen={onOpen}
            onRemove={onRemove}
            onLock={(spots) => {
              if (isDraft) void edits.toggleLocks(dutiesAt(spots));
            }}
            onNoProblem={() => {
              say(text('board.no-problem'));
            }}
            onFilter={() => {
              filter.current?.focus();
              // What is typed next takes the place of what was looked for before.
              filter.current?.select();
            }}
            onUndo={undo}
            onRedo={redo}
            onHelp={openHelp}
          />
        )}
        {isWide && (
          <SidePanel
            ref={panel}
            place={place}
            grid={grid}
            doctors={doctors}
            chosen={chosen}
            words={words}
            edits={edits}
            isDraft={isDraft}
            onChoose={(next) => {
              choose(next);
              requestAnimationFrame(() => panel.current?.focus());
            }}
            onLeave={toGrid}
            onClose={() => {
              choose(null);
              toGrid();
            }}
          />
        )}
      </div>
      {isHelp && (
        <Suspense>
          <HelpDialog
            onClose={() => {
              setHelp(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Rows and days of the view; typing into the filter does not wait for them. */
function useModel(
  grid: Grid,
  doctors: readonly DoctorRow[],
  { from, to }: { from: string; to: string },
  { maned, sok = '', vis = 'alle' }: BoardSearch,
  view: string,
): BoardModel {
  const search = useDeferredValue(sok);
  return useMemo(() => {
    const [first, last] = maned === undefined ? [from, to] : within(maned, from, to);
    const days = boardDays(grid, first, last);
    const filter = { search, shown: vis };
    const rows = view === 'vakter' ? seatRows(grid, days, filter) : doctorRows(grid, doctors, days, filter);
    return { days, rows };
  }, [grid, doctors, from, to, maned, search, vis, view]);
}

/** The days of a month that lie in the period. */
function within(month: string, from: string, to: string): [string, string] {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  const [start, end] = [first > from ? first : from, next < to ? next : to];
  return start < end ? [start, end] : [from, to];
}

function monthsOf({ from, to }: { from: string; to: string }): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); `${month}-01` < to; month = addDays(`${month}-01`, 31).slice(0, 7)) {
    months.push(month);
  }
  return months;
}

/** A cell with one shift is that shift; else the day is shown with all its shifts. */
function chosenAt({ row, date, cell }: Spot): Chosen {
  const [first, second] = cell?.duties ?? [];
  if (first && !second && (row.doctor !== null || row.seat)) {
    return { kind: 'shift', shift: first.shift.id, doctor: first.seated?.doctor ?? null };
  }
  return { kind: 'day', date, doctor: row.doctor };
}

function dutiesAt(spots: readonly Spot[]) {
  return spots.flatMap(({ cell }) =>
    (cell?.duties ?? []).flatMap(({ shift, seated }) =>
      seated ? [{ shift: shift.id, doctor: seated.doctor, date: shift.date, isLocked: seated.pinned }] : [],
    ),
  );
}

function describeAct(
  act: Act,
  {
    text,
    grid,
    doctors,
    words,
  }: {
    text: ReturnType<typeof useText>;
    grid: Grid;
    doctors: readonly DoctorRow[];
    words: ReturnType<typeof useCellWords>;
  },
): string {
  if (act.kind === 'undo' || act.kind === 'redo')
    return text('board.act.of', { kind: act.kind, doctor: '', other: '', shift: '' });
  const nameOf = (id: string) => doctors.find(({ doctor }) => doctor === id)?.name ?? '';
  const shift = grid.dates.flatMap(({ shifts }) => shifts).find(({ id }) => id === act.shift);
  return text('board.act.of', {
    kind: act.kind,
    doctor: nameOf(act.kind === 'handOver' ? act.from : act.doctor),
    other: act.kind === 'handOver' ? nameOf(act.to) : '',
    shift: shift ? words.shift(shift) : act.shift,
  });
}
