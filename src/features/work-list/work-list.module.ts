import { Module } from '@nestjs/common';
import { WorkListController } from './work-list.controller.ts';

/** What coordinators have to do, gathered from everything else. */
@Module({ controllers: [WorkListController] })
export class WorkListModule {}
