import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AccountsModule } from './features/accounts/index.ts';
import { OptimisationModule } from './features/optimisation/index.ts';
import { ImportsModule } from './features/imports/index.ts';
import { AvailabilityModule } from './features/availability/index.ts';
import { PeriodsModule } from './features/periods/index.ts';
import { AuditModule } from './features/audit/index.ts';
import { DistrictsModule } from './features/districts/index.ts';
import { DoctorsModule } from './features/doctors/index.ts';
import { ExemptionsModule } from './features/exemptions/index.ts';
import { DeliveryModule } from './features/delivery/index.ts';
import { PlanningModule } from './features/planning/index.ts';
import { RosterModule } from './features/roster/index.ts';
import { PublicationModule } from './features/publication/index.ts';
import { CalendarsModule } from './features/calendars/index.ts';
import { OpenShiftsModule } from './features/open-shifts/index.ts';
import { LedgerModule } from './features/ledger/index.ts';
import { SwapCyclesModule } from './features/swap-cycles/index.ts';
import { SwapsModule } from './features/swaps/index.ts';
import { ReportsModule } from './features/reports/index.ts';
import { WorkListModule } from './features/work-list/index.ts';
import { HttpModule } from './http/http.module.ts';
import { ServiceOptions } from './http/service-options.ts';
import { Clock } from './infrastructure/clock/clock.ts';
import { Database } from './infrastructure/database/database.ts';
import { Jobs } from './infrastructure/jobs/jobs.ts';
import { MailPort } from './infrastructure/mail/mail-port.ts';
import { PushPort } from './infrastructure/push/push-port.ts';
import { SmsPort } from './infrastructure/sms/sms-port.ts';

/** What the service is put together from: everything outside the process, bound at the start. */
export interface Surroundings {
  database: Database;
  clock: Clock;
  mail: MailPort;
  sms: SmsPort;
  push: PushPort;
  jobs: Jobs;
  options: ServiceOptions;
}

/** The features, in the order data flows. */
const FEATURES = [
  AccountsModule,
  AuditModule,
  DistrictsModule,
  DoctorsModule,
  ExemptionsModule,
  PeriodsModule,
  AvailabilityModule,
  PlanningModule,
  RosterModule,
  OptimisationModule,
  PublicationModule,
  SwapCyclesModule,
  SwapsModule,
  OpenShiftsModule,
  LedgerModule,
  CalendarsModule,
  DeliveryModule,
  ImportsModule,
  ReportsModule,
  WorkListModule,
];

/** Binds the ports that every feature may use. */
@Global()
@Module({})
class SurroundingsModule {}

const PORTS = [Database, Clock, MailPort, SmsPort, PushPort, Jobs, ServiceOptions];

function moduleOf(providers: Provider[], cronJobs: boolean): DynamicModule {
  return {
    module: AppModule,
    imports: [
      { module: SurroundingsModule, providers, exports: PORTS },
      ScheduleModule.forRoot({ cronJobs }),
      HttpModule,
      ...FEATURES,
    ],
  };
}

/** The whole service. */
@Module({})
export class AppModule {
  static with({ database, clock, mail, sms, push, jobs, options }: Surroundings): DynamicModule {
    const providers: Provider[] = [
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: MailPort, useValue: mail },
      { provide: SmsPort, useValue: sms },
      { provide: PushPort, useValue: push },
      { provide: Jobs, useValue: jobs },
      { provide: ServiceOptions, useValue: options },
    ];
    return moduleOf(providers, options.works && options.schedules !== false);
  }

  /** The service bound to nothing: enough for Nest's preview, which calls no constructor. */
  static unbound(): DynamicModule {
    return moduleOf(
      PORTS.map((port) => ({ provide: port, useValue: null })),
      false,
    );
  }
}
