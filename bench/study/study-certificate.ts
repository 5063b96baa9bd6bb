export const STUDY_CERTIFICATE_FORMAT = 'vaktsirkel/study-certificate';
export const STUDY_CERTIFICATE_VERSION = 1;

/**
 * The multipliers from which anybody can recompute a lower bound of an instance. Whatever they are,
 * the bound that follows from them is valid; good ones make it a high one.
 */
export interface StudyCertificate {
  format: typeof STUDY_CERTIFICATE_FORMAT;
  version: typeof STUDY_CERTIFICATE_VERSION;
  /** Price of a seat of each slot: the multiplier of "doctors on it + missing = required". */
  seat: number[];
  /**
   * Price of the qualified doctor of each station slot, from 0 to 500: the multiplier of "qualified
   * doctors on it + none at all >= 1"; 0 for mobile slots.
   */
  skilled: number[];
}
