/** What may cure each violation. */
export const curesNb = {
  'cures.shift-unknown': 'Fjern {doctor} fra vakten, eller legg vakten inn i bemanningsbehovet.',
  'cures.doctor-unknown': 'Fjern legen fra vakten, eller registrer legen i distriktet.',
  'cures.doctor-twice': 'La {doctor} stå én gang på vakten.',
  'cures.seats-exceeded': 'Ta en lege av vakten, eller øk antall plasser.',
  'cures.back-up-not-needed': 'Ta en lege av bakvakten; plassen finnes bare når noen trenger den.',
  'cures.lock-missing': 'Sett {doctor} på vakten, eller fjern låsen.',
  'cures.lock-forbidden': 'Ta {doctor} av vakten, eller fjern sperringen.',
  'cures.duties-overlap': 'Flytt en av vaktene til en annen lege.',
  'cures.engagement-excluded':
    'Velg en lege som vakten er åpen for, eller åpne vakten for denne tilknytningen.',
  'cures.function-untrained':
    'Velg en lege med opplæringen, eller registrer opplæringen når den er gjennomført.',
  'cures.competence-missing': 'Velg en annen lege, eller registrer dokumentasjonen som mangler.',
  'cures.back-up-competence-missing':
    'Velg en bakvakt som oppfyller kravet, eller registrer dokumentasjonen som mangler.',
  'cures.too-many-days-without-specialisation':
    'Gi vakten til en annen lege, eller registrer spesialiseringen når den er oppnådd.',
  'cures.back-up-missing': 'Sett opp en kvalifisert bakvakt, eller bytt med en lege som kan stå alene.',
  'cures.back-up-impossible': 'Velg en lege som kan stå alene, eller opprett en bakvaktordning for vakten.',
  'cures.supervisor-missing': 'Navngi en veileder som har vakt på {shift}.',
  'cures.supervisor-not-on-shift': 'Sett veilederen på vakten, eller velg en veileder som er der.',
  'cures.supervisor-not-qualified': 'Velg en veileder som kan være bakvakt.',
  'cures.exempt': 'Velg en annen lege. Fritaket kan bare endres ved et nytt vedtak.',
  'cures.absent': 'Velg en annen lege, eller avtal et nytt tidsrom for fraværet.',
  'cures.busy-elsewhere': 'Velg en annen lege, eller avklar vakten i det andre distriktet.',
  'cures.vetoed': 'Velg en annen lege, eller be {doctor} trekke sperringen.',
  'cures.rest-too-short': 'Gi en av vaktene til en annen lege, eller flytt vaktene lenger fra hverandre.',
  'cures.surgery-overlaps-shift': 'Velg en lege uten kontortid da, eller avtal fri fra kontoret den dagen.',
  'cures.blocked-morning-missing':
    'Sperr formiddagen på legekontoret og før den i planen, eller gi vakten til en annen.',
  'cures.surgery-rest-too-short':
    'Velg en lege uten kontortid dagen etter, eller avtal at kontoret åpner senere.',
  'cures.too-many-in-days': 'Gi en av vaktene til en lege med færre vakter de dagene.',
  'cures.too-many-in-period': 'Gi en av vaktene til en lege med færre vakter i perioden.',
  'cures.weekends-too-frequent': 'Gi en av helgene til en annen lege.',
  'cures.too-many-nights-in-a-row': 'Gi en av nettene til en annen lege.',
  'cures.free-after-nights-too-short':
    'Gi vakten etter nettene til en annen lege, eller kort ned nattrekken.',
  'cures.spacing-too-short': 'Bytt en av vaktene til en dag lenger unna.',
  'cures.pool-too-small': 'Gi flere leger opplæring i funksjonen, eller endre kravet.',
};
