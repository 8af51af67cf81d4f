import { fout } from '#schema/Fout';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Rol } from '#schema/lijsten/toegang';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { medewerker, nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, janee, keuze, kort, lang, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { RedenAfsluiting, WmoFase } from '../lijsten';
import { begin, stap } from '../tabellen';
import { MELDINGEN } from '../toestanden';
import { WmoMelding } from '../WmoMelding';

export const consulent = medewerker(Rol.WMO_CONSULENT);
export const overMelding = {
  over: { soort: WmoMelding, veld: 'melding' },
  toestanden: { tabel: MELDINGEN, stand: ({ fase }: WmoMelding) => fase },
};

/** Wmo 2015 art. 2.3.2 lid 1. */
export const registreerWmoMelding = begin({
  naam: 'registreerWmoMelding',
  uitleg: 'Legt vast dat iemand ondersteuning nodig heeft; het onderzoek is binnen zes weken klaar.',
  door: [consulent],
  geeft: { soort: WmoMelding, veld: 'melding' },
  invoer: {
    gemeldOp: optioneel(dag('Standaard vandaag.')),
    leefgebieden: lijstVan(keuze(Leefgebied), { max: 12 }),
    hulpvraag: lang('In de woorden van wie het meldt.'),
    gemeldDoor: optioneel(kort('Als het niet de inwoner zelf was.')),
    clientondersteuningGenoemd: optioneel(janee('Of hij op onafhankelijke clientondersteuning is gewezen.')),
  },
  eisen: [alGebeurd('gemeldOp')],
  waarschuwt: [
    ({ records }) =>
      records.meldingen.some(WmoMelding.isOpen)
        ? fout('MELDING_LOOPT_AL', 'Er loopt al een melding van deze persoon. Controleer of dit een andere vraag is.')
        : undefined,
  ],
  doe: ({ invoer: { gemeldOp, leefgebieden, ...invoer }, medewerker: wie, vandaag }) => [
    nieuw(WmoMelding, {
      ...{ fase: WmoFase.MELDING, gemeldOp: gemeldOp ?? vandaag, behandelaar: wie?.kenmerk ?? null },
      ...{ hulpvraag: invoer.hulpvraag, gemeldDoor: invoer.gemeldDoor ?? null },
      clientondersteuningGenoemd: invoer.clientondersteuningGenoemd ?? null,
      leefgebieden: [...new Set(leefgebieden)],
      ...{ organisatie: wie?.organisatienaam, consulent: wie?.naam, telefoon: wie?.telefoon },
    }),
  ],
});

export const startWmoOnderzoek = stap({
  naam: 'startWmoOnderzoek',
  uitleg: 'Begint het onderzoek naar een melding.',
  door: [consulent],
  ...overMelding,
  invoer: { gestartOp: optioneel(dag('Standaard vandaag.')) },
  eisen: [
    alGebeurd('gestartOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.gestartOp, stuk.gemeldOp, 'de melding', 'gestartOp'),
  ],
  doe: ({ invoer, stuk, medewerker: wie, vandaag }) => [
    wijzig(WmoMelding, stuk, {
      ...{ fase: WmoFase.ONDERZOEK, onderzoekGestartOp: invoer.gestartOp ?? vandaag },
      ...{ behandelaar: wie?.kenmerk, consulent: wie?.naam, telefoon: wie?.telefoon },
    }),
  ],
});

/** The report of the research (Wmo 2015 art. 2.3.2 lid 8), which the resident gets, and signs where he agrees with it. */
export const ondertekenVerslag = stap({
  naam: 'ondertekenVerslag',
  uitleg: 'Legt het verslag van het onderzoek vast, met de dag waarop de inwoner het ondertekende.',
  door: [consulent],
  ...overMelding,
  invoer: { ondertekendOp: optioneel(dag('Standaard vandaag.')), verslag: lang() },
  eisen: [
    alGebeurd('ondertekendOp'),
    ({ invoer, stuk }) =>
      nietEerderDan(invoer.ondertekendOp, stuk.onderzoekGestartOp, 'het begin van het onderzoek', 'ondertekendOp'),
    ({ stuk }) =>
      stuk.verslagOndertekendOp
        ? fout('VERSLAG_ONDERTEKEND', 'Dit verslag is al ondertekend: dien de aanvraag in.', 'melding')
        : undefined,
  ],
  doe: ({ invoer: { ondertekendOp, verslag }, stuk, vandaag }) => [
    wijzig(WmoMelding, stuk, {
      ...{ verslag, verslagOndertekendOp: ondertekendOp ?? vandaag },
      onderzoekAfgerondOp: stuk.onderzoekAfgerondOp ?? ondertekendOp ?? vandaag,
    }),
  ],
});

const { INGETROKKEN, OVERLEDEN, DUBBEL, VERHUISD } = RedenAfsluiting;
/** Who withdraws, dies, moves or asked twice is owed no decision any more. */
const ZONDER_BESLUIT: readonly RedenAfsluiting[] = [INGETROKKEN, OVERLEDEN, DUBBEL, VERHUISD];

/** What needs no decision any more: nobody waits for it, and it does not stay late forever. */
export const sluitWmoMelding = stap({
  naam: 'sluitWmoMelding',
  uitleg: 'Sluit een melding waarop geen besluit komt, met de reden.',
  door: [consulent],
  ...overMelding,
  invoer: { reden: keuze(RedenAfsluiting) },
  eisen: [
    // Whoever applied gets a decision (Wmo 2015 art. 2.3.5 lid 2), against which he can object.
    ({ invoer, stuk }) =>
      stuk.fase === WmoFase.AANVRAAG && !ZONDER_BESLUIT.includes(invoer.reden)
        ? fout('BESLUIT_NODIG', 'Op een aanvraag volgt een besluit: wijs haar af met neemWmoBesluit.', 'reden')
        : undefined,
  ],
  doe: ({ invoer: { reden }, stuk, vandaag }) => [
    wijzig(WmoMelding, stuk, { fase: WmoFase.AFGESLOTEN, afgeslotenOp: vandaag, redenAfsluiting: reden }),
  ],
});
