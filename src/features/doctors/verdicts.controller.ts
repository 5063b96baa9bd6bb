import { Controller, Req } from '@nestjs/common';
import { daysUnderSection4 } from '../../domain/doctors/section-4.ts';
import { competenceVerdicts } from '../../domain/doctors/verdict.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { localeOf } from '../../http/locale-of.ts';
import type { ApiRequest } from '../../http/request.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { readMunicipalities } from '../districts/index.ts';
import { competenceLaw } from './competence-rules.ts';
import { describeTrack, describeVerdicts } from './describe-verdicts.ts';
import { readDoctors } from './doctor-rows.ts';
import * as api from './doctors.endpoints.ts';
import { knownDoctor, mayRead } from './known-doctor.ts';
import { section4Report } from './section-4-report.ts';
import { readWorkedDays } from './worked-days.ts';

/** What doctors may do by law, and how much of the temporary exception they have used. */
@Controller()
export class VerdictsController {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Endpoint(api.readVerdicts)
  async read(
    @Acting() actor: Actor,
    @Input() { params, query }: InputOf<typeof api.readVerdicts>,
    @Req() request: ApiRequest,
  ) {
    mayRead(actor, params.doctor);
    const locale = localeOf(request);
    const date = query.date ?? osloDate(this.#clock.now());
    const { doctor, workedDays } = await this.#database.inDistrict(actor.district, async (runner) => {
      const known = await knownDoctor(runner, params.doctor);
      const worked = await readWorkedDays(runner, [known]);
      return { doctor: known.doctor, workedDays: worked.get(params.doctor) ?? [] };
    });
    const verdicts = competenceVerdicts(doctor, date, competenceLaw(), { workedDays });
    const section4 = daysUnderSection4(doctor, date, competenceLaw(), workedDays).map((track) =>
      describeTrack(locale, track),
    );
    // Who meets the requirement, or is freed from it, has no limit to be warned of.
    const rests = verdicts.mayBeEngaged.missing.includes('section-4-spent');
    const warned = rests || verdicts.mayBeEngaged.note === 'temporary-exception';
    return {
      date,
      verdicts: describeVerdicts(locale, verdicts),
      section4,
      warnings: warned
        ? section4.filter(({ level }) => level !== 'free').map(({ sentence }) => sentence)
        : [],
    };
  }

  @Endpoint(api.readSection4Report)
  report(@Acting() { district }: Actor, @Input() { query }: InputOf<typeof api.readSection4Report>) {
    return this.#database.inDistrict(district, async (runner) => {
      const doctors = await readDoctors(runner);
      const worked = await readWorkedDays(runner, doctors);
      const names = new Map((await readMunicipalities(runner)).map(({ id, name }) => [id, name]));
      return section4Report(query.year, doctors, worked, (id) => names.get(id) ?? null);
    });
  }
}
