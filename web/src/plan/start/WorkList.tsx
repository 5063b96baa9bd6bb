import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { ButtonLink, TextLink } from '../../shared/links.tsx';
import { RosterState } from './RosterState.tsx';
import type { WorkItem } from './work-list-api.ts';

/** What there is to do, by date; the first one is the step to take. */
export function WorkList({ items }: { items: readonly WorkItem[] }) {
  const text = useText();
  const dates = useDates();
  const dues = [...new Set(items.map(({ due }) => due))];
  return (
    <section className="stack" aria-label={text('start.work')}>
      {dues.map((due) => (
        <div key={due} className="stack tight">
          <Heading level="2" size="small" className="sentence">
            {due === null ? text('start.now') : text('start.by', { date: dates.full(due) })}
          </Heading>
          <ul className="work">
            {items
              .filter((item) => item.due === due)
              .map((item) => (
                <li key={keyOf(item)} className={item === items[0] ? 'card task' : 'card'}>
                  <WorkLink item={item} isFirst={item === items[0]} />
                  {item.period && <BodyShort>{item.period.name}</BodyShort>}
                  {item.task === 'publish' && item.version && <RosterState version={item.version.id} />}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function keyOf({ task, period, version, doctor }: WorkItem): string {
  return [task, period?.id, version?.id, doctor?.id].join('/');
}

/** Leads to exactly what is counted. */
function WorkLink({ item, isFirst }: { item: WorkItem; isFirst: boolean }) {
  const text = useText();
  const Link = isFirst ? ButtonLink : TextLink;
  const { task, count, period, version, doctor } = item;
  const words = text('start.task', {
    task,
    count,
    name: doctor?.name ?? '',
    number: version?.number ?? 0,
    state: version?.state ?? '',
  });
  if (task === 'openShifts' || task === 'unconfirmed') return <Link to="/i-dag">{words}</Link>;
  if (task === 'swaps') return <Link to="/bytter">{words}</Link>;
  if (!period) return <Link to="/meldinger">{words}</Link>;
  const params = { periode: period.id };
  switch (task) {
    case 'window':
      return (
        <Link to="/plan/$periode/oppsett" params={params}>
          {words}
        </Link>
      );
    case 'run':
      return (
        <Link to="/plan/$periode/kjoring" params={params}>
          {words}
        </Link>
      );
    case 'none':
    case 'draft':
      return (
        <Link to="/plan/$periode/svar" params={params} search={{ vis: task }}>
          {words}
        </Link>
      );
    case 'changes':
      return (
        <Link to="/plan/$periode/svar" params={params} hash="endringer">
          {words}
        </Link>
      );
    case 'exempted':
      return (
        <Link
          to="/plan/$periode/tavle"
          params={params}
          search={{ ...(version && { versjon: version.id }), ...(doctor && { sok: doctor.name }) }}
        >
          {words}
        </Link>
      );
    default:
      return (
        <Link
          to="/plan/$periode/publisering"
          params={params}
          search={{
            ...(version && { versjon: version.id }),
            ...(task === 'comments' && { svar: 'mangler' }),
          }}
        >
          {words}
        </Link>
      );
  }
}
