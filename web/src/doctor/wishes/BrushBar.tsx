import { ArrowUndoIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { type Brush, BRUSHES } from './brush.ts';

const SIGNS: Record<Brush, string> = { veto: '✕', preferNot: '−', prefer: '★', erase: '⌫' };

interface BrushBarProps {
  brush: Brush;
  onBrush: (brush: Brush) => void;
  canUndo: boolean;
  onUndo: () => void;
  /** What was touched last, in words, and how to open its shifts. */
  touched: { words: string; onOpen: () => void } | null;
  /** How much is left of what the brush spends. */
  left: string | null;
}

/** Which brush a tap paints with; at the bottom, in reach of the thumb. */
export function BrushBar({ brush, onBrush, canUndo, onUndo, touched, left }: BrushBarProps) {
  const text = useText();
  return (
    <div className="brush-bar">
      <div className="brush-status">
        {left !== null && <p>{left}</p>}
        {touched ? (
          <button type="button" className="touched" onClick={touched.onOpen}>
            {touched.words}
            <span className="touched-open">
              {text('wishes.day.shifts')}
              <ChevronRightIcon aria-hidden />
            </span>
          </button>
        ) : (
          <p>{text('wishes.hint')}</p>
        )}
      </div>
      <fieldset className="brushes">
        <legend className="aksel-sr-only">{text('wishes.brush')}</legend>
        {BRUSHES.map((other) => (
          <label key={other} className={`brush brush-${other}`}>
            <input
              type="radio"
              name="brush"
              value={other}
              checked={other === brush}
              onChange={() => {
                onBrush(other);
              }}
            />
            <span className="brush-sign" aria-hidden>
              {SIGNS[other]}
            </span>
            <span>{text(`wishes.brush.${other}`)}</span>
          </label>
        ))}
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<ArrowUndoIcon title={text('wishes.undo')} />}
          disabled={!canUndo}
          onClick={onUndo}
        />
      </fieldset>
    </div>
  );
}
