import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { localeOf } from '../../http/locale-of.ts';
import type { ApiRequest } from '../../http/request.ts';
import { writeCsv } from '../../infrastructure/tables/write-csv.ts';
import { writeXlsx } from '../../infrastructure/tables/write-xlsx.ts';
import { fileBytes, ImportService } from './import-service.ts';
import * as api from './imports.endpoints.ts';

/** Tables into and out of a district, as spreadsheets. */
@Controller()
export class ImportsController {
  readonly #imports: ImportService;

  constructor(imports: ImportService) {
    this.#imports = imports;
  }

  @Endpoint(api.importTable)
  import(
    @Acting() actor: Actor,
    @Input() { params, query }: InputOf<typeof api.importTable>,
    @Req() request: ApiRequest,
  ) {
    const bytes = fileBytes(request);
    return this.#imports.import(
      actor,
      { kind: params.kind, ...query, period: query.period, bytes },
      localeOf(request),
    );
  }

  @Endpoint(api.exportTable)
  async export(
    @Acting() actor: Actor,
    @Input() { params, query }: InputOf<typeof api.exportTable>,
    @Res() response: Response,
  ): Promise<void> {
    const { kind } = params;
    const { format, period, version } = query;
    const { table, sheet } = await this.#imports.export(actor, { kind, period, version });
    const bytes = format === 'csv' ? writeCsv(table) : await writeXlsx(table, sheet);
    const [csv, xlsx] = api.exportTable.produces;
    response
      .status(200)
      .attachment(`${kind}.${format}`)
      .type((format === 'csv' ? csv : xlsx) ?? '')
      .send(bytes);
  }
}
