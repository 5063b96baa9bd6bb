import { useText } from '../messages/language.tsx';
import type { Swap } from './swap-api.ts';

const STEPS = ['offered', 'accepted', 'approved', 'done'] as const;
/** How many of the steps are behind a swap. */
const REACHED: Partial<Record<Swap['state'], number>> = { offered: 1, accepted: 2, done: 4 };

/** Sendt → Godtatt → Godkjent → I planen; of a swap that is over otherwise nothing. */
export function Tracker({ state }: { state: Swap['state'] }) {
  const text = useText();
  const reached = REACHED[state];
  if (reached === undefined) return null;
  return (
    <ol className="tracker full" aria-label={text('swaps.tracker')}>
      {STEPS.map((step, at) => (
        <li key={step} className={at < reached ? 'reached' : undefined}>
          {text('swaps.step', { step })}
          <span className="aksel-sr-only">
            {' '}
            {text('swaps.step.reached', { reached: at < reached ? 'yes' : 'no' })}
          </span>
        </li>
      ))}
    </ol>
  );
}
