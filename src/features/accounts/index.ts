export { AccountsModule } from './accounts.module.ts';
export { DEMO_LOGINS } from './demo-logins.ts';
