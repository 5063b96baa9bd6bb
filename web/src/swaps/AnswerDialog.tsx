import { Button, Checkbox, Dialog } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../api/problem.ts';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { Answered } from '../shared/Answered.tsx';
import { Failure } from '../shared/Failure.tsx';
import EffectView from './EffectView.tsx';
import type { SwapEffect } from './swap-api.ts';

interface AnswerDialogProps {
  title: string;
  /** Asks for the effect as it is now. */
  effect: UseQueryOptions<SwapEffect, Error, SwapEffect, string[]>;
  /** Says yes to what was seen, and gives what to announce. */
  accept: (answer: { seen: string; overrideVetoes: boolean }) => Promise<string>;
  /** Says no; left out where nobody waits for a no. */
  decline?: () => Promise<string>;
  onClose: () => void;
}

/** The effect as who offers has seen it, then yes or no. What has changed meanwhile is shown anew, not agreed to. */
export default function AnswerDialog({ title, effect: asked, accept, decline, onClose }: AnswerDialogProps) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const effect = useQuery(asked);
  const [overrides, setOverrides] = useState(false);
  const settle = () =>
    client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => kind === 'swaps' || kind === 'duties' });
  const answer = useMutation({
    mutationFn: (act: () => Promise<string>) => act(),
    onSuccess: async (told) => {
      say(told);
      onClose();
      await settle();
    },
    // Somebody was faster, or it would do something else by now.
    onError: async (error) => {
      if (isProblem(error, 409)) await settle();
    },
  });
  const { data } = effect;
  const seen = data && data.standing !== 'forbidden' ? data.seen : null;
  const press = (act: () => Promise<string>) => {
    if (!answer.isPending) answer.mutate(act);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{title}</Dialog.Title>
        </Dialog.Header>
        {/* Scrolls on a small screen: also by the keyboard. */}
        <Dialog.Body tabIndex={0} role="region" aria-label={text('swaps.effect')}>
          <div className="stack">
            {answer.isError && <Failure error={answer.error} />}
            <Answered query={effect}>
              {(found) => (
                <>
                  <EffectView effect={found} />
                  {found.vetoed.length > 0 && (
                    <Checkbox
                      checked={overrides}
                      onChange={({ target }) => {
                        setOverrides(target.checked);
                      }}
                    >
                      {text('swaps.override')}
                    </Checkbox>
                  )}
                </>
              )}
            </Answered>
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="tertiary">{text('form.close')}</Button>
          </Dialog.CloseTrigger>
          {decline && (
            <Button
              variant="secondary"
              loading={answer.isPending}
              onClick={() => {
                press(decline);
              }}
            >
              {text('swaps.decline')}
            </Button>
          )}
          {seen !== null && (
            <Button
              loading={answer.isPending}
              onClick={() => {
                press(() => accept({ seen, overrideVetoes: overrides }));
              }}
            >
              {text('swaps.accept')}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
