import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useState } from 'react';
import type { Case } from '../exemptions/case-api.ts';
import { useText } from '../messages/language.tsx';
import { DateField } from '../shared/DateField.tsx';
import { Failure } from '../shared/Failure.tsx';
import { osloToday } from '../shared/oslo-clock.ts';
import { useStep } from './use-step.ts';

/** What follows a decision: when the doctor was told, and the archive. */
export function AfterDecision({ of, district }: { of: Case; district: string }) {
  const text = useText();
  const step = useStep(district, of);
  const [on, setOn] = useState(osloToday());
  if (of.decidedOn === null) return null;
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('after.title')}
      </Heading>
      {step.isError && <Failure error={step.error} />}
      {of.notifiedOn === null && (
        <form
          className="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            step.mutate({ event: 'recordNotice', on });
          }}
        >
          <DateField label={text('after.notice')} value={on} max={osloToday()} onChange={setOn} />
          <div>
            <Button type="submit" size="small" variant="secondary" loading={step.isPending}>
              {text('after.notice.save')}
            </Button>
          </div>
        </form>
      )}
      {of.archivedAt === null ? (
        <div>
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            loading={step.isPending}
            onClick={() => {
              step.mutate({ event: 'archive' });
            }}
          >
            {text('after.archive')}
          </Button>
        </div>
      ) : (
        <BodyShort>{text('after.archived')}</BodyShort>
      )}
    </section>
  );
}
