/** What may cure each violation. */
export const curesNn = {
  'cures.shift-unknown': 'Fjern {doctor} frå vakta, eller legg vakta inn i bemanningsbehovet.',
  'cures.doctor-unknown': 'Fjern legen frå vakta, eller registrer legen i distriktet.',
  'cures.doctor-twice': 'La {doctor} stå éin gong på vakta.',
  'cures.seats-exceeded': 'Ta ein lege av vakta, eller auk talet på plassar.',
  'cures.back-up-not-needed': 'Ta ein lege av bakvakta; plassen finst berre når nokon treng han.',
  'cures.lock-missing': 'Set {doctor} på vakta, eller fjern låsen.',
  'cures.lock-forbidden': 'Ta {doctor} av vakta, eller fjern sperringa.',
  'cures.duties-overlap': 'Flytt ei av vaktene til ein annan lege.',
  'cures.engagement-excluded': 'Vel ein lege som vakta er open for, eller opne vakta for denne tilknytinga.',
  'cures.function-untrained':
    'Vel ein lege med opplæringa, eller registrer opplæringa når ho er gjennomført.',
  'cures.competence-missing': 'Vel ein annan lege, eller registrer dokumentasjonen som manglar.',
  'cures.back-up-competence-missing':
    'Vel ei bakvakt som oppfyller kravet, eller registrer dokumentasjonen som manglar.',
  'cures.too-many-days-without-specialisation':
    'Gje vakta til ein annan lege, eller registrer spesialiseringa når ho er oppnådd.',
  'cures.back-up-missing': 'Set opp ei kvalifisert bakvakt, eller byt med ein lege som kan stå åleine.',
  'cures.back-up-impossible': 'Vel ein lege som kan stå åleine, eller opprett ei bakvaktordning for vakta.',
  'cures.supervisor-missing': 'Namngje ein rettleiar som har vakt på {shift}.',
  'cures.supervisor-not-on-shift': 'Set rettleiaren på vakta, eller vel ein rettleiar som er der.',
  'cures.supervisor-not-qualified': 'Vel ein rettleiar som kan vere bakvakt.',
  'cures.exempt': 'Vel ein annan lege. Fritaket kan berre endrast ved eit nytt vedtak.',
  'cures.absent': 'Vel ein annan lege, eller avtal eit nytt tidsrom for fråværet.',
  'cures.busy-elsewhere': 'Vel ein annan lege, eller avklar vakta i det andre distriktet.',
  'cures.vetoed': 'Vel ein annan lege, eller be {doctor} trekkje sperringa.',
  'cures.rest-too-short': 'Gje ei av vaktene til ein annan lege, eller flytt vaktene lenger frå kvarandre.',
  'cures.surgery-overlaps-shift': 'Vel ein lege utan kontortid då, eller avtal fri frå kontoret den dagen.',
  'cures.blocked-morning-missing':
    'Sperr føremiddagen på legekontoret og før han i planen, eller gi vakta til ein annan.',
  'cures.surgery-rest-too-short':
    'Vel ein lege utan kontortid dagen etter, eller avtal at kontoret opnar seinare.',
  'cures.too-many-in-days': 'Gje ei av vaktene til ein lege med færre vakter dei dagane.',
  'cures.too-many-in-period': 'Gje ei av vaktene til ein lege med færre vakter i perioden.',
  'cures.weekends-too-frequent': 'Gje ei av helgene til ein annan lege.',
  'cures.too-many-nights-in-a-row': 'Gje ei av nettene til ein annan lege.',
  'cures.free-after-nights-too-short':
    'Gje vakta etter nettene til ein annan lege, eller kort ned nattrekkja.',
  'cures.spacing-too-short': 'Byt ei av vaktene til ein dag lenger unna.',
  'cures.pool-too-small': 'Gje fleire legar opplæring i funksjonen, eller endre kravet.',
};
