import { Button, Checkbox, Heading, Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import type { Case, Step } from '../exemptions/case-api.ts';
import { draftOf, TermsFields, termsOf, useTermsErrors } from '../exemptions/TermsFields.tsx';
import { useText } from '../messages/language.tsx';
import { Errors } from '../shared/Errors.tsx';
import { Failure } from '../shared/Failure.tsx';
import { LetterPreview } from './LetterPreview.tsx';
import { type Outcome, OUTCOMES } from './outcomes.ts';
import { useStep } from './use-step.ts';

const MOST = 8000;

/** Impartiality, outcome, reasons, a look at the letter, and the decision. */
export function DecisionForm({ of, district }: { of: Case; district: string }) {
  const text = useText();
  const step = useStep(district, of);
  const termsErrors = useTermsErrors();
  const outcomes = of.state === 'appealed' ? OUTCOMES.appealed : OUTCOMES.submitted;
  const [isImpartial, setImpartial] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [terms, setTerms] = useState(() => draftOf(of.requested));
  const [reasons, setReasons] = useState('');
  const [attempt, setAttempt] = useState(0);
  const hasTerms = outcome === 'grantInPart' || outcome === 'reverse';
  const ofTerms = hasTerms ? termsErrors(terms) : {};
  const errors: Record<string, string> = {
    ...(!isImpartial && { impartial: text('decision.impartial.missing') }),
    ...(outcome === '' && { outcome: text('decision.outcome.missing') }),
    ...Object.fromEntries(Object.entries(ofTerms).map(([field, words]) => [`part-${field}`, words])),
    ...(reasons.trim() === '' && { reasons: text('decision.reasons.missing') }),
  };
  const shown = attempt > 0 ? errors : {};
  const decide = () => {
    setAttempt(attempt + 1);
    if (outcome === '' || Object.keys(errors).length > 0) return;
    const words = reasons.trim();
    const body: Step =
      outcome === 'grantInPart' || outcome === 'reverse'
        ? { event: outcome, terms: termsOf(terms), reasons: words }
        : { event: outcome, reasons: words };
    step.mutate(body);
  };
  return (
    <form
      noValidate
      className="stack decision"
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <Heading level="2" size="medium">
        {text('decision.form')}
      </Heading>
      <Checkbox
        id="impartial"
        checked={isImpartial}
        error={shown['impartial'] !== undefined}
        description={text('decision.impartial.about')}
        onChange={({ target }) => {
          setImpartial(target.checked);
        }}
      >
        {text('decision.impartial')}
      </Checkbox>
      <div>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          onClick={() => {
            step.mutate({ event: 'declareDisqualified' });
          }}
        >
          {text('decision.disqualified')}
        </Button>
      </div>
      <RadioGroup
        id="outcome"
        tabIndex={-1}
        legend={text('decision.outcome')}
        value={outcome}
        error={shown['outcome']}
        onChange={(value: Outcome) => {
          setOutcome(value);
        }}
      >
        {outcomes.map((one) => (
          <Radio key={one} value={one}>
            {text('decision.outcome.of', { outcome: one })}
          </Radio>
        ))}
      </RadioGroup>
      {hasTerms && (
        <TermsFields prefix="part" draft={terms} errors={attempt > 0 ? ofTerms : {}} onChange={setTerms} />
      )}
      <Textarea
        id="reasons"
        label={text('decision.reasons')}
        description={text('decision.reasons.about')}
        maxLength={MOST}
        minRows={4}
        value={reasons}
        error={shown['reasons']}
        onChange={({ target }) => {
          setReasons(target.value);
        }}
      />
      <LetterPreview
        of={of}
        outcome={outcome}
        terms={hasTerms ? termsOf(terms) : of.requested}
        reasons={reasons.trim()}
      />
      <Errors errors={errors} attempt={attempt} />
      {step.isError && <Failure error={step.error} safe={text('decision.safe')} />}
      <div>
        <Button type="submit" loading={step.isPending}>
          {text('decision.decide')}
        </Button>
      </div>
    </form>
  );
}
