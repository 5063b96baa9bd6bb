import { Module } from '@nestjs/common';
import { DemandController } from './demand.controller.ts';
import { DistrictsController } from './districts.controller.ts';
import { MunicipalitiesController } from './municipalities.controller.ts';
import { PracticesController } from './practices.controller.ts';
import { SettingsController } from './settings.controller.ts';
import { TemplatesController } from './templates.controller.ts';

/** The district itself: members, practices, settings, shift templates and demand. */
@Module({
  controllers: [
    DistrictsController,
    SettingsController,
    TemplatesController,
    DemandController,
    MunicipalitiesController,
    PracticesController,
  ],
})
export class DistrictsModule {}
