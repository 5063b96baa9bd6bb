import { Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { GROUND_KINDS, type GroundDraft } from './ground-fields.ts';

const MOST = 4000;

/** Why: a ground from the catalogue, its date where it has one, and words of one's own. Never a diagnosis. */
export function GroundFields({
  draft,
  errors,
  onChange,
}: {
  draft: GroundDraft;
  errors: Readonly<Partial<Record<string, string>>>;
  onChange: (draft: GroundDraft) => void;
}) {
  const text = useText();
  const change = (part: Partial<GroundDraft>) => {
    onChange({ ...draft, ...part });
  };
  return (
    <>
      <RadioGroup
        id="ground"
        tabIndex={-1}
        legend={text('ground.kind')}
        description={text('ground.kind.about')}
        value={draft.kind}
        error={errors['ground']}
        onChange={(kind: GroundDraft['kind']) => {
          change({ kind });
        }}
      >
        {GROUND_KINDS.map((kind) => (
          <Radio key={kind} value={kind} description={text(`ground.about.${kind}`)}>
            {text(`ground.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      {draft.kind === 'pregnancy' && (
        <div className="row fields">
          <DateField
            id="dueDate"
            label={text('ground.dueDate')}
            value={draft.dueDate}
            error={errors['dueDate']}
            onChange={(dueDate) => {
              change({ dueDate });
            }}
          />
          <DateField
            label={text('ground.hinderedFrom')}
            description={text('ground.hinderedFrom.about')}
            value={draft.hinderedFrom}
            onChange={(hinderedFrom) => {
              change({ hinderedFrom });
            }}
          />
        </div>
      )}
      {draft.kind === 'breastfeeding' && (
        <DateField
          id="childBorn"
          label={text('ground.childBorn')}
          value={draft.childBorn}
          error={errors['childBorn']}
          onChange={(childBorn) => {
            change({ childBorn });
          }}
        />
      )}
      <Textarea
        id="statement"
        label={text('ground.statement')}
        description={text('ground.statement.about')}
        maxLength={MOST}
        value={draft.statement}
        error={errors['statement']}
        onChange={({ target }) => {
          change({ statement: target.value });
        }}
      />
    </>
  );
}
