import { BodyShort, Heading, ToggleGroup } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type Version, versionsQuery } from '../../board/board-api.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useDates } from '../../shared/dates.ts';
import { useAddress } from '../../shared/use-address.ts';
import { NoVersion } from '../NoVersion.tsx';
import { usePeriod } from '../use-period.ts';
import { useShiftName } from '../use-shift-name.ts';
import { VersionSelect } from '../VersionSelect.tsx';
import { type ChangeGroup, groupChanges } from './group-changes.ts';
import { SideBySide } from './SideBySide.tsx';
import { UseVersion } from './UseVersion.tsx';
import { diffQuery } from './versions-api.ts';

const BY = ['lege', 'dato'] as const;

/** Two versions side by side, and what turns the one into the other. */
export default function VersionsPage() {
  const text = useText();
  const { district } = useActing();
  const period = usePeriod();
  const search: { a?: unknown; b?: unknown; etter?: unknown } = useSearch({ strict: false });
  const versions = useQuery(versionsQuery(district, period.id));
  const onSearch = useAddress();
  return (
    <div className="stack">
      <PageHeading>{text('versions.title')}</PageHeading>
      <Answered query={versions}>
        {(all) => {
          const b = all.find(({ id }) => id === search.b) ?? all[0];
          if (!b) return <NoVersion period={period.id} />;
          const a =
            all.find(({ id }) => id === search.a) ??
            all.find(({ number }) => number === b.basedOn) ??
            all.find(({ id }) => id !== b.id);
          if (!a) return <BodyShort>{text('versions.only-one')}</BodyShort>;
          return (
            <>
              <div className="row fields">
                <VersionSelect
                  label={text('versions.first')}
                  all={all}
                  value={a.id}
                  onChange={(id) => {
                    onSearch({ a: id });
                  }}
                />
                <VersionSelect
                  label={text('versions.second')}
                  all={all}
                  value={b.id}
                  onChange={(id) => {
                    onSearch({ b: id });
                  }}
                />
                <UseVersion key={b.id} version={b} />
              </div>
              <SideBySide a={a} b={b} />
              {a.id === b.id ? (
                <BodyShort>{text('versions.same')}</BodyShort>
              ) : (
                <Differences
                  a={a}
                  b={b}
                  by={search.etter === 'dato' ? 'dato' : 'lege'}
                  onBy={(etter) => {
                    onSearch({ etter });
                  }}
                />
              )}
            </>
          );
        }}
      </Answered>
    </div>
  );
}

interface DifferencesProps {
  a: Version;
  b: Version;
  by: (typeof BY)[number];
  onBy: (by: string) => void;
}

function Differences({ a, b, by, onBy }: DifferencesProps) {
  const text = useText();
  const { district } = useActing();
  const query = useQuery(diffQuery(district, a.id, b.id));
  return (
    <Answered query={query}>
      {({ changes, byDoctor }) => (
        <section className="stack tight">
          <BodyShort>
            {text('versions.doctors', { changes: changes.length, doctors: byDoctor.length })}
          </BodyShort>
          {changes.length > 0 && (
            <>
              <ToggleGroup size="small" label={text('versions.by')} value={by} onChange={onBy}>
                {BY.map((one) => (
                  <ToggleGroup.Item key={one} value={one} label={text('versions.by.of', { by: one })} />
                ))}
              </ToggleGroup>
              <div className="diff-groups">
                {groupChanges(changes, by).map((group) => (
                  <Group key={group.key} group={group} by={by} />
                ))}
              </div>
            </>
          )}
        </section>
      )}
    </Answered>
  );
}

function Group({ group: { key, name, changes }, by }: { group: ChangeGroup; by: (typeof BY)[number] }) {
  const text = useText();
  const dates = useDates();
  const shifts = useShiftName();
  return (
    <section>
      <Heading level="2" size="xsmall">
        {by === 'lege' ? name : dates.long(key)}
      </Heading>
      <ul className="sentences">
        {changes.map((change) => (
          <li key={`${change.kind}-${change.shift}-${change.doctor}`} className={change.kind}>
            <span className="diff-kind">{text('versions.kind', { kind: change.kind })}</span>{' '}
            {by === 'lege'
              ? shifts.full(change.shift)
              : text('versions.change.by-date', { name: change.name, slot: shifts.kind(change.shift) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
