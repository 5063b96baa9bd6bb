import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/index.ts';
import { CloseLedger } from './close-ledger.ts';
import { LedgerController } from './ledger.controller.ts';
import { PeriodLedgers } from './period-ledgers.ts';

/** The vaktregnskap: what each doctor owed, did, took over and gave away, carried from period to period. */
@Module({
  imports: [PlanningModule],
  controllers: [LedgerController],
  providers: [PeriodLedgers, CloseLedger],
})
export class LedgerModule {}
