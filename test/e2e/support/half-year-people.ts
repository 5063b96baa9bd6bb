import type { TestAnswer } from '../../integration/support/test-service.ts';
import { COORDINATOR, type HalfYearGround, mailOf } from './half-year-ground.ts';

/** The same numbers from 0 to 1 in every run (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Duty {
  shift: string;
  doctor: string;
  start: Date;
}

/** What has been done, by what the service answered. */
export interface Deeds {
  sickCalls: number;
  offers: number;
  exchanges: number;
  accepted: number;
  declined: number;
  withdrawn: number;
  approved: number;
  taken: number;
  ordered: number;
  confirmed: number;
  called: number;
  cycles: number;
  retried: number;
  republications: number;
  /** Refusals with a sentence: somebody was faster, or a rule is against it. */
  refused: number;
}

const HOUR = 3_600_000;

/** The doctors and the coordinator of the simulated half-year: what they do of a day, by chance that repeats. */
export class HalfYearPeople {
  readonly deeds: Deeds = {
    ...{ sickCalls: 0, offers: 0, exchanges: 0, accepted: 0, declined: 0, withdrawn: 0, approved: 0 },
    ...{
      taken: 0,
      ordered: 0,
      confirmed: 0,
      called: 0,
      cycles: 0,
      retried: 0,
      republications: 0,
      refused: 0,
    },
  };
  readonly #ground: HalfYearGround;
  readonly #chance: () => number;

  constructor(ground: HalfYearGround, chance: () => number) {
    this.#ground = ground;
    this.#chance = chance;
  }

  /** A doctor whose duty begins within the next days cannot come. */
  async callInSick(): Promise<void> {
    const duty = this.#oneOf(await this.#duties(1, 72));
    if (!duty) return;
    // One in five is ill for several duties.
    const more = this.#chance() < 0.2 ? await this.#duties(1, 7 * 24) : [];
    const shifts = [duty, ...more.filter(({ doctor }) => doctor === duty.doctor)].map(({ shift }) => shift);
    const answer = await this.#asked(mailOf(duty.doctor), '/sick-calls', { shifts: [...new Set(shifts)] });
    if (answer.status === 201) this.deeds.sickCalls += 1;
  }

  /** A doctor offers a duty: to all, or to a colleague, who may be asked for one in return. */
  async offer(): Promise<void> {
    const duty = this.#oneOf(await this.#duties(72, 60 * 24));
    if (!duty) return;
    const who = mailOf(duty.doctor);
    if (this.#chance() < 0.5) {
      const answer = await this.#asked(who, '/swaps', { given: [duty.shift], recipients: 'all' });
      if (answer.status === 201) this.deeds.offers += 1;
      return;
    }
    const listed = await this.#asked(who, '/swaps/recipients', { given: [duty.shift] });
    const can = ((listed.body.items ?? []) as { doctor: string; standing: string }[]).filter(
      ({ standing }) => standing === 'can',
    );
    const recipient = this.#oneOf(can)?.doctor;
    if (recipient === undefined) return;
    const taken = this.#chance() < 0.5 ? await this.#exchangeFor(who, duty, recipient) : [];
    const proposal = { given: [duty.shift], taken };
    const effect = await this.#asked(who, '/swaps/check', { ...proposal, recipient });
    if (effect.status !== 200 || effect.body.standing !== 'ok') return;
    const { seen } = effect.body;
    const answer = await this.#asked(who, '/swaps', { ...proposal, recipients: [recipient], seen });
    if (answer.status !== 201) return;
    this.deeds.offers += 1;
    if (taken.length > 0) this.deeds.exchanges += 1;
  }

  async #exchangeFor(who: string, duty: Duty, recipient: string): Promise<string[]> {
    const listed = await this.#asked(who, '/swaps/exchanges', { given: [duty.shift], recipient });
    const found = this.#oneOf((listed.body.items ?? []) as { shift: string }[]);
    return found ? [found.shift] : [];
  }

  /** Those who are asked answer some of the offers; now and then somebody takes an offer back. */
  async answerOffers(): Promise<void> {
    const open = await this.#ground.query<{ id: string; doctor: string; toAll: boolean; asked: string[] }>(
      `SELECT s.id, s.doctor_id AS doctor, s.to_all AS "toAll",
         coalesce(array_agg(r.doctor_id) FILTER (WHERE r.doctor_id IS NOT NULL AND r.answer IS NULL), '{}') AS asked
       FROM swap s LEFT JOIN swap_recipient r ON r.swap_id = s.id
       WHERE s.state = 'offered' GROUP BY s.district_id, s.id, s.doctor_id, s.to_all ORDER BY s.created_at, s.id`,
    );
    for (const { id, doctor, toAll, asked } of open) {
      const fate = this.#chance();
      if (fate < 0.03) {
        const answer = await this.#asked(mailOf(doctor), `/swaps/${id}/withdraw`, {});
        if (answer.status === 200) this.deeds.withdrawn += 1;
      } else if (fate < (toAll ? 0.25 : 0.5)) {
        const taker = toAll ? this.#oneOf(this.#others(doctor)) : asked[0];
        if (taker !== undefined) await this.#accept(id, taker);
      } else if (fate < 0.6 && !toAll && asked[0] !== undefined) {
        const answer = await this.#asked(mailOf(asked[0]), `/swaps/${id}/decline`, {});
        if (answer.status === 200) this.deeds.declined += 1;
      }
    }
  }

  async #accept(id: string, taker: string): Promise<void> {
    const who = mailOf(taker);
    const effect = await this.#ground.as(who, 'GET', `/swaps/${id}/effect`);
    if (effect.status !== 200 || effect.body.standing !== 'ok' || effect.body.vetoed.length > 0) return;
    const answer = await this.#asked(who, `/swaps/${id}/accept`, { seen: effect.body.seen });
    if (answer.status === 200) this.deeds.accepted += 1;
  }

  /** Everybody in a proposed cycle says yes, most of the time. */
  async answerCycles(): Promise<void> {
    const parts = await this.#ground.query<{ id: string; doctor: string }>(
      `SELECT p.cycle_id AS id, p.doctor_id AS doctor FROM swap_cycle_part p JOIN swap_cycle c ON c.id = p.cycle_id
       WHERE c.state = 'offered' AND p.answer IS NULL ORDER BY c.created_at, p.cycle_id, p.doctor_id`,
    );
    for (const { id, doctor } of parts) {
      if (this.#chance() > 0.7) continue;
      const who = mailOf(doctor);
      const effect = await this.#ground.as(who, 'GET', `/swap-cycles/${id}/effect`);
      if (effect.status !== 200) continue;
      const answer = await this.#asked(who, `/swap-cycles/${id}/accept`, { seen: effect.body.seen });
      if (answer.status === 200) this.deeds.cycles += 1;
    }
  }

  /** The coordinator approves what is legal, and what is not is rejected with a reason. */
  async approve(): Promise<void> {
    for (const kind of ['swap', 'swap_cycle']) {
      const path = kind === 'swap' ? 'swaps' : 'swap-cycles';
      const waiting = await this.#ground.query<{ id: string }>(
        `SELECT id FROM ${kind} WHERE state = 'accepted' ORDER BY created_at, id`,
      );
      for (const { id } of waiting) {
        const effect = await this.#ground.as(COORDINATOR, 'GET', `/${path}/${id}/effect`);
        if (effect.status !== 200) continue;
        const { seen, standing } = effect.body;
        const answer =
          standing === 'ok'
            ? await this.#asked(COORDINATOR, `/${path}/${id}/approve`, { seen })
            : await this.#asked(COORDINATOR, `/${path}/${id}/reject`, { reason: 'Går ikke lenger' });
        if (answer.status === 200 && standing === 'ok') this.deeds.approved += 1;
      }
    }
  }

  /** Those who are asked take open shifts, some of them at the same time; what begins soon is ordered. */
  async fillOpenShifts(): Promise<void> {
    const open = await this.#ground.query<{ id: string; start: Date; asked: string[] }>(
      `SELECT o.id, o.starts_at AS start, coalesce(array_agg(i.doctor_id ORDER BY i.doctor_id)
         FILTER (WHERE i.invited_at IS NOT NULL AND i.answer IS NULL), '{}') AS asked
       FROM open_shift o LEFT JOIN open_shift_invitation i ON i.open_shift_id = o.id
       WHERE o.state = 'open' GROUP BY o.district_id, o.id, o.starts_at ORDER BY o.starts_at, o.id`,
    );
    for (const { id, start, asked } of open) {
      const willing = asked.filter(() => this.#chance() < 0.3);
      const answers = await Promise.all(willing.map((doctor) => this.#take(id, doctor)));
      const takers = answers.filter((took) => took).length;
      if (takers > 1) throw new Error(`${takers} doctors were told that ${id} is theirs`);
      this.deeds.taken += takers;
      if (takers === 0 && start.getTime() - this.#ground.now.getTime() < 20 * HOUR) await this.#order(id);
    }
  }

  async #take(id: string, doctor: string): Promise<boolean> {
    const who = mailOf(doctor);
    const effect = await this.#ground.as(who, 'GET', `/open-shifts/${id}/effect`);
    if (effect.status !== 200 || effect.body.standing !== 'ok' || effect.body.vetoed.length > 0) return false;
    const answer = await this.#asked(who, `/open-shifts/${id}/take`, { seen: effect.body.seen });
    return answer.status === 200 && answer.body.mine === true;
  }

  async #order(id: string): Promise<void> {
    const listed = await this.#ground.as(COORDINATOR, 'GET', `/open-shifts/${id}/candidates`);
    const items = (listed.body.items ?? []) as { doctor: string; standing: string }[];
    for (const { doctor } of items.filter(({ standing }) => standing === 'can').slice(0, 3)) {
      const effect = await this.#ground.as(COORDINATOR, 'GET', `/open-shifts/${id}/effect?doctor=${doctor}`);
      if (effect.status !== 200 || effect.body.standing !== 'ok') continue;
      const answer = await this.#asked(COORDINATOR, `/open-shifts/${id}/assign`, {
        ...{ doctor, seen: effect.body.seen, ordered: true },
        reason: 'Ingen andre kunne',
      });
      if (answer.status !== 200) continue;
      this.deeds.ordered += 1;
      return;
    }
  }

  /** Most doctors confirm what must arrive; the coordinator calls the others. */
  async confirm(): Promise<void> {
    const waiting = await this.#ground.query<{ id: string; doctor: string }>(
      `SELECT id, doctor_id AS doctor FROM inbox_notice WHERE asks = 'now' AND acknowledged_at IS NULL
       ORDER BY at, id`,
    );
    for (const { id, doctor } of waiting) {
      if (this.#chance() > 0.7) continue;
      const answer = await this.#asked(mailOf(doctor), `/my/notices/${id}/confirmation`, {});
      if (answer.status === 200) this.deeds.confirmed += 1;
    }
    const { body } = await this.#ground.as(COORDINATOR, 'GET', '/unconfirmed-notices');
    for (const { id } of body.items as { id: string }[]) {
      const answer = await this.#asked(COORDINATOR, `/unconfirmed-notices/${id}/confirmation`, {});
      if (answer.status === 204) this.deeds.called += 1;
    }
  }

  /** What was given up while a server was down is sent again by the coordinator, from the work list. */
  async retryFailed(): Promise<void> {
    const { body } = await this.#ground.as(COORDINATOR, 'GET', '/outbox?state=failed&limit=200');
    for (const { id } of body.items as { id: string }[]) {
      const answer = await this.#asked(COORDINATOR, `/outbox/${id}/retry`, {});
      if (answer.status === 200) this.deeds.retried += 1;
    }
  }

  /** Some look at their shifts, which confirms a roster. */
  async look(): Promise<void> {
    for (const { id } of this.#ground.problem.doctors) {
      if (this.#chance() < 0.1) await this.#ground.as(mailOf(id), 'GET', '/my/duties?limit=20');
    }
  }

  /** The coordinator changes some duties of the roster in force and publishes it anew, by way of a hearing. */
  async republish(changes: number): Promise<void> {
    const [inForce] = await this.#ground.query<{ id: string }>(
      `SELECT id FROM roster_version WHERE state = 'published' AND duty_period_id = $1`,
      [this.#ground.period],
    );
    const revised = await this.#asked(COORDINATOR, `/versions/${inForce?.id ?? ''}/revise`, {});
    if (revised.status !== 201) throw new Error(`no revision: ${JSON.stringify(revised.body)}`);
    const draft = `/versions/${String(revised.body.id)}`;
    let version = Number(revised.body.version);
    version = await this.#releaseBackUps(draft, version);
    let made = 0;
    const coming = await this.#duties(24, 60 * 24);
    for (let tries = 0; tries < 20 * changes && made < changes; tries++) {
      const duty = this.#oneOf(coming);
      const to = this.#oneOf(this.#others(duty?.doctor ?? ''));
      if (!duty || to === undefined) break;
      const handOver = { kind: 'handOver', shift: duty.shift, from: duty.doctor, to };
      const moved = await this.#ground.step(`${draft}/moves`, handOver, version);
      if (moved.status !== 201) continue;
      version = Number(moved.body.version);
      const preview = await this.#ground.as(COORDINATOR, 'GET', `${draft}/publication-preview`);
      if (preview.body.breaches.length === 0) {
        made += 1;
        continue;
      }
      // As a back-up that nobody needs any more: another one is tried.
      const undone = await this.#ground.step(`${draft}/undo`, {}, version);
      version = Number(undone.body.version);
    }
    const heard = await this.#ground.step(`${draft}/hearing`, { until: '2199-01-31' }, version);
    if (heard.status !== 200) throw new Error(`no hearing: ${JSON.stringify(heard.body)}`);
    const published = await this.#ground.step(`${draft}/publish`, {}, Number(heard.body.version));
    if (published.status !== 201) throw new Error(`not published: ${JSON.stringify(published.body)}`);
    this.deeds.republications += 1;
  }

  /**
   * A back-up whom nobody needs after a swap may go home: swaps leave that to the coordinator, and a new
   * publication asks for it.
   */
  async #releaseBackUps(draft: string, version: number): Promise<number> {
    let next = version;
    const { body } = await this.#ground.as(COORDINATOR, 'GET', `${draft}/publication-preview`);
    for (const { code, shifts } of body.breaches as { code: string; shifts: string[] }[]) {
      if (code !== 'back-up-not-needed') throw new Error(`the roster in force breaks ${code}`);
      const [held] = await this.#ground.query<{ doctor: string }>(
        'SELECT doctor_id AS doctor FROM assignment WHERE published AND shift_id = $1',
        [shifts[0]],
      );
      const place = `shift=${encodeURIComponent(shifts[0] ?? '')}&doctor=${held?.doctor ?? ''}`;
      const released = await this.#ground.step(`${draft}/assignments?${place}`, undefined, next, 'DELETE');
      if (released.status !== 200) throw new Error(`not released: ${JSON.stringify(released.body)}`);
      next = Number(released.body.version);
    }
    return next;
  }

  /** Duties in force that begin between so many hours from now. */
  #duties(from: number, to: number): Promise<Duty[]> {
    const at = (hours: number) => new Date(this.#ground.now.getTime() + hours * HOUR);
    return this.#ground.query<Duty>(
      `SELECT shift_id AS shift, doctor_id AS doctor, lower(during) AS start FROM assignment
       WHERE published AND role = 'duty' AND lower(during) BETWEEN $1 AND $2 ORDER BY lower(during), shift_id, doctor_id`,
      [at(from), at(to)],
    );
  }

  #others(doctor: string): string[] {
    return this.#ground.problem.doctors.map(({ id }) => id).filter((id) => id !== doctor);
  }

  #oneOf<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.#chance() * items.length)];
  }

  /** A deed; what is refused is refused in words, and never because something broke. */
  async #asked(who: string, path: string, body: unknown): Promise<TestAnswer> {
    const answer = await this.#ground.as(who, 'POST', path, body);
    if (answer.status >= 500 || answer.status === 400) {
      throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    if (answer.status >= 400) this.deeds.refused += 1;
    return answer;
  }
}
