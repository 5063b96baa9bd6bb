import { Controller } from '@nestjs/common';
import type { ShiftTemplate } from '../../domain/calendar/shift-template.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound } from '../../http/problem.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { changeSettings, type SettingsChange } from './change-settings.ts';
import { currentSettings, type VersionedSettings } from './district-settings.ts';
import * as api from './districts.endpoints.ts';

/** Shift templates (vaktmaler): part of the settings, changed one by one. */
@Controller()
export class TemplatesController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.listTemplates)
  list(@Acting() { district }: Actor) {
    return this.#database.inDistrict(district, async (runner) => listed(await currentSettings(runner)));
  }

  @Endpoint(api.addTemplate)
  add(@Acting() actor: Actor, @Input() { body, version }: InputOf<typeof api.addTemplate>) {
    const { template, reason } = body;
    return this.#change({ actor, version, reason }, (templates) => [...templates, template]);
  }

  @Endpoint(api.replaceTemplate)
  replace(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.replaceTemplate>) {
    const { template, reason, since } = body;
    return this.#change({ actor, version, reason }, (templates) => {
      const before = templates[params.template];
      if (!before || (since !== undefined && before.to !== null && before.to <= since)) throw notFound();
      const hasBegun = since !== undefined && (before.from === null || before.from < since);
      return hasBegun
        ? templates.toSpliced(params.template, 1, { ...before, to: since }, { ...template, from: since })
        : templates.with(params.template, template);
    });
  }

  @Endpoint(api.endTemplate)
  end(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.endTemplate>) {
    const { on, reason } = body;
    return this.#change({ actor, version, reason }, (templates) => {
      const template = templates[params.template];
      if (!template) throw notFound();
      const begins = template.from === null || template.from < on;
      return begins
        ? templates.with(params.template, { ...template, to: on })
        : templates.toSpliced(params.template, 1);
    });
  }

  #change(change: SettingsChange, next: (templates: ShiftTemplate[]) => ShiftTemplate[]) {
    return this.#database.inDistrict(change.actor.district, async (runner) =>
      listed(
        await changeSettings(runner, change, (settings) => ({
          ...settings,
          templates: next(settings.templates),
        })),
      ),
    );
  }
}

function listed({ version, document }: VersionedSettings) {
  return { version, items: document.templates.map((template, number) => ({ number, template })) };
}
