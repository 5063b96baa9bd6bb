import { BodyLong, BodyShort, Select, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { versionsQuery } from '../../board/board-api.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { TextLink } from '../../shared/links.tsx';
import { TableRegion } from '../../shared/TableRegion.tsx';
import { useAddress } from '../../shared/use-address.ts';
import { NoVersion } from '../NoVersion.tsx';
import { usePeriod } from '../use-period.ts';
import { VersionSelect, versionOf } from '../VersionSelect.tsx';
import { DotPlot } from './DotPlot.tsx';
import { carriedIn, carriedQuery, type FairnessRow, fairnessQuery, rowsOf } from './fairness-api.ts';

interface FairnessSearch {
  versjon?: string;
  mal?: string;
}

/** How evenly a version shares the shifts, measure by measure. */
export default function FairnessPage() {
  const text = useText();
  const { district } = useActing();
  const period = usePeriod();
  const search: FairnessSearch = useSearch({ strict: false });
  const versions = useQuery(versionsQuery(district, period.id));
  const onSearch = useAddress();
  return (
    <div className="stack">
      <PageHeading>{text('fairness.title')}</PageHeading>
      <BodyLong>{text('fairness.lead')}</BodyLong>
      <Answered query={versions}>
        {(all) => {
          const version = versionOf(all, search.versjon);
          if (!version) return <NoVersion period={period.id} />;
          return (
            <>
              <div className="row">
                <VersionSelect
                  label={text('publish.version')}
                  all={all}
                  value={version.id}
                  onChange={(versjon) => {
                    onSearch({ versjon });
                  }}
                />
              </div>
              <VersionFairness
                version={version.id}
                measure={search.mal}
                onMeasure={(mal) => {
                  onSearch({ mal });
                }}
              />
            </>
          );
        }}
      </Answered>
    </div>
  );
}

interface VersionFairnessProps {
  version: string;
  measure: string | undefined;
  onMeasure: (measure: string) => void;
}

function VersionFairness({ version, measure, onMeasure }: VersionFairnessProps) {
  const text = useText();
  const { district } = useActing();
  const query = useQuery(fairnessQuery(district, version));
  return (
    <Answered query={query}>
      {(fairness) => {
        const { measures } = fairness;
        const shown = measures.find((one) => one.measure === measure) ?? measures[0];
        if (!shown) return <BodyShort>{text('fairness.none')}</BodyShort>;
        const rows = rowsOf(fairness, shown.measure);
        return (
          <>
            <div className="row fields">
              <Select
                size="small"
                label={text('fairness.measure')}
                value={shown.measure}
                onChange={({ target }) => {
                  onMeasure(target.value);
                }}
              >
                {measures.map(({ measure: id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
              <BodyShort>
                {text('fairness.summary', {
                  percent: Math.round(shown.withinOneShift * 100),
                  largest: Math.max(0, ...rows.map(({ deviation }) => Math.abs(deviation))),
                })}
              </BodyShort>
            </div>
            <MeasureTable version={version} rows={rows} measure={shown.measure} />
            <DotPlot rows={rows} />
          </>
        );
      }}
    </Answered>
  );
}

interface MeasureTableProps {
  version: string;
  rows: readonly FairnessRow[];
  measure: string;
}

const NUMBERS = ['share', 'target', 'carried', 'count', 'deviation'] as const;

function MeasureTable({ version, rows, measure }: MeasureTableProps) {
  const text = useText();
  const { district } = useActing();
  const period = usePeriod();
  const { data: carried } = useQuery(carriedQuery(district, period.id));
  const signed = (value: number | undefined) =>
    value === undefined ? '–' : text('fairness.signed', { value: Math.round(value * 10) / 10 });
  return (
    <TableRegion label={text('fairness.table')} isTall>
      <Table size="small" stickyHeader>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{text('fairness.doctor')}</Table.HeaderCell>
            {NUMBERS.map((column) => (
              <Table.HeaderCell key={column} scope="col" align="right">
                {text(`fairness.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ doctor, name, dutyShare, target, count, deviation }) => (
            <Table.Row key={doctor}>
              <Table.HeaderCell scope="row">
                <TextLink
                  to="/plan/$periode/tavle"
                  params={{ periode: period.id }}
                  search={{ versjon: version, sok: name }}
                  aria-label={text('fairness.open', { name })}
                >
                  {name}
                </TextLink>
              </Table.HeaderCell>
              <Table.DataCell align="right">
                {text('fairness.percent', { percent: Math.round(dutyShare * 100) })}
              </Table.DataCell>
              <Table.DataCell align="right">{text('fairness.number', { value: target })}</Table.DataCell>
              <Table.DataCell align="right">
                {signed(carriedIn(carried?.get(doctor), measure))}
              </Table.DataCell>
              <Table.DataCell align="right">{count}</Table.DataCell>
              <Table.DataCell align="right">{signed(deviation)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableRegion>
  );
}
