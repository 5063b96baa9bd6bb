export { AuditModule } from './audit.module.ts';
export { NAME_OF_ACCOUNT } from './account-name.ts';
export { type AuditActor, recordEvent, THE_SERVICE } from './record-event.ts';
