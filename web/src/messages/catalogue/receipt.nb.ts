/** The receipt of wishes that were sent. */
export const receiptNb = {
  'receipt.title': 'Kvittering {number}',
  'receipt.none': 'Kvitteringen finnes ikke.',
  'receipt.who': 'Lege',
  'receipt.district': 'Distrikt',
  'receipt.at': 'Sendt',
  'receipt.by': 'Sendt av',
  'receipt.by.of':
    '{by, select, doctor {legen selv} coordinator {koordinatoren} other {fristen: kladden ble sendt slik den sto}}',
  'receipt.pdf': 'Velg «Lagre som PDF» i utskriftsvinduet for å ta vare på kvitteringen.',
  'receipt.print': 'Skriv ut eller lagre som PDF',
  'receipt.back': 'Til ønskene',
};
