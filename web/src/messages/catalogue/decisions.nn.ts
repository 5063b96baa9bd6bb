import type { decisionsNb } from './decisions.nb.ts';

/** Decisions on exemptions. */
export const decisionsNn: Record<keyof typeof decisionsNb, string> = {
  'queue.title': 'Fritakssaker',
  'queue.all': 'Vis også avgjorde saker',
  'queue.none': 'Ingen saker ventar på vedtak.',
  'queue.since': 'Venta sidan {date}',
  'decision.title': 'Fritakssak {name}',
  'decision.back': 'Til køen',
  'decision.form': 'Vedtak',
  'decision.impartial': 'Eg er ikkje ugild i saka',
  'decision.impartial.about':
    'Forvaltningslova §§ 6–9: ikkje part, ikkje nær familie, ikkje nær ven eller uven.',
  'decision.impartial.missing': 'Svar på om du er ugild',
  'decision.disqualified': 'Eg er ugild: lat varamannen ta saka',
  'decision.outcome': 'Kva blir vedtaket?',
  'decision.outcome.of':
    '{outcome, select, grant {Innvilge} grantInPart {Innvilge delvis} reject {Avslå} reverse {Gjere om} other {Ikkje ta klaga til følgje}}',
  'decision.outcome.missing': 'Vel kva vedtaket blir',
  'decision.reasons': 'Grunngiving for vedtaket',
  'decision.reasons.about': 'Går i brevet til legen, og blir lagra forsegla. Ingen diagnose.',
  'decision.reasons.missing': 'Skriv grunngivinga',
  'decision.decide': 'Gjer vedtak',
  'decision.safe': 'Det du har skrive, står her framleis.',
  'letter.title': 'Slik blir brevet',
  'letter.heading': 'Vedtak om fritak frå legevakt: {name}',
  'letter.undecided': 'Vedtaket er ikkje valt enno.',
  'letter.decision':
    '{outcome, select, grant {Søknaden er innvilga: {terms}.} grantInPart {Søknaden er delvis innvilga: {terms}.} reject {Søknaden er avslått.} reverse {Vedtaket er gjort om: {terms}.} other {Klaga er ikkje teken til følgje.}}',
  'letter.no-reasons': '(grunngivinga)',
  'letter.basis': 'Vedtaket er gjort etter fastlegeforskrifta § 33.',
  'letter.appeal':
    'Du kan klage til klageorganet i kommunen innan tre veker frå du fekk dette brevet (forvaltningslova §§ 28 og 29). Klaga blir send i Vaktsirkel eller skriftleg til kommunen. Du har rett til å sjå dokumenta i saka (§ 18).',
  'coverage.title': 'Verknad på bemanninga',
  'coverage.text':
    '{on} er {doctors} legar knytte til legevakta. Av dei er {exempt} heilt fritekne og {partly} delvis, utan denne saka.',
  'evidence.title': 'Dokumentasjon er sett',
  'evidence.on': 'Sett den',
  'evidence.about': 'Berre datoen blir lagra, aldri innhaldet. Ein rett gjeld frå då.',
  'evidence.save': 'Lagre',
  'after.title': 'Etter vedtaket',
  'after.notice': 'Legen fekk vedtaket den',
  'after.notice.save': 'Lagre datoen',
  'after.archive': 'Arkiver saka',
  'after.archived': 'Saka er arkivert.',
};
