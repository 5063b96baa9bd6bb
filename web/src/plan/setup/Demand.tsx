import { BodyShort, Button, Heading, Table } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../api/problem.ts';
import type { Period } from '../../api/periods.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { TableRegion } from '../../shared/TableRegion.tsx';
import { SeatsField } from './SeatsField.tsx';
import { replaceTemplate, type Template, type Templates, templatesQuery } from './setup-api.ts';
import { isInForce, useTemplateWords } from './template-words.ts';

interface Change {
  number: number;
  template: Template;
  before: number;
}

/** How many doctors each shift needs; a change holds from the first day of the period on. */
export function Demand({ period }: { period: Period }) {
  const text = useText();
  const words = useTemplateWords();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const query = useQuery(templatesQuery(district));
  const { queryKey } = templatesQuery(district);
  const change = useMutation({
    mutationFn: ({ number, template }: Change) => {
      const reason = text('setup.reason', { period: period.name });
      const { version } = client.getQueryData(queryKey) ?? { version: 0 };
      return replaceTemplate(district, version, number, { template, reason, since: period.from });
    },
    onSuccess: (templates: Templates, { template }) => {
      client.setQueryData(queryKey, templates);
      say(text('setup.changed', { kind: words.kind(template), seats: template.seats }));
    },
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey });
    },
  });
  const isOver = period.state === 'over';
  const last = change.isSuccess ? change.variables : null;
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('setup.demand')}
      </Heading>
      <BodyShort>{text('setup.demand.about')}</BodyShort>
      {change.isError && <Failure error={change.error} />}
      <Answered query={query}>
        {({ items }) => {
          const shown = items.filter(({ template }) => isInForce(template, period));
          /** After a change from a date on, the template has another place in the list. */
          const undone = last && shown.find(({ template }) => isSameShift(template, last.template));
          return (
            <>
              {last && undone && (
                <div className="row">
                  <BodyShort>
                    {text('setup.changed', { kind: words.kind(last.template), seats: last.template.seats })}
                  </BodyShort>
                  <Button
                    size="small"
                    variant="secondary-neutral"
                    loading={change.isPending}
                    onClick={() => {
                      change.mutate({
                        number: undone.number,
                        template: { ...undone.template, seats: last.before },
                        before: last.template.seats,
                      });
                    }}
                  >
                    {text('setup.undo')}
                  </Button>
                </div>
              )}
              <TableRegion label={text('setup.demand')}>
                <Table size="small">
                  <Table.Header>
                    <Table.Row>
                      <Table.HeaderCell scope="col">{text('setup.shift')}</Table.HeaderCell>
                      <Table.HeaderCell scope="col">{text('setup.on')}</Table.HeaderCell>
                      <Table.HeaderCell scope="col">{text('setup.hours')}</Table.HeaderCell>
                      <Table.HeaderCell scope="col">{text('setup.seats')}</Table.HeaderCell>
                    </Table.Row>
                  </Table.Header>
                  <Table.Body>
                    {shown.map(({ number, template }) => (
                      <Table.Row key={number}>
                        <Table.HeaderCell scope="row" className="sentence">
                          {words.kind(template)}
                          {template.onlyWhenNeeded && (
                            <span className="note">{text('setup.when-needed')}</span>
                          )}
                        </Table.HeaderCell>
                        <Table.DataCell>{words.days(template, period)}</Table.DataCell>
                        <Table.DataCell>{words.hours(template)}</Table.DataCell>
                        <Table.DataCell>
                          {isOver ? (
                            template.seats
                          ) : (
                            <SeatsField
                              key={template.seats}
                              label={text('setup.seats.of', {
                                kind: words.kind(template),
                                days: words.days(template, period),
                              })}
                              seats={template.seats}
                              onChange={(seats) => {
                                change.mutate({
                                  number,
                                  template: { ...template, seats },
                                  before: template.seats,
                                });
                              }}
                            />
                          )}
                        </Table.DataCell>
                      </Table.Row>
                    ))}
                  </Table.Body>
                </Table>
              </TableRegion>
            </>
          );
        }}
      </Answered>
    </section>
  );
}

/** Templates with the same slot and function on the same days make the same shifts. */
function isSameShift(a: Template, b: Template): boolean {
  return a.slot === b.slot && a.function === b.function && JSON.stringify(a.days) === JSON.stringify(b.days);
}
