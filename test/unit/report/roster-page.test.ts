import { describe, expect, it } from '@jest/globals';
import { RULE_CODES } from '../../../src/domain/problem/roster-problem.ts';
import { CATALOGUE } from '../../../src/messages/catalogue.ts';
import { LOCALES } from '../../../src/messages/locales.ts';
import { LEVELS } from '../../../src/optimiser/levels.ts';
import type { LevelReport } from '../../../src/optimiser/outcome.ts';
import { reasonCode } from '../../../src/optimiser/explain/reason-code.ts';
import { openSeatsOf } from '../../../src/optimiser/explain/open-seats.ts';
import type { RosterPageInput } from '../../../src/report/page-input.ts';
import { rosterPage } from '../../../src/report/roster-page.ts';
import { aProblem, aRoster, duty, type ProblemBuilder, training } from '../../builders/problem-builder.ts';

const MONDAY = '2027-01-04/16:00/station';

/** Two evenings; the second wants two doctors and has one. */
function twoEvenings(): ProblemBuilder {
  return aProblem('2027-01-04', 7)
    .doctor('a1', { name: '<b>&"', targets: { total: 1 } })
    .doctor('b2', { name: 'Bo Prøve', targets: { total: 3 } })
    .doctor('c3', { name: 'Cleo Prøve', functions: [] })
    .measure('total', ['weekdayEvening'])
    .shift('2027-01-04', '16:00', '23:00')
    .shift('2027-01-05', '15:30', '23:00', { id: 'tuesday', seats: 2 });
}

const level = (own: Partial<LevelReport>): LevelReport => ({
  name: 'coverage',
  cost: 0,
  bound: 0,
  gap: 0,
  absoluteGap: 0,
  closed: true,
  restsOnUnproven: false,
  ...own,
});

function page(own: Partial<RosterPageInput> = {}, builder = twoEvenings()): string {
  const problem = builder.build();
  const roster = aRoster(problem, duty('a1', MONDAY), duty('b2', 'tuesday'), training('c3', 'tuesday', 'b2'));
  return rosterPage({
    problem,
    roster,
    status: 'incomplete',
    levels: LEVELS.map((name) => level({ name })),
    openSeats: openSeatsOf(problem, roster),
    issues: [{ severity: 'warning', sentence: 'Lån <en> lege.' }],
    measureNames: { total: 'I alt' },
    firstRosterMs: 100,
    elapsedMs: 2000,
    locale: 'nb',
    ...own,
  });
}

/** What one section holds. */
const section = (html: string, id: string) =>
  new RegExp(`<section id="${id}">([\\s\\S]*?)</section>`).exec(html)?.[1] ?? '';

describe('the roster page', () => {
  it('escapes names and sentences everywhere', () => {
    const html = page();
    expect(html).not.toContain('<b>&"');
    for (const id of ['fairness', 'board', 'list']) {
      expect(section(html, id)).toContain('&lt;b&gt;&amp;&quot;');
    }
    expect(section(html, 'issues')).toContain('Lån &lt;en&gt; lege.');
  });

  it('shows open seats with their reasons, and in the list', () => {
    const html = page();
    expect(section(html, 'open')).toContain('tir 5. jan 15:30–23 (stasjonær)');
    expect(section(html, 'open')).toContain('ingen regel er til hinder (1)');
    expect(section(html, 'list')).toContain('<mark>én ledig plass</mark>');
    expect(html).toContain('Én ledig plass igjen.');
  });

  it('names exemption and absence with one label and one number', () => {
    const away = { kind: 'absence' as const, from: '2027-01-01T00:00:00Z', to: '2027-02-01T00:00:00Z' };
    const builder = twoEvenings()
      .doctor('d4', { exemptions: [{ from: null, to: null, categories: null }] })
      .doctor('e5', { absences: [away] })
      .rule('absence', {});
    expect(section(page({}, builder), 'open').match(/ikke tilgjengelig \(\d\)/g)).toEqual([
      'ikke tilgjengelig (2)',
    ]);
  });

  it.each(LOCALES)('has a label for every reason that can keep a doctor away in %s', (locale) => {
    for (const code of ['none', ...RULE_CODES.map(reasonCode)]) {
      expect(Object.keys(CATALOGUE[locale])).toContain(`page.rule.${code}`);
    }
  });

  it('marks a training seat on the board and in the list', () => {
    const board = section(page(), 'board');
    expect(board).toContain(
      '>B*</span><span class="hidden">tir 5. jan 15:30–23 (stasjonær) (opplæring)</span>',
    );
    expect(section(page(), 'list')).toContain('Cleo Prøve (opplæring)');
  });

  it('says each cell and each date of the board in words, hidden from the eye only', () => {
    const board = section(page(), 'board');
    expect(board).toContain('>A</span><span class="hidden">man 4. jan 16–23 (stasjonær)</span>');
    expect(board).toContain('>4.1</span><span class="hidden">man 4. jan</span>');
    expect(board).not.toContain('<abbr');
  });

  it.each(LOCALES)('has a heading in every section and a list of contents to them in %s', (locale) => {
    const html = page({ locale });
    const ids = [...html.matchAll(/<section id="(\w+)">\s*<h2>[^<]+<\/h2>/g)].map(([, id]) => id);
    expect(ids).toEqual(['levels', 'issues', 'open', 'fairness', 'board', 'list']);
    expect(html.match(/<section/g)).toHaveLength(ids.length);
    for (const id of ids) expect(html).toContain(`<li><a href="#${String(id)}">`);
    expect(html.indexOf('<a class="skip" href="#content">')).toBeLessThan(html.indexOf('<h1>'));
    expect(html).toContain(`<html lang="${locale}">`);
  });

  it('loads nothing from elsewhere and runs nothing', () => {
    expect(page()).not.toMatch(/<(script|link|img|iframe)|url\(|@import|(src|href)="?(https?:|\/\/)/);
  });

  it('says in words how much better each level could be, and calls it best only when its cost meets its bound', () => {
    const levels = [
      level({ name: 'coverage' }),
      level({ name: 'fairnessMax', cost: 0.75, bound: 0.7, absoluteGap: 0.05 }),
      level({ name: 'fairnessSum', cost: 9, bound: 5.5, absoluteGap: 3.5, closed: false }),
      level({ name: 'wishes', cost: -3, bound: -3, restsOnUnproven: true }),
      level({ name: 'wishes', bound: null, absoluteGap: null, gap: null, closed: false }),
    ];
    const gaps = [...section(page({ levels }), 'levels').matchAll(/<td>([^<]*)<\/td><\/tr>/g)];
    expect(gaps.map(([, text]) => text)).toEqual([
      'Alle plasser er besatt.',
      'Rettferdigheten kan ikke bli mer enn 0,05 vakter bedre for legen som er lengst fra andelen sin. Det er innenfor toleransen, så målet regnes som nådd.',
      'Avvikene fra andelene kan ikke bli mer enn 3,5 vakter mindre til sammen.',
      'Ingen flere ønskepoeng kan vinnes. Det bygger på et mål over som ikke er bevist best.',
      'Hvor mange ønskepoeng som kan vinnes, er ikke kjent ennå.',
    ]);
    expect(section(page(), 'levels')).toContain('gjelder grensen planer som holder målene over');
  });

  it('never says that more seats could be filled than are open', () => {
    const levels = [level({ name: 'coverage', cost: 6, absoluteGap: 6, closed: false })];
    expect(section(page({ levels }), 'levels')).toContain('Høyst én ledig plass kan ennå fylles.');
  });

  it('says how many are within one shift of their share, in total and in every category', () => {
    const builder = twoEvenings().measure('weekdayEvening', ['weekdayEvening']);
    const told = builder.build();
    told.doctors[0]!.targets['weekdayEvening'] = 3;
    const html = page({}, builder.with({ doctors: told.doctors }));
    expect(section(html, 'fairness')).toContain(
      '50,0 % av legene er innenfor én vakt fra sin andel i alt, og 0,0 % er det også i hver belastningskategori.',
    );
  });

  it('says when the roster had nothing to remember', () => {
    expect(section(page(), 'fairness')).toContain('Planen husker ikke noe');
    const remembering = twoEvenings().past('b2', '2027-01-03', '16:00', '23:00');
    expect(section(page({}, remembering), 'fairness')).not.toContain('Planen husker ikke noe');
  });

  it('lists the mornings that surgeries have to block, when there are any', () => {
    expect(page()).not.toContain('id="mornings"');
    const problem = twoEvenings().build();
    const roster = { ...aRoster(problem), blockedMornings: [{ doctor: 'b2', date: '2027-01-05' }] };
    expect(section(page({ roster }), 'mornings')).toContain('tir 5. jan: Bo Prøve');
  });
});
