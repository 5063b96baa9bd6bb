import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AuthenticationGuard } from './authentication.guard.ts';
import { EventStreams } from './event-streams.ts';
import { HealthController } from './health.controller.ts';
import { ProblemFilter } from './problem-filter.ts';
import { RateLimits } from './rate-limits.ts';

/** What every route has in common: who calls, how refusals are told, how often. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [
    RateLimits,
    AuthenticationGuard,
    EventStreams,
    { provide: APP_GUARD, useExisting: AuthenticationGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RateLimits, AuthenticationGuard, EventStreams],
})
export class HttpModule {}
