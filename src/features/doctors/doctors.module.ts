import { Module } from '@nestjs/common';
import { CompetenceController } from './competence.controller.ts';
import { DoctorsController } from './doctors.controller.ts';
import { VerdictsController } from './verdicts.controller.ts';

/** Doctors, their evidence, and what they may do. */
@Module({ controllers: [DoctorsController, CompetenceController, VerdictsController] })
export class DoctorsModule {}
