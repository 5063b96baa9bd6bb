/** Swaps as coordinators see to them: what waits for approval, and what they answer for others. */
export const swapDeskNb = {
  'swap-desk.title': 'Bytter',
  'swap-desk.to-approve': 'Venter på godkjenning',
  'swap-desk.none': 'Ingen bytter venter på godkjenning. Når to leger er enige, står byttet her.',
  'swap-desk.to-answer': 'Venter på svar',
  'swap-desk.to-answer.about':
    'Ringer en lege til deg, kan du svare eller trekke tilbudet for legen. Det loggføres.',
  'swap-desk.between': '{from} og {to}',
  'swap-desk.to-all': '{from}, til alle den passer for',
  'swap-desk.see': 'Se virkningen',
  'swap-desk.answer-for': 'Svar for {name}',
  'swap-desk.withdraw-for': 'Trekk for {name}',
  'swap-desk.answered': 'Svaret til {name} er registrert',
  'swap-desk.approve': 'Godkjenn',
  'swap-desk.reject': 'Ikke godkjenn',
  'swap-desk.approved': 'Byttet er i planen',
  'swap-desk.rejected': 'Byttet er ikke godkjent, og begge får vite hvorfor',
  'swap-desk.reason': '{standing, select, reason {Skriftlig grunn} other {Grunn, hvis du ikke godkjenner}}',
  'swap-desk.reason.about': 'Begge legene kan lese den. Ikke skriv om helse.',
  'swap-desk.reason.missing':
    '{step, select, approve {Bruddet trenger en skriftlig grunn} other {Skriv hvorfor byttet ikke godkjennes}}',
  'swap-desk.find': 'Finn ringbytter nå',
  'swap-desk.found':
    '{count, plural, =0 {Fant ingen bytter i ring der alle får noe bedre} one {1 bytte i ring er foreslått for legene} other {# bytter i ring er foreslått for legene}}',
  'swap-desk.for': 'Du fyller ut for {name}. «Du» på denne siden er {name}. Det loggføres at det var deg.',
  'swap-desk.not-free': '{name} har ikke vakten, eller den er allerede med i et åpent tilbud.',
};
