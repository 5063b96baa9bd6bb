import { useText } from '../../messages/language.tsx';
import type { WishModel } from './wish-model.ts';

/** How much of each allowance is left. */
export function Counters({ model: { allowance, wishes } }: { model: WishModel }) {
  const text = useText();
  return (
    <ul className="counters">
      <li>
        <strong>{text('wishes.word.veto')}</strong>{' '}
        {text('wishes.left.veto', { left: allowance.left, count: allowance.count, unit: allowance.unit })}
        <Meter used={allowance.used} most={allowance.count} />
      </li>
      <li>
        <strong>{text('wishes.points')}</strong>{' '}
        {text('wishes.left.points', {
          left: Math.max(0, wishes.points - wishes.pointsUsed),
          count: wishes.points,
        })}
        <Meter used={wishes.pointsUsed} most={wishes.points} />
      </li>
    </ul>
  );
}

/** What the words beside it say, as a bar. */
function Meter({ used, most }: { used: number; most: number }) {
  return <progress aria-hidden className="meter" value={Math.min(used, most)} max={Math.max(most, 1)} />;
}
