import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { Proof } from '../bound/proof.ts';
import { prove } from '../bound/prove.ts';
import { PriceAscent } from '../bound/price-ascent.ts';
import { shareModel, type ShareModel } from '../bound/share-model.ts';
import type { BestSoFar, EngineReport, EngineTask, KnownPrices, OfferedRoster } from '../engine-messages.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import { highsEngine } from '../model/engines/highs-engine.ts';
import { type NeighbourhoodHooks, NeighbourhoodSearch } from '../neighbourhood/neighbourhood-search.ts';
import { buildPricers } from '../pricing/build-pricers.ts';
import type { DoctorPricer } from '../pricing/doctor-pricer.ts';
import { SUM_OBJECTIVE } from '../pricing/linear-objective.ts';
import { Prices } from '../pricing/prices.ts';
import { wholeRows } from '../pricing/shared-rows.ts';
import { runSearch } from '../search/run-search.ts';
import { solveWhole } from '../model/solve-whole.ts';

/** What the engines of a thread need from it. */
export interface EnginesContext {
  /** Null for a problem that was compiled elsewhere. */
  problem: RosterProblem | null;
  compiled: CompiledProblem;
  seed: number;
  stopped: () => boolean;
  leastMax: () => number;
  raiseLeastMax: (bound: number) => void;
  send: (report: EngineReport) => void;
  /** Lets waiting messages in while an engine blocks the thread. */
  poll: () => void;
}

/** Milliseconds that an engine waits to hear what became of its roster. */
const REPLY_MS = 300;

/** The engines of one thread, with what they remember from task to task. */
export class Engines {
  readonly #context: EnginesContext;
  #best: BestSoFar | null = null;
  #wake: (() => void) | null = null;
  #proof: { proof: Proof; shares: ShareModel } | null = null;
  #pricers: DoctorPricer[] | null = null;
  #prices: Prices | null = null;
  #ascent: PriceAscent | null = null;
  #neighbourhoods: NeighbourhoodSearch | null = null;
  #engine: Awaited<ReturnType<typeof highsEngine>> | null = null;

  constructor(context: EnginesContext) {
    this.#context = context;
  }

  /** Takes note of the best roster so far. */
  learn(best: BestSoFar): void {
    this.#best = best;
    this.#wake?.();
  }

  /** Takes note of the prices of a better bound. */
  learnPrices({ seat, skill, group }: KnownPrices): void {
    const prices = new Prices(this.#context.compiled);
    prices.seat.set(seat);
    prices.skill.set(skill);
    prices.group.set(group);
    this.#prices = prices;
  }

  /** Does a task and reports that it is over. */
  async run(task: EngineTask): Promise<void> {
    const until = performance.now() + task.seconds * 1000;
    const left = () => (until - performance.now()) / 1000;
    const exhausted = await this.#do(task, left);
    await breathe();
    this.#context.send({ type: 'done', kind: task.kind, exhausted });
  }

  async #do(task: EngineTask, left: () => number): Promise<boolean> {
    switch (task.kind) {
      case 'search':
        await this.#search(task);
        return true;
      case 'prove':
        return this.#prove(task.mip, left);
      case 'ascent':
        return this.#ascend(left);
      case 'neighbourhoods':
        return this.#improve(left, false);
      case 'everybody':
        return this.#improve(left, true);
      case 'whole':
        return this.#solveWhole(left);
      case 'wait':
        await this.#news(task.seconds * 1000);
        return false;
    }
  }

  async #search({ seconds, iterations }: EngineTask & { kind: 'search' }): Promise<void> {
    const { compiled, seed, stopped, leastMax } = this.#context;
    await runSearch(compiled, {
      seed,
      iterations: iterations ?? Infinity,
      seconds,
      stop: stopped,
      now: () => performance.now(),
      leastMax,
      emit: ({ pairs, foundBy }) => {
        this.#offer({ pairs, foundBy, base: null });
      },
      received: async () => {
        await breathe();
        // What other threads find would make a run by iterations depend on their speed.
        return iterations === null ? (this.#best?.pairs ?? null) : null;
      },
    });
  }

  async #prove(mip: boolean, left: () => number): Promise<boolean> {
    const { compiled, problem, stopped } = this.#context;
    const engine = await this.#highs();
    if (!this.#proof) {
      const proof = new Proof(compiled, {
        incumbent: () => this.#best?.levels ?? null,
        holds: () => this.#best?.holds ?? null,
        emitBound: (proven) => {
          if (proven.level === 'fairnessMax') this.#context.raiseLeastMax(proven.bound);
          this.#context.send({ type: 'bound', proven });
        },
      });
      this.#proof = { proof, shares: shareModel(problem!, compiled) };
    }
    const { proof, shares } = this.#proof;
    return prove(compiled, shares, proof, {
      engine,
      emitRoster: (pairs) => {
        this.#offer({ pairs, foundBy: engine.name, base: null });
      },
      secondsLeft: left,
      stop: stopped,
      breathe,
      news: () => this.#news(50),
      mip,
    });
  }

  /** Raises the bound; exhausted when further rounds would hardly help. */
  async #ascend(left: () => number): Promise<boolean> {
    const { compiled, stopped } = this.#context;
    while (!this.#best && left() > 0 && !stopped()) await this.#news(20);
    this.#pricers ??= buildPricers(compiled, SUM_OBJECTIVE);
    this.#ascent ??= new PriceAscent(wholeRows(compiled, SUM_OBJECTIVE), this.#pricers, null);
    const ascent = this.#ascent;
    if (ascent.settled) ascent.resume();
    let told = ascent.bound;
    // The first bound is told at once.
    let due = told === -Infinity ? 0 : performance.now() + 200;
    while (left() > 0 && !stopped() && !ascent.settled) {
      ascent.round(this.#best?.levels.wishes ?? 0);
      if (performance.now() > due) {
        due = performance.now() + 200;
        if (ascent.bound > told) this.#tellBound(ascent.bound, ascent.best);
        told = ascent.bound;
        await breathe();
      }
    }
    if (ascent.bound > told) this.#tellBound(ascent.bound, ascent.best);
    return ascent.settled;
  }

  #tellBound(bound: number, best: Prices): void {
    const prices = { bound, seat: best.seat.slice(), skill: best.skill.slice(), group: best.group.slice() };
    this.learnPrices(prices);
    this.#context.send({ type: 'bound', proven: { level: 'wishes', bound, holds: {} } });
    this.#context.send({ type: 'prices', prices });
  }

  async #improve(left: () => number, everybody: boolean): Promise<boolean> {
    const { compiled, seed, stopped } = this.#context;
    const engine = await this.#highs();
    while ((!this.#best || !this.#prices) && left() > 0 && !stopped()) await this.#news(20);
    if (!this.#best) return false;
    this.#pricers ??= buildPricers(compiled, SUM_OBJECTIVE);
    this.#neighbourhoods ??= new NeighbourhoodSearch(compiled, SUM_OBJECTIVE, {
      pricers: this.#pricers,
      engine,
      seed,
    });
    let bound = -Infinity;
    const hooks: NeighbourhoodHooks = {
      best: () => this.#best!,
      prices: () => this.#prices!,
      left,
      stop: stopped,
      offer: async (pairs, base) => {
        this.#offer({ pairs, foundBy: 'neighbourhoods', base });
        await this.#news(REPLY_MS);
      },
      bound: (proven, prices) => {
        if (proven <= bound) return;
        bound = proven;
        this.#tellBound(bound, prices);
      },
      optimum: (cost) => {
        this.#context.send({ type: 'bound', proven: { level: 'wishes', bound: cost, holds: {} } });
      },
      breathe,
    };
    return everybody ? this.#neighbourhoods.runWhole(hooks) : this.#neighbourhoods.run(hooks);
  }

  async #solveWhole(left: () => number): Promise<boolean> {
    const engine = await this.#highs();
    let given = -1;
    solveWhole(this.#context.compiled, {
      engine,
      better: () => {
        this.#context.poll();
        if (!this.#best || this.#best.serial === given) return null;
        given = this.#best.serial;
        return this.#best.pairs;
      },
      seconds: left(),
      stop: this.#context.stopped,
      bound: (bound) => {
        this.#context.send({ type: 'bound', proven: { level: 'wishes', bound, holds: {} } });
      },
      roster: (pairs) => {
        this.#offer({ pairs, foundBy: engine.name, base: null });
      },
    });
    return true;
  }

  async #highs() {
    return (this.#engine ??= await highsEngine());
  }

  #offer(roster: OfferedRoster): void {
    this.#context.send({ type: 'roster', roster });
  }

  /** Waits for the next word of the coordinator. */
  async #news(most: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, most);
    });
    this.#wake = null;
  }
}

/** Lets waiting messages in. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
