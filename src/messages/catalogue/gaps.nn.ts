/** How much better a roster could be, goal by goal: the proven distance in words. */
export const gapsNn: Record<string, string> = {
  'gaps.coverage.met': 'Alle plassar er fylte.',
  'gaps.coverage.best': 'Ingen ledig plass kan fyllast utan at ein annan blir ledig.',
  'gaps.coverage.most':
    'Høgst {most, plural, one {éin ledig plass} other {# ledige plassar}} kan enno fyllast.',
  'gaps.coverage.unknown': 'Om ein ledig plass kan fyllast, er ikkje kjent enno.',
  'gaps.changes.met': 'Inga publisert tildeling er endra.',
  'gaps.changes.best': 'Færre endringar i den publiserte planen er ikkje mogleg.',
  'gaps.changes.most':
    'Høgst {most, plural, one {éi endring} other {# endringar}} i den publiserte planen kan unngåast.',
  'gaps.changes.unknown': 'Om det går med færre endringar i den publiserte planen, er ikkje kjent enno.',
  'gaps.vetoes.met': 'Inga sperring utover kvoten er overstyrt.',
  'gaps.vetoes.best': 'Det går ikkje å overstyre færre sperringar utover kvoten.',
  'gaps.vetoes.most':
    'Høgst {most, plural, one {éi overstyrt sperring} other {# overstyrte sperringar}} kan unngåast.',
  'gaps.vetoes.unknown': 'Om det går å overstyre færre sperringar utover kvoten, er ikkje kjent enno.',
  'gaps.fairnessMax.met': 'Ingen lege er lenger frå andelen sin enn det som blir rekna som rettferdig.',
  'gaps.fairnessMax.best': 'Rettferda kan ikkje bli betre for legen som er lengst frå andelen sin.',
  'gaps.fairnessMax.most':
    'Rettferda kan ikkje bli meir enn {most, plural, =1 {éi vakt} other {{most, number, ::.##} vakter}} betre for legen som er lengst frå andelen sin.',
  'gaps.fairnessMax.unknown':
    'Kor mykje betre rettferda kan bli for legen som er lengst frå andelen sin, er ikkje kjent enno.',
  'gaps.fairnessSum.met': 'Alle legar har andelen sin, innanfor det som blir rekna som rettferdig.',
  'gaps.fairnessSum.best': 'Avvika frå andelane kan ikkje bli mindre til saman.',
  'gaps.fairnessSum.most':
    'Avvika frå andelane kan ikkje bli meir enn {most, plural, =1 {éi vakt} other {{most, number, ::.##} vakter}} mindre til saman.',
  'gaps.fairnessSum.unknown': 'Kor mykje mindre avvika frå andelane kan bli, er ikkje kjent enno.',
  'gaps.wishes.best': 'Ingen fleire ønskepoeng kan vinnast.',
  'gaps.wishes.most': 'Høgst {most, plural, one {eitt ønskepoeng} other {# ønskepoeng}} kan enno vinnast.',
  'gaps.wishes.unknown': 'Kor mange ønskepoeng som kan vinnast, er ikkje kjent enno.',
  'gaps.within': 'Det er innanfor toleransen, så målet blir rekna som nådd.',
  'gaps.rests': 'Det byggjer på eit mål over som ikkje er prova best.',
  'gaps.all-closed': 'Alle mål er prova best, eller innanfor toleransen frå det.',
};
