import type { swapDeskNb } from './swap-desk.nb.ts';

/** Swaps as coordinators see to them: what waits for approval, and what they answer for others. */
export const swapDeskNn: Record<keyof typeof swapDeskNb, string> = {
  'swap-desk.title': 'Byte',
  'swap-desk.to-approve': 'Ventar på godkjenning',
  'swap-desk.none': 'Ingen byte ventar på godkjenning. Når to legar er samde, står bytet her.',
  'swap-desk.to-answer': 'Ventar på svar',
  'swap-desk.to-answer.about':
    'Ringjer ein lege til deg, kan du svare eller trekkje tilbodet for legen. Det blir loggført.',
  'swap-desk.between': '{from} og {to}',
  'swap-desk.to-all': '{from}, til alle ho passar for',
  'swap-desk.see': 'Sjå verknaden',
  'swap-desk.answer-for': 'Svar for {name}',
  'swap-desk.withdraw-for': 'Trekk for {name}',
  'swap-desk.answered': 'Svaret til {name} er registrert',
  'swap-desk.approve': 'Godkjenn',
  'swap-desk.reject': 'Ikkje godkjenn',
  'swap-desk.approved': 'Bytet er i planen',
  'swap-desk.rejected': 'Bytet er ikkje godkjent, og begge får vite kvifor',
  'swap-desk.reason': '{standing, select, reason {Skriftleg grunn} other {Grunn, om du ikkje godkjenner}}',
  'swap-desk.reason.about': 'Begge legane kan lese han. Ikkje skriv om helse.',
  'swap-desk.reason.missing':
    '{step, select, approve {Brotet treng ein skriftleg grunn} other {Skriv kvifor bytet ikkje blir godkjent}}',
  'swap-desk.find': 'Finn ringbyte no',
  'swap-desk.found':
    '{count, plural, =0 {Fann ingen byte i ring der alle får noko betre} one {1 byte i ring er foreslått for legane} other {# byte i ring er foreslått for legane}}',
  'swap-desk.for': 'Du fyller ut for {name}. «Du» på denne sida er {name}. Det blir loggført at det var deg.',
  'swap-desk.not-free': '{name} har ikkje vakta, eller ho er alt med i eit ope tilbod.',
};
