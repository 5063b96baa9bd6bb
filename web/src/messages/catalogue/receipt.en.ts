import type { receiptNb } from './receipt.nb.ts';

/** The receipt of wishes that were sent, in English. */
export const receiptEn: Record<keyof typeof receiptNb, string> = {
  'receipt.title': 'Receipt {number}',
  'receipt.none': 'There is no such receipt.',
  'receipt.who': 'Doctor',
  'receipt.district': 'District',
  'receipt.at': 'Sent',
  'receipt.by': 'Sent by',
  'receipt.by.of':
    '{by, select, doctor {the doctor} coordinator {the coordinator} other {the deadline: the draft was sent as it was}}',
  'receipt.pdf': 'Choose "Save as PDF" in the print window to keep the receipt.',
  'receipt.print': 'Print or save as PDF',
  'receipt.back': 'To the wishes',
};
