import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/index.ts';
import { BoardController } from './board.controller.ts';
import { Boards } from './boards.ts';
import { CandidatesController } from './candidates.controller.ts';
import { EditsController } from './edits.controller.ts';
import { ExplanationsController } from './explanations.controller.ts';
import { PinsController } from './pins.controller.ts';
import { RosterEdits } from './roster-edits.ts';
import { VersionsController } from './versions.controller.ts';
import { WhyMeController } from './why-me.controller.ts';

/** The roster: its versions, the board, edits, pins, and why it is as it is. */
@Module({
  imports: [PlanningModule],
  controllers: [
    VersionsController,
    BoardController,
    EditsController,
    PinsController,
    CandidatesController,
    ExplanationsController,
    WhyMeController,
  ],
  providers: [Boards, RosterEdits],
  exports: [Boards],
})
export class RosterModule {}
