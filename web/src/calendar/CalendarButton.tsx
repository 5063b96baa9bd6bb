import { lazy, Suspense, useState } from 'react';
import { Button } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import type { CalendarKind } from './calendar-api.ts';

/** Fetched when it is asked for: an address is made once. */
const CalendarDialog = lazy(() => import('./CalendarDialog.tsx'));

/** Opens what makes and ends the address of a calendar. */
export function CalendarButton({ kind, district }: { kind: CalendarKind; district: string }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="button"
        size="small"
        variant="secondary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {text('calendar.open', { kind })}
      </Button>
      {isOpen && (
        <Suspense>
          <CalendarDialog
            kind={kind}
            district={district}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
