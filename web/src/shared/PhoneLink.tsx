import { Link } from '@navikt/ds-react';
import { showMobile } from './mobile-number.ts';

/** A telephone number that is rung by a press. */
export function PhoneLink({ number, name }: { number: string; name: string }) {
  return (
    <Link href={`tel:${number}`}>
      {showMobile(number)}
      <span className="aksel-sr-only"> {name}</span>
    </Link>
  );
}
