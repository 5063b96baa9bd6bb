import { Button, LocalAlert } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { describeEntry } from './describe-entry.ts';
import type { Entry } from './wish-api.ts';
import type { DraftView, WishDraft } from './wish-draft.ts';

/** When the service has something else than the screen: who changed what, theirs or mine. */
export function ConflictPanel({ draft, view: { state, entries } }: { draft: WishDraft; view: DraftView }) {
  const text = useText();
  const dates = useDates();
  if (state.at === 'refused') {
    return (
      <Failure
        error={state.error}
        safe={text('wishes.safe')}
        onRetry={() => {
          draft.retry();
        }}
      />
    );
  }
  if (state.at !== 'conflict') return null;
  const { theirs } = state;
  const list = (of: readonly Entry[]) =>
    of.length === 0 ? text('wishes.none') : of.map((entry) => describeEntry(text, dates, entry)).join('; ');
  return (
    <LocalAlert status="warning">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">
          {text('wishes.conflict', {
            who: theirs.onBehalf ? 'coordinator' : 'you',
            at: theirs.updatedAt === null ? '' : dates.at(theirs.updatedAt),
          })}
        </LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <dl className="versions">
          <dt>{text('wishes.conflict.mine')}</dt>
          <dd>{list(entries)}</dd>
          <dt>{text('wishes.conflict.theirs')}</dt>
          <dd>{list(theirs.entries)}</dd>
        </dl>
        <div className="row">
          {(['mine', 'theirs'] as const).map((whose) => (
            <Button
              key={whose}
              size="small"
              variant="secondary"
              onClick={() => {
                draft.resolve(whose);
              }}
            >
              {text(`wishes.conflict.${whose}.use`)}
            </Button>
          ))}
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
