import { ArrowRedoIcon, ArrowUndoIcon, QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Select, TextField, ToggleGroup } from '@navikt/ds-react';
import type { RefObject } from 'react';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import type { Edit } from './board-api.ts';
import {
  type BoardSearch,
  DENSITIES,
  type Density,
  type Shown,
  SHOWN,
  type View,
  VIEWS,
} from './board-search.ts';

interface ToolbarProps {
  search: BoardSearch;
  /** `2027-02`. */
  months: readonly string[];
  edits: readonly Edit[];
  /** Below the width of a desk the board is a list to read. */
  isWide: boolean;
  isDraft: boolean;
  isBusy: boolean;
  filter: RefObject<HTMLInputElement | null>;
  onSearch: (change: BoardSearch) => void;
  onUndo: () => void;
  onRedo: () => void;
  onHelp: () => void;
}

/** The edit that is undone next: the last one that stands. */
function nextUndo(edits: readonly Edit[]): Edit | null {
  return edits.find(({ undoneAt }) => undoneAt === null) ?? null;
}

/** The edit that is redone next: of those undone since the last new one, the first. */
function nextRedo(edits: readonly Edit[]): Edit | null {
  return edits.findLast(({ undoneAt, overtaken }) => undoneAt !== null && !overtaken) ?? null;
}

/** How the board is looked at, and what was done last. */
export function Toolbar(props: ToolbarProps) {
  const { search, months, edits, isWide, isDraft, isBusy, filter, onSearch, onUndo, onRedo, onHelp } = props;
  const text = useText();
  const dates = useDates();
  const [undo, redo] = [nextUndo(edits), nextRedo(edits)];
  return (
    <section className="board-toolbar" aria-label={text('board.toolbar')}>
      <div className="row tools">
        {isWide && (
          <ToggleGroup
            size="small"
            aria-label={text('board.view')}
            value={search.visning ?? VIEWS[0]}
            onChange={(view) => {
              onSearch({ visning: view as View });
            }}
          >
            {VIEWS.map((view) => (
              <ToggleGroup.Item key={view} value={view} label={text('board.view.of', { view })} />
            ))}
          </ToggleGroup>
        )}
        <Select
          size="small"
          label={text('board.range')}
          value={search.maned ?? ''}
          onChange={({ target }) => {
            onSearch({ maned: target.value || undefined });
          }}
        >
          <option value="">{text('board.range.all')}</option>
          {months.map((month) => (
            <option key={month} value={month}>
              {dates.month(month)}
            </option>
          ))}
        </Select>
        <TextField
          ref={filter}
          size="small"
          type="text"
          label={text('board.filter')}
          value={search.sok ?? ''}
          onChange={({ target }) => {
            onSearch({ sok: target.value || undefined });
          }}
        />
        {isWide && (
          <>
            <Select
              size="small"
              label={text('board.shown')}
              value={search.vis ?? SHOWN[0]}
              onChange={({ target }) => {
                onSearch({ vis: target.value as Shown });
              }}
            >
              {SHOWN.map((shown) => (
                <option key={shown} value={shown}>
                  {text('board.shown.of', { shown })}
                </option>
              ))}
            </Select>
            <Select
              size="small"
              label={text('board.density')}
              value={search.tetthet ?? 32}
              onChange={({ target }) => {
                onSearch({ tetthet: Number(target.value) as Density });
              }}
            >
              {DENSITIES.map((density) => (
                <option key={density} value={density}>
                  {text('board.density.of', { density: String(density) })}
                </option>
              ))}
            </Select>
          </>
        )}
      </div>
      {isWide ? (
        <div className="row acts">
          {isDraft && (
            <>
              <Button
                size="small"
                variant="secondary-neutral"
                icon={<ArrowUndoIcon aria-hidden />}
                disabled={undo === null || isBusy}
                onClick={onUndo}
              >
                {undo ? text('board.undo.act', { sentence: undo.sentence }) : text('board.undo.none')}
              </Button>
              <Button
                size="small"
                variant="secondary-neutral"
                icon={<ArrowRedoIcon aria-hidden />}
                disabled={redo === null || isBusy}
                onClick={onRedo}
              >
                {redo ? text('board.redo.act', { sentence: redo.sentence }) : text('board.redo.none')}
              </Button>
            </>
          )}
          <Button
            size="small"
            variant="tertiary-neutral"
            icon={<QuestionmarkCircleIcon aria-hidden />}
            onClick={onHelp}
          >
            {text('board.help')}
          </Button>
        </div>
      ) : (
        <BodyShort>{text('board.narrow')}</BodyShort>
      )}
    </section>
  );
}
