import { Heading, LocalAlert, Table } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { ButtonLink } from '../../shared/links.tsx';
import { TableRegion } from '../../shared/TableRegion.tsx';
import { Sentences } from './LiveRun.tsx';
import { useProgressWords } from './progress-words.ts';
import type { Result, Run } from './run-api.ts';
import { RunChart } from './RunChart.tsx';
import { useProgress } from './use-progress.ts';

/** The latest run that is over: what came of it, and the next step. */
export function FinishedRun({ run }: { run: Run }) {
  const text = useText();
  const words = useProgressWords();
  const { district } = useActing();
  const { points } = useProgress(district, run, false);
  const { result, reason, version, period } = run;
  return (
    <section className="stack" aria-labelledby="run-finished">
      <Heading id="run-finished" level="2" size="medium">
        {text('run.state', { state: run.state })}
        {result && `. ${words.live(result)}`}
      </Heading>
      {reason && (
        <LocalAlert status="error" role="status">
          <LocalAlert.Header>
            <LocalAlert.Title as="h3">{reason.message}</LocalAlert.Title>
          </LocalAlert.Header>
        </LocalAlert>
      )}
      {version !== null && (
        <div className="row">
          <ButtonLink to="/plan/$periode/tavle" params={{ periode: period }} search={{ versjon: version }}>
            {text('run.to-board')}
          </ButtonLink>
        </div>
      )}
      {result && (
        <>
          <Sentences of={result.sentences} />
          <Open of={result} />
          <Fairness of={result} />
        </>
      )}
      <RunChart points={points} />
    </section>
  );
}

function Open({ of: { open } }: { of: Result }) {
  const text = useText();
  if (open.length === 0) return null;
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('run.open')}
      </Heading>
      <ul className="sentences">
        {open.map(({ shift, seats }) => (
          <li key={shift}>{text('run.open.why', { seats, shift })}</li>
        ))}
      </ul>
    </section>
  );
}

function Fairness({ of: { fairness } }: { of: Result }) {
  const text = useText();
  const words = useProgressWords();
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('run.fairness')}
      </Heading>
      <TableRegion label={text('run.fairness.table')}>
        <Table size="small">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{text('run.measure')}</Table.HeaderCell>
              <Table.HeaderCell scope="col" align="right">
                {text('run.within')}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">
                <span className="aksel-sr-only">{text('run.fairness')}</span>
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" align="right">
                {text('run.largest')}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {fairness.map(({ measure, name, largest, withinOneShift }) => (
              <Table.Row key={measure}>
                <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
                <Table.DataCell align="right">
                  {text('run.percent', { percent: Math.round(withinOneShift * 100) })}
                </Table.DataCell>
                <Table.DataCell>
                  <span className="share-bar" aria-hidden>
                    <span style={{ width: `${Math.round(withinOneShift * 100)}%` }} />
                  </span>
                </Table.DataCell>
                <Table.DataCell align="right">{words.number(largest)}</Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </TableRegion>
    </section>
  );
}
