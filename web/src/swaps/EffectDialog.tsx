import { Button, Dialog } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../api/problem.ts';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { Answered } from '../shared/Answered.tsx';
import { Failure } from '../shared/Failure.tsx';
import EffectView from './EffectView.tsx';
import type { SwapEffect } from './swap-api.ts';

/** Asks for an effect as it is now. */
export type EffectQuery = UseQueryOptions<SwapEffect, Error, SwapEffect, string[]>;

/** What the buttons of the dialog need. */
export interface EffectStep {
  /** Of the effect that is shown; `null` until it is, and where nobody may do it. */
  seen: string | null;
  standing: SwapEffect['standing'] | null;
  isPending: boolean;
  /** Does something that gives what to announce, and closes the dialog. */
  press: (act: () => Promise<string>) => void;
}

interface EffectDialogProps {
  title: string;
  effect: EffectQuery;
  /** Below the effect. */
  children: (effect: SwapEffect) => ReactNode;
  buttons: (step: EffectStep) => ReactNode;
  onClose: () => void;
}

/** An effect, and what can be done about it. What has changed meanwhile is shown anew, not agreed to. */
export function EffectDialog({ title, effect: asked, children, buttons, onClose }: EffectDialogProps) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const effect = useQuery(asked);
  const settle = () => client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => TOUCHED.has(kind) });
  const step = useMutation({
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
            {step.isError && <Failure error={step.error} />}
            <Answered query={effect}>
              {(found) => (
                <>
                  <EffectView effect={found} />
                  {children(found)}
                </>
              )}
            </Answered>
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="tertiary">{text('form.close')}</Button>
          </Dialog.CloseTrigger>
          {buttons({
            seen: data && data.standing !== 'forbidden' ? data.seen : null,
            standing: data?.standing ?? null,
            isPending: step.isPending,
            press: (act) => {
              if (!step.isPending) step.mutate(act);
            },
          })}
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

/** What changes with a swap: the first part of what the client's memory keeps it under. */
const TOUCHED = new Set<unknown>(['swaps', 'duties', 'work-list']);
