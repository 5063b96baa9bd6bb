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
  /** Secret that providers sign receipts with; `null`: no receipt is believed. */
  abstract readonly receiptSecret: Buffer | null;
  /** Whether this process runs jobs. */
  abstract readonly works: boolean;
  /** Threads of one run of the optimiser. */
  abstract readonly optimiserThreads: number;
  /** Whether schedules run by themselves, as they do unless this is false: tests make them run. */
  readonly schedules?: boolean;
}
