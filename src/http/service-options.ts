import type { KeyRing } from '../../config/sealing.ts';

/** What features need to know of the installation. */
export abstract class ServiceOptions {
  /** How people reach the service; links in mail begin with it. */
  abstract readonly publicUrl: string;
  /** Demo logins and printed codes. */
  abstract readonly demo: boolean;
  /** Secret that hashes login codes. */
  abstract readonly pepper: Buffer;
  /** Keys of the grounds of exemptions. */
  abstract readonly keys: KeyRing;
  /** Whether this process runs jobs. */
  abstract readonly works: boolean;
  /** Whether schedules run by themselves, as they do unless this is false: tests make them run. */
  readonly schedules?: boolean;
}
