import { Button, LocalAlert } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { TextLink } from '../../shared/links.tsx';
import type { Painted } from './paint-within.ts';

/** When there is no room left: what else there is. */
export function SpentPanel({
  painted: { done, refused, spent },
  onRather,
  onClose,
}: {
  painted: Painted;
  onRather: () => void;
  onClose: () => void;
}) {
  const text = useText();
  const isOwn = useActing().role === 'doctor';
  const isAllowance = spent === 'allowance';
  return (
    <LocalAlert status="warning" role="group" className="spent">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{text(`wishes.spent.${spent ?? 'points'}`)}</LocalAlert.Title>
        <LocalAlert.CloseButton onClick={onClose} />
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{text('wishes.spent.of', { done: done.length, all: done.length + refused.length })}</p>
        {isAllowance && (
          <div className="row">
            <Button type="button" size="small" variant="secondary" onClick={onRather}>
              {text('wishes.spent.rather')}
            </Button>
            {isOwn && <TextLink to="/min/fritak/ny">{text('wishes.spent.exemption')}</TextLink>}
          </div>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
