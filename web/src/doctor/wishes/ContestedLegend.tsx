import { useText } from '../../messages/language.tsx';
import type { ContestedDates } from './wish-api.ts';

/** What the bars in the days mean, or why there are none. */
export function ContestedLegend({ contested }: { contested: ContestedDates | undefined }) {
  const text = useText();
  // Its place is kept: days that move under a finger would be painted by mistake.
  if (!contested) return <p className="legend" />;
  if (contested.hidden !== null) return <p className="legend">{text(`wishes.hidden.${contested.hidden}`)}</p>;
  return (
    <ul className="legend" aria-label={text('wishes.contested')}>
      {([2, 3] as const).map((level) => (
        <li key={level}>
          <span className="bars" data-level={level} />{' '}
          {text(level === 2 ? 'wishes.contested.middle' : 'wishes.contested.high')}
        </li>
      ))}
    </ul>
  );
}
