import { BodyLong, Button, FormSummary, Heading, InfoCard, LocalAlert } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ownCasesQuery, sendApplication } from '../../exemptions/case-api.ts';
import { useCaseWords } from '../../exemptions/case-words.ts';
import { NO_TERMS, TermsFields, termsOf, useTermsErrors } from '../../exemptions/TermsFields.tsx';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useOnline } from '../../frame/use-online.ts';
import { useText } from '../../messages/language.tsx';
import { useActing, useOwnPost } from '../../session/acting.tsx';
import { Errors } from '../../shared/Errors.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { NO_GROUND, groundOf } from './ground-fields.ts';
import { GroundFields } from './GroundFields.tsx';

/** Applying for an exemption: who sees what, why, from what and when, and a look before it is sent. */
export default function ApplyPage() {
  const text = useText();
  const words = useCaseWords();
  const { district } = useOwnPost();
  const { me } = useActing();
  const { say } = useAnnouncer();
  const isOnline = useOnline();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ground, setGround] = useState(NO_GROUND);
  const [terms, setTerms] = useState(NO_TERMS);
  const [attempt, setAttempt] = useState(0);
  const [isSummary, setSummary] = useState(false);
  const summary = useRef<HTMLHeadingElement>(null);
  const [key] = useState(() => crypto.randomUUID());
  const termsErrors = useTermsErrors();
  const ofTerms = termsErrors(terms);
  const errors: Record<string, string> = {
    ...(ground.kind === '' && { ground: text('ground.kind.missing') }),
    ...(ground.kind === 'pregnancy' && ground.dueDate === '' && { dueDate: text('ground.dueDate.missing') }),
    ...(ground.kind === 'breastfeeding' &&
      ground.childBorn === '' && { childBorn: text('ground.childBorn.missing') }),
    ...prefixed(ofTerms),
  };
  const send = useMutation({
    mutationFn: () => {
      const told = groundOf(ground);
      return sendApplication(district, key, { requested: termsOf(terms), ...(told && { ground: told }) });
    },
    onSuccess: async ({ id }) => {
      say(text('apply.sent'));
      await client.invalidateQueries({ queryKey: ownCasesQuery(district).queryKey });
      await navigate({ to: '/min/fritak/$sak', params: { sak: id }, search: { sendt: true } });
    },
  });
  const shown = attempt > 0 ? errors : {};
  if (me.strength === 'code') return <NeedsStrongLogin />;
  return (
    <div className="narrow stack">
      <PageHeading>{text('apply.title')}</PageHeading>
      <InfoCard data-color="info">
        <InfoCard.Header>
          <InfoCard.Title as="h2">{text('apply.who')}</InfoCard.Title>
        </InfoCard.Header>
        <InfoCard.Content>
          <ul className="plain">
            {(['decider', 'coordinator', 'colleagues', 'log'] as const).map((who) => (
              <li key={who}>{text(`apply.who.${who}`)}</li>
            ))}
          </ul>
        </InfoCard.Content>
      </InfoCard>
      {isSummary ? (
        <>
          <Heading ref={summary} tabIndex={-1} level="2" size="medium">
            {text('apply.summary')}
          </Heading>
          <FormSummary>
            <FormSummary.Header>
              <FormSummary.Heading level="3">{text('apply.title')}</FormSummary.Heading>
            </FormSummary.Header>
            <FormSummary.Answers>
              <Answer
                name={text('ground.kind')}
                value={ground.kind === '' ? '' : text(`ground.${ground.kind}`)}
              />
              <Answer name={text('case.requested')} value={words.terms(termsOf(terms))} />
              <Answer
                name={text('ground.statement')}
                value={ground.statement.trim() || text('apply.no-statement')}
              />
            </FormSummary.Answers>
          </FormSummary>
          <BodyLong>{text('apply.evidence')}</BodyLong>
          {send.isError && <Failure error={send.error} safe={text('apply.safe')} />}
          {!isOnline && <BodyLong>{text('apply.offline')}</BodyLong>}
          <div className="row">
            <Button
              loading={send.isPending}
              aria-disabled={!isOnline}
              onClick={() => {
                if (isOnline) send.mutate();
              }}
            >
              {text('apply.send')}
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                setSummary(false);
              }}
            >
              {text('form.back')}
            </Button>
          </div>
        </>
      ) : (
        <form
          noValidate
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            setAttempt(attempt + 1);
            if (Object.keys(errors).length > 0) return;
            setSummary(true);
            requestAnimationFrame(() => summary.current?.focus());
          }}
        >
          <GroundFields draft={ground} errors={shown} onChange={setGround} />
          <TermsFields prefix="terms" draft={terms} errors={attempt > 0 ? ofTerms : {}} onChange={setTerms} />
          <Errors errors={errors} attempt={attempt} />
          <div>
            <Button type="submit">{text('apply.next')}</Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** The ids of the fields of terms. */
function prefixed(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, words]) => [`terms-${field}`, words]));
}

function Answer({ name, value }: { name: string; value: string }) {
  return (
    <FormSummary.Answer>
      <FormSummary.Label>{name}</FormSummary.Label>
      <FormSummary.Value>{value}</FormSummary.Value>
    </FormSummary.Answer>
  );
}

/** A code by mail proves an address, and grounds need more than that. */
function NeedsStrongLogin() {
  const text = useText();
  return (
    <div className="narrow stack">
      <PageHeading>{text('apply.title')}</PageHeading>
      <LocalAlert status="warning" role="group">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{text('apply.strong')}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>{text('apply.strong.cure')}</LocalAlert.Content>
      </LocalAlert>
    </div>
  );
}
