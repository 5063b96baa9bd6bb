import { BodyShort, Button, Heading, ReadMore, Select } from '@navikt/ds-react';
import { lazy, Suspense, useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { type Grade, GRADES } from './brush.ts';
import { EntryChips } from './EntryChips.tsx';
import { RangeForm } from './RangeForm.tsx';
import { SendPanel } from './SendPanel.tsx';
import type { useWishPainting } from './use-wish-painting.ts';
import type { WishesParts } from './wishes-parts.ts';

/** Fetched when it is opened. */
const PatternForm = lazy(() => import('./PatternForm.tsx'));

type WishToolsProps = Pick<WishesParts, 'period' | 'offer' | 'draft' | 'view'> & {
  painting: ReturnType<typeof useWishPainting>;
};

/** Beside the days: patterns, painting without gestures, and sending. */
export function WishTools({ period, offer, draft, view, painting }: WishToolsProps) {
  const text = useText();
  const { say } = useAnnouncer();
  const [isPattern, setPattern] = useState(false);
  const { entries } = view;
  const { brush, grade, setGrade, paintRange, model } = painting;
  return (
    <aside className="wishes-side stack">
      <section className="stack tight" aria-labelledby="patterns">
        <Heading id="patterns" level="2" size="small">
          {text('wishes.patterns')}
        </Heading>
        <EntryChips
          entries={entries}
          offer={offer}
          onRemove={(gone) => {
            draft.change(entries.filter((entry) => entry !== gone));
            say(text('wishes.pattern.removed'));
          }}
        />
        <div>
          <Button
            type="button"
            variant="secondary"
            size="small"
            onClick={() => {
              setPattern(true);
            }}
          >
            {text('wishes.pattern.new')}
          </Button>
        </div>
        <ReadMore header={text('wishes.range')}>
          <RangeForm period={period} word={text(`wishes.brush.${brush}`)} onPaint={paintRange} />
        </ReadMore>
        <ReadMore header={text('wishes.grade')}>
          <Select
            label={text('wishes.grade')}
            description={text('wishes.grade.about')}
            size="small"
            value={grade}
            onChange={({ target }) => {
              setGrade(Number(target.value) as Grade);
            }}
          >
            {GRADES.map((one) => (
              <option key={one} value={one}>
                {text('wishes.grade.of', { grade: String(one) })}
              </option>
            ))}
          </Select>
        </ReadMore>
      </section>
      <SendPanel draft={draft} view={view} model={model} />
      <BodyShort size="small">{text('wishes.who-sees')}</BodyShort>
      {isPattern && (
        <Suspense>
          <PatternForm
            entries={entries}
            offer={offer}
            period={period}
            onAdd={(next) => {
              draft.change(next);
            }}
            onClose={() => {
              setPattern(false);
            }}
          />
        </Suspense>
      )}
    </aside>
  );
}
