import { Button, Textarea } from '@navikt/ds-react';
import { useId, useState } from 'react';
import { useText } from '../../messages/language.tsx';
import { EffectDialog, type EffectQuery } from '../../swaps/EffectDialog.tsx';

interface ApproveDialogProps {
  title: string;
  effect: EffectQuery;
  /** Lets it happen as it was seen; with a written reason where there is one. */
  approve: (seen: string, reason: string | undefined) => Promise<unknown>;
  /** Does not let it happen, and says why. */
  reject: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** The effect of what has been agreed on, then whether it may happen; a breach and a no need a reason. */
export default function ApproveDialog({ title, effect, approve, reject, onClose }: ApproveDialogProps) {
  const text = useText();
  const field = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'approve' | 'reject' | null>(null);
  const given = reason.trim();
  const ask = (why: 'approve' | 'reject') => {
    setMissing(why);
    document.getElementById(field)?.focus();
  };
  return (
    <EffectDialog
      title={title}
      effect={effect}
      buttons={({ seen, standing, isPending, press }) => (
        <>
          <Button
            variant="secondary"
            loading={isPending}
            onClick={() => {
              if (given === '') ask('reject');
              else
                press(async () => {
                  await reject(given);
                  return text('swap-desk.rejected');
                });
            }}
          >
            {text('swap-desk.reject')}
          </Button>
          {seen !== null && (
            <Button
              loading={isPending}
              onClick={() => {
                if (standing === 'reason' && given === '') ask('approve');
                else
                  press(async () => {
                    await approve(seen, given === '' ? undefined : given);
                    return text('swap-desk.approved');
                  });
              }}
            >
              {text('swap-desk.approve')}
            </Button>
          )}
        </>
      )}
      onClose={onClose}
    >
      {({ standing }) => (
        <Textarea
          id={field}
          label={text('swap-desk.reason', { standing })}
          description={text('swap-desk.reason.about')}
          minRows={1}
          maxLength={1000}
          value={reason}
          error={missing !== null && given === '' && text('swap-desk.reason.missing', { step: missing })}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      )}
    </EffectDialog>
  );
}
