import { BodyLong, BodyShort, Button, LocalAlert } from '@navikt/ds-react';
import { isProblem } from '../api/problem.ts';
import { useText } from '../messages/language.tsx';

/** Why something could not be shown or done: what is wrong, what is safe, and how to try again. */
export function Failure({ error, onRetry, safe }: { error: unknown; onRetry?: () => void; safe?: string }) {
  const text = useText();
  const problem = isProblem(error) ? error : null;
  return (
    <LocalAlert status="error">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{problem?.message ?? text('state.unreached')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyLong spacing>{problem?.cure ?? (problem ? null : text('state.unreached.cure'))}</BodyLong>
        {safe !== undefined && <BodyLong spacing>{safe}</BodyLong>}
        {problem?.errors.map(({ path, message }) => (
          <BodyShort key={path}>
            {path}: {message}
          </BodyShort>
        ))}
        {onRetry && (
          <Button size="small" variant="secondary" onClick={onRetry}>
            {text('state.retry')}
          </Button>
        )}
        {problem && <BodyShort size="small">{text('state.code', { code: problem.code })}</BodyShort>}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
