import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.ts';
import { DiscussionsController } from './discussions.controller.ts';

/** Who did what, and that rules and plans were discussed. */
@Module({ controllers: [AuditController, DiscussionsController] })
export class AuditModule {}
