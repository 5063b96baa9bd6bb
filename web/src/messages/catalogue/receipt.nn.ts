import type { receiptNb } from './receipt.nb.ts';

/** The receipt of wishes that were sent, in nynorsk. */
export const receiptNn: Record<keyof typeof receiptNb, string> = {
  'receipt.title': 'Kvittering {number}',
  'receipt.none': 'Kvitteringa finst ikkje.',
  'receipt.who': 'Lege',
  'receipt.district': 'Distrikt',
  'receipt.at': 'Sendt',
  'receipt.by': 'Sendt av',
  'receipt.by.of':
    '{by, select, doctor {legen sjølv} coordinator {koordinatoren} other {fristen: kladden vart send slik han stod}}',
  'receipt.pdf': 'Vel «Lagre som PDF» i utskriftsvindauget for å ta vare på kvitteringa.',
  'receipt.print': 'Skriv ut eller lagre som PDF',
  'receipt.back': 'Til ønska',
};
