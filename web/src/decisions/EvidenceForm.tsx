import { Button, ReadMore } from '@navikt/ds-react';
import { useState } from 'react';
import type { Case } from '../exemptions/case-api.ts';
import { useText } from '../messages/language.tsx';
import { DateField } from '../shared/DateField.tsx';
import { Failure } from '../shared/Failure.tsx';
import { osloToday } from '../shared/oslo-clock.ts';
import { useStep } from './use-step.ts';

/** That the evidence was seen, and when: never what it says. A right takes effect from then. */
export function EvidenceForm({ of, district }: { of: Case; district: string }) {
  const text = useText();
  const step = useStep(district, of);
  const [on, setOn] = useState(osloToday());
  return (
    <ReadMore header={text('evidence.title')}>
      <form
        className="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({ event: 'recordEvidence', on });
        }}
      >
        <DateField
          label={text('evidence.on')}
          description={text('evidence.about')}
          value={on}
          max={osloToday()}
          onChange={setOn}
        />
        {step.isError && <Failure error={step.error} />}
        <div>
          <Button type="submit" size="small" variant="secondary" loading={step.isPending}>
            {text('evidence.save')}
          </Button>
        </div>
      </form>
    </ReadMore>
  );
}
