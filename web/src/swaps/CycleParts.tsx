import { useText } from '../messages/language.tsx';
import type { Cycle } from './cycle-api.ts';

/** Who gives which duty to whom, around the ring. */
export function CycleParts({ parts }: Pick<Cycle, 'parts'>) {
  const text = useText();
  return (
    <ul className="plain">
      {parts.map(({ swap, name, doctorName, takerName }) => (
        <li key={swap}>{text('cycles.part', { shift: name, from: doctorName, to: takerName })}</li>
      ))}
    </ul>
  );
}
