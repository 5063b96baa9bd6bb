import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.ts';
import { GrantsController } from './grants.controller.ts';
import { Housekeeping } from './housekeeping.ts';
import { LoginService } from './login.service.ts';
import { TokensController } from './tokens.controller.ts';

/** Logins, sessions, roles and API tokens. */
@Module({
  controllers: [AccountsController, GrantsController, TokensController],
  providers: [LoginService, Housekeeping],
})
export class AccountsModule {}
