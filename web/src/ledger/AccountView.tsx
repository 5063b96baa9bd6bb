import { BodyShort, Heading, ReadMore } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import { ClosingStamp } from './ClosingStamp.tsx';
import type { Account } from './ledger-api.ts';

type Category = Account['categories'][number];
type Line = Category['lines'][number];

/** One doctor's account of a period: where it stands in each kind of shift, and every line in words. */
export function AccountView({ account: { closing, categories, since } }: { account: Account }) {
  const text = useText();
  return (
    <div className="stack">
      <ClosingStamp closing={closing} />
      {categories.length === 0 && <BodyShort>{text('ledger.empty')}</BodyShort>}
      {since.length > 0 && (
        <section className="card stack tight">
          <Heading level="2" size="small">
            {text('ledger.since')}
          </Heading>
          <BodyShort>{text('ledger.since.about')}</BodyShort>
          <Lines lines={since} />
        </section>
      )}
      {categories.map((category) => (
        <CategoryCard key={category.category} category={category} />
      ))}
    </div>
  );
}

function CategoryCard({ category }: { category: Category }) {
  const text = useText();
  const { name, before, owed, done, changed, carried, lines } = category;
  // What is said is what is shown: two decimals.
  const balance = Math.round(category.balance * 100) / 100;
  const side = balance > 0 ? 'more' : balance < 0 ? 'less' : 'even';
  return (
    <section className="card stack tight">
      <Heading level="2" size="small" className="sentence">
        {name}
      </Heading>
      <BodyShort weight="semibold">{text('ledger.balance', { side, value: Math.abs(balance) })}</BodyShort>
      <BodyShort>
        {text('ledger.sums', { before, owed, done })}
        {changed !== 0 && ` ${text('ledger.changed', { value: changed })}`}
        {carried !== null && ` ${text('ledger.carried', { value: carried })}`}
      </BodyShort>
      <ReadMore header={text('ledger.lines', { count: lines.length })}>
        <Lines lines={lines} />
      </ReadMore>
    </section>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const text = useText();
  const dates = useDates();
  return (
    <ul className="plain">
      {lines.map((line, at) => (
        // Lines are only ever added at the end of their kind.
        <li key={at}>
          {line.text}: <strong>{text('ledger.amount', { value: line.amount })}</strong>
          {line.reason !== null && <BodyShort>{line.reason}</BodyShort>}
          {line.at !== null && (
            <BodyShort size="small">
              {text('ledger.by', {
                named: line.by === null ? 'no' : 'yes',
                by: line.by ?? '',
                at: dates.at(line.at),
              })}
            </BodyShort>
          )}
        </li>
      ))}
    </ul>
  );
}
