import { Button, Checkbox } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../messages/language.tsx';
import { EffectDialog, type EffectQuery } from './EffectDialog.tsx';

/** A yes to what was seen. */
export interface Yes {
  seen: string;
  overrideVetoes: boolean;
}

interface AnswerDialogProps {
  title: string;
  /** Who answers, or for whom a coordinator does. */
  doctor: string;
  effect: EffectQuery;
  /** Says yes, and gives what to announce. */
  accept: (yes: Yes) => Promise<string>;
  /** Says no; left out where nobody waits for a no. */
  decline?: () => Promise<string>;
  onClose: () => void;
}

/** The effect as who offers has seen it, then yes or no. */
export default function AnswerDialog({ title, doctor, effect, accept, decline, onClose }: AnswerDialogProps) {
  const text = useText();
  const [overrides, setOverrides] = useState(false);
  return (
    <EffectDialog
      title={title}
      effect={effect}
      buttons={({ seen, isPending, press }) => (
        <>
          {decline && (
            <Button
              variant="secondary"
              loading={isPending}
              onClick={() => {
                press(decline);
              }}
            >
              {text('swaps.decline')}
            </Button>
          )}
          {seen !== null && (
            <Button
              loading={isPending}
              onClick={() => {
                press(() => accept({ seen, overrideVetoes: overrides }));
              }}
            >
              {text('swaps.accept')}
            </Button>
          )}
        </>
      )}
      onClose={onClose}
    >
      {({ vetoed }) =>
        vetoed.some((one) => one.doctor === doctor) && (
          <Checkbox
            checked={overrides}
            onChange={({ target }) => {
              setOverrides(target.checked);
            }}
          >
            {text('swaps.override')}
          </Checkbox>
        )
      }
    </EffectDialog>
  );
}
