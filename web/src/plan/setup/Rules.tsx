import { BodyShort, Heading, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { allowanceFor, wishLimitsFor } from '../../../../src/domain/availability/period-limits.ts';
import { daysBetween } from '../../../../src/domain/calendar/civil-date.ts';
import type { Period } from '../../api/periods.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { TableRegion } from '../../shared/TableRegion.tsx';
import { type Settings, settingsQuery } from './setup-api.ts';

/** What doctors may wish for in the period, and the rules with how strictly they are kept; to be read. */
export function Rules({ period }: { period: Period }) {
  const text = useText();
  const { district } = useActing();
  const query = useQuery(settingsQuery(district));
  return (
    <Answered query={query}>
      {(settings) => (
        <>
          <section className="stack tight">
            <Heading level="2" size="small">
              {text('setup.allowances')}
            </Heading>
            <Allowances settings={settings} period={period} />
          </section>
          <section className="stack tight">
            <Heading level="2" size="small">
              {text('setup.rules')}
            </Heading>
            <BodyShort>{text('setup.rules.about')}</BodyShort>
            <TableRegion label={text('setup.rules')}>
              <Table size="small">
                <Table.Header>
                  <Table.Row>
                    <Table.HeaderCell scope="col">{text('setup.rule')}</Table.HeaderCell>
                    <Table.HeaderCell scope="col">{text('setup.engagements')}</Table.HeaderCell>
                    <Table.HeaderCell scope="col">{text('setup.strength')}</Table.HeaderCell>
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {settings.rules.map((rule, at) => (
                    <RuleRow key={at} rule={rule} />
                  ))}
                </Table.Body>
              </Table>
            </TableRegion>
          </section>
        </>
      )}
    </Answered>
  );
}

function Allowances({ settings, period }: { settings: Settings; period: Period }) {
  const text = useText();
  const days = daysBetween(period.from, period.to);
  const { count } = allowanceFor(settings.vetoAllowance, days);
  const wishes = wishLimitsFor(settings.wishes, days);
  return (
    <ul className="sentences">
      <li>{text('setup.allowance.vetoes', { count })}</li>
      <li>{text('setup.allowance.wishes', { points: wishes.points })}</li>
      <li>{text('setup.allowance.counts', { count: wishes.countWishes })}</li>
    </ul>
  );
}

function RuleRow({
  rule: { rule, engagements, strength, reasonRole, params },
}: {
  rule: Settings['rules'][number];
}) {
  const text = useText();
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="sentence">
        {text('setup.rule.of', {
          ...(params as Record<string, string | number>),
          rule: rule.replaceAll('-', '_'),
        })}
      </Table.HeaderCell>
      <Table.DataCell className="sentence">
        {engagements === null
          ? text('setup.everybody')
          : engagements.map((engagement) => text('setup.engagement', { engagement })).join(', ')}
      </Table.DataCell>
      <Table.DataCell>{text('setup.strength.of', { strength, role: reasonRole ?? '' })}</Table.DataCell>
    </Table.Row>
  );
}
