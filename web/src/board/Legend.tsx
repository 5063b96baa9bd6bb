import { PadlockLockedFillIcon } from '@navikt/aksel-icons';
import { useText } from '../messages/language.tsx';

const SIGNS = [
  { key: 'veto', className: 'cell is-veto', sign: '✕' },
  { key: 'preferNot', className: 'cell is-preferNot', sign: '−' },
  { key: 'prefer', className: 'cell is-prefer', sign: '★' },
  { key: 'away', className: 'cell away', sign: '' },
  { key: 'open', className: 'cell open', sign: '' },
  { key: 'breach', className: 'cell duty trouble-breach', sign: '▲' },
  { key: 'warning', className: 'cell duty trouble-warning', sign: '△' },
] as const;

/** What the signs of the board mean. */
export function Legend() {
  const text = useText();
  return (
    <ul className="board-legend" aria-label={text('board.legend')}>
      {SIGNS.map(({ key, className, sign }) => (
        <li key={key}>
          <span aria-hidden className={className}>
            {sign}
          </span>
          {text('board.legend.of', { sign: key })}
        </li>
      ))}
      <li>
        <PadlockLockedFillIcon aria-hidden />
        {text('board.legend.of', { sign: 'locked' })}
      </li>
      <li>{text('board.legend.codes')}</li>
    </ul>
  );
}
