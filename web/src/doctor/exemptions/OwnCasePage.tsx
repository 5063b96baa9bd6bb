import { BodyLong, Button, Heading, LocalAlert, Textarea } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Case, caseQuery, ownCasesQuery, type Step, takeStep } from '../../exemptions/case-api.ts';
import { CaseFacts } from '../../exemptions/CaseFacts.tsx';
import { CaseTag } from '../../exemptions/CaseTag.tsx';
import { GroundPanel } from '../../exemptions/GroundPanel.tsx';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { osloToday } from '../../shared/oslo-clock.ts';
import { ReadsList } from './ReadsList.tsx';

/** One of my cases: where it stands, and what I may do. */
export default function OwnCasePage() {
  const text = useText();
  const { district } = useOwnPost();
  const { sak } = useParams({ from: '/inside/doctor/min/fritak/$sak' });
  const { sendt } = useSearch({ from: '/inside/doctor/min/fritak/$sak' });
  const query = useQuery(caseQuery(district, sak));
  return (
    <div className="narrow stack">
      <PageHeading>{text('exemptions.case')}</PageHeading>
      <Answered query={query}>
        {(one) => (
          <>
            {sendt === true && (
              <LocalAlert status="success" role="group">
                <LocalAlert.Header>
                  <LocalAlert.Title as="h2">{text('apply.sent')}</LocalAlert.Title>
                </LocalAlert.Header>
                <LocalAlert.Content>
                  {text('apply.receipt', { number: one.id.slice(0, 8) })}
                </LocalAlert.Content>
              </LocalAlert>
            )}
            <div>
              <CaseTag state={one.state} />
            </div>
            <CaseFacts of={one} />
            <OwnSteps of={one} district={district} />
            <GroundPanel district={district} of={one} own />
            <ReadsList district={district} exemption={one.id} />
          </>
        )}
      </Answered>
    </div>
  );
}

/** Which steps the doctor may take, by state. */
const WITHDRAWABLE = new Set<Case['state']>(['draft', 'submitted', 'granted', 'grantedInPart', 'reversed']);
const APPEALABLE = new Set<Case['state']>(['grantedInPart', 'rejected']);

function OwnSteps({ of, district }: { of: Case; district: string }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const [statement, setStatement] = useState('');
  const [received, setReceived] = useState(osloToday());
  const step = useMutation({
    mutationFn: (body: Step) => takeStep(district, of, body),
    onSuccess: (after) => {
      client.setQueryData(caseQuery(district, of.id).queryKey, after);
      say(text('case.state', { state: after.state }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ownCasesQuery(district).queryKey }),
  });
  const isDecided = of.decidedOn !== null;
  return (
    <>
      {step.isError && <Failure error={step.error} />}
      {isDecided && of.notifiedOn === null && (
        <form
          className="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            step.mutate({ event: 'recordNotice', on: received });
          }}
        >
          <DateField
            label={text('case.received')}
            description={text('case.received.about')}
            value={received}
            max={osloToday()}
            onChange={setReceived}
          />
          <div>
            <Button type="submit" size="small" variant="secondary" loading={step.isPending}>
              {text('case.received.save')}
            </Button>
          </div>
        </form>
      )}
      {APPEALABLE.has(of.state) && (
        <form
          className="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            if (statement.trim() !== '') step.mutate({ event: 'appeal', statement: statement.trim() });
          }}
        >
          <Heading level="2" size="small">
            {text('case.appeal')}
          </Heading>
          <Textarea
            label={text('case.appeal.why')}
            description={text('case.appeal.about')}
            value={statement}
            maxLength={4000}
            onChange={({ target }) => {
              setStatement(target.value);
            }}
          />
          <div>
            <Button type="submit" size="small" variant="secondary" loading={step.isPending}>
              {text('case.appeal.send')}
            </Button>
          </div>
        </form>
      )}
      {of.state === 'draft' && (
        <div>
          <Button
            loading={step.isPending}
            onClick={() => {
              step.mutate({ event: 'submit' });
            }}
          >
            {text('apply.send')}
          </Button>
        </div>
      )}
      {WITHDRAWABLE.has(of.state) && (
        <div>
          <BodyLong>{text('case.withdraw.about')}</BodyLong>
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            loading={step.isPending}
            onClick={() => {
              step.mutate({ event: 'withdraw' });
            }}
          >
            {text('case.withdraw')}
          </Button>
        </div>
      )}
    </>
  );
}
