export { type AuditActor, type AuditEvent, payloadHash, recordEvent, THE_SERVICE } from './record-event.ts';
