/** How much better a roster could be, goal by goal: the proven distance in words. */
export const gapsNb: Record<string, string> = {
  'gaps.coverage.met': 'Alle plasser er besatt.',
  'gaps.coverage.best': 'Ingen ledig plass kan fylles uten at en annen blir ledig.',
  'gaps.coverage.most':
    'Høyst {most, plural, one {én ledig plass} other {# ledige plasser}} kan ennå fylles.',
  'gaps.coverage.unknown': 'Om en ledig plass kan fylles, er ikke kjent ennå.',
  'gaps.changes.met': 'Ingen publisert tildeling er endret.',
  'gaps.changes.best': 'Færre endringer i den publiserte planen er ikke mulig.',
  'gaps.changes.most':
    'Høyst {most, plural, one {én endring} other {# endringer}} i den publiserte planen kan unngås.',
  'gaps.changes.unknown': 'Om det går med færre endringer i den publiserte planen, er ikke kjent ennå.',
  'gaps.vetoes.met': 'Ingen sperring utover kvoten er overstyrt.',
  'gaps.vetoes.best': 'Det går ikke å overstyre færre sperringer utover kvoten.',
  'gaps.vetoes.most':
    'Høyst {most, plural, one {én overstyrt sperring} other {# overstyrte sperringer}} kan unngås.',
  'gaps.vetoes.unknown': 'Om det går å overstyre færre sperringer utover kvoten, er ikke kjent ennå.',
  'gaps.fairnessMax.met': 'Ingen lege er lenger fra andelen sin enn det som regnes som rettferdig.',
  'gaps.fairnessMax.best': 'Rettferdigheten kan ikke bli bedre for legen som er lengst fra andelen sin.',
  'gaps.fairnessMax.most':
    'Rettferdigheten kan ikke bli mer enn {most, plural, =1 {én vakt} other {{most, number, ::.##} vakter}} bedre for legen som er lengst fra andelen sin.',
  'gaps.fairnessMax.unknown':
    'Hvor mye bedre rettferdigheten kan bli for legen som er lengst fra andelen sin, er ikke kjent ennå.',
  'gaps.fairnessSum.met': 'Alle leger har andelen sin, innenfor det som regnes som rettferdig.',
  'gaps.fairnessSum.best': 'Avvikene fra andelene kan ikke bli mindre til sammen.',
  'gaps.fairnessSum.most':
    'Avvikene fra andelene kan ikke bli mer enn {most, plural, =1 {én vakt} other {{most, number, ::.##} vakter}} mindre til sammen.',
  'gaps.fairnessSum.unknown': 'Hvor mye mindre avvikene fra andelene kan bli, er ikke kjent ennå.',
  'gaps.wishes.best': 'Ingen flere ønskepoeng kan vinnes.',
  'gaps.wishes.most': 'Høyst {most, plural, one {ett ønskepoeng} other {# ønskepoeng}} kan ennå vinnes.',
  'gaps.wishes.unknown': 'Hvor mange ønskepoeng som kan vinnes, er ikke kjent ennå.',
  'gaps.within': 'Det er innenfor toleransen, så målet regnes som nådd.',
  'gaps.rests': 'Det bygger på et mål over som ikke er bevist best.',
  'gaps.all-closed': 'Alle mål er bevist best, eller innenfor toleransen fra det.',
};
