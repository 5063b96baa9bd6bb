import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { RostersInForce } from '../swaps/index.ts';
import { presentRepair } from './present-repair.ts';
import { presentSickCall } from './present-sick-call.ts';
import { RepairSickCall } from './repair-sick-call.ts';
import * as api from './repairs.endpoints.ts';

/** The roster after a sick call, repaired with the fewest changes. */
@Controller()
export class RepairsController {
  readonly #database: Database;
  readonly #repairs: RepairSickCall;
  readonly #rosters: RostersInForce;

  constructor(database: Database, repairs: RepairSickCall, rosters: RostersInForce) {
    this.#database = database;
    this.#repairs = repairs;
    this.#rosters = rosters;
  }

  @Endpoint(api.proposeRepair)
  async propose(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.proposeRepair>) {
    return presentRepair(actor, await this.#repairs.propose(actor, params.sickCall, body.days));
  }

  @Endpoint(api.applyRepair)
  apply(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.applyRepair>) {
    const { moves, seen, reason } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const call = await this.#repairs.apply(runner, actor, params.sickCall, { moves, seen, reason });
      return presentSickCall(runner, actor, this.#rosters, call);
    });
  }
}
