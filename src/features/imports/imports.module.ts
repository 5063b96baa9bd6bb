import { Module } from '@nestjs/common';
import { ImportService } from './import-service.ts';
import { ImportsController } from './imports.controller.ts';

/** What a district has, from and to spreadsheets. */
@Module({
  controllers: [ImportsController],
  providers: [ImportService],
})
export class ImportsModule {}
