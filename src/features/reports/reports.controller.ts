import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { localeOf } from '../../http/locale-of.ts';
import type { ApiRequest } from '../../http/request.ts';
import { MEDIA_TYPES, reportFile } from './report-file.ts';
import * as api from './reports.endpoints.ts';
import { ReportsService } from './reports.service.ts';

/** Reports, to be read and to be taken out as files. */
@Controller()
export class ReportsController {
  readonly #reports: ReportsService;

  constructor(reports: ReportsService) {
    this.#reports = reports;
  }

  @Endpoint(api.listReports)
  list(@Acting() { district }: Actor, @Req() request: ApiRequest) {
    return this.#reports.list(district, localeOf(request));
  }

  @Endpoint(api.readReport)
  read(
    @Acting() actor: Actor,
    @Input() { params, query }: InputOf<typeof api.readReport>,
    @Req() request: ApiRequest,
  ) {
    return this.#reports.read(actor, params.report, query, localeOf(request));
  }

  @Endpoint(api.exportReport)
  async export(
    @Acting() actor: Actor,
    @Input() { params, query }: InputOf<typeof api.exportReport>,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeOf(request);
    const report = await this.#reports.export(actor, params.report, query, locale);
    const bytes = await reportFile(report, query.format, locale);
    response
      .status(200)
      .attachment(`${params.report}.${query.format}`)
      .type(MEDIA_TYPES[query.format])
      .send(bytes);
  }
}
