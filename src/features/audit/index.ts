export { AuditModule } from './audit.module.ts';
export { NAME_OF_ACCOUNT } from './account-name.ts';
export { type AuditActor, type AuditEvent, payloadHash, recordEvent, THE_SERVICE } from './record-event.ts';
