import { fout } from '#schema/Fout';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Rol } from '#schema/lijsten/toegang';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { inwoner, medewerker, nieuw, vertegenwoordiger, wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, lang, lijstVan, nummer, optioneel } from '#waarborgen/werk/velden';
import { WmoFase } from '../lijsten';
import { begin, stap } from '../tabellen';
import { MELDINGEN } from '../toestanden';
import { onderzoekstermijn, WmoMelding } from '../WmoMelding';
import { leesGesprek } from './gesprek';

const consulent = medewerker(Rol.WMO_CONSULENT);
const overMelding = {
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
  },
  eisen: [alGebeurd('gemeldOp')],
  doe: ({ invoer: { gemeldOp, leefgebieden, hulpvraag }, medewerker: wie, vandaag }) => [
    nieuw(WmoMelding, {
      ...{ fase: WmoFase.MELDING, gemeldOp: gemeldOp ?? vandaag, hulpvraag, behandelaar: wie?.kenmerk ?? null },
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

/** The report of the research, for which the resident signs, or who speaks for him (Wmo 2015 art. 2.3.2 lid 8). */
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
      stuk.verslagOndertekendOp ? fout('VERSLAG_ONDERTEKEND', 'Dit verslag is al ondertekend.', 'melding') : undefined,
  ],
  doe: ({ invoer: { ondertekendOp, verslag }, stuk, vandaag }) => [
    wijzig(WmoMelding, stuk, {
      ...{ verslag, verslagOndertekendOp: ondertekendOp ?? vandaag },
      onderzoekAfgerondOp: stuk.onderzoekAfgerondOp ?? ondertekendOp ?? vandaag,
    }),
  ],
});

/**
 * Wmo 2015 art. 2.3.2 lid 9: nobody applies before the research is done, unless it took longer than six weeks. What he
 * said at the wijkteam's keukentafel, and signed, he need not say again.
 */
export const dienAanvraagIn = stap({
  naam: 'dienAanvraagIn',
  uitleg:
    'Dient de aanvraag in: met het ondertekende verslag, of met een ondertekend keukentafelgesprek van het wijkteam.',
  door: [consulent, inwoner, vertegenwoordiger],
  ...overMelding,
  invoer: {
    aangevraagdOp: optioneel(dag('Standaard vandaag.')),
    keukentafelgesprek: optioneel(nummer('Het kenmerk van een ondertekend gesprek dat met u gedeeld wordt.')),
  },
  eisen: [
    alGebeurd('aangevraagdOp'),
    ({ invoer, stuk, vandaag }) =>
      nietEerderDan(
        invoer.aangevraagdOp ?? vandaag,
        stuk.verslagOndertekendOp ?? stuk.gemeldOp,
        'wat eraan voorafging',
        'aangevraagdOp',
      ),
    ({ invoer: { keukentafelgesprek }, stuk, vandaag }) =>
      stuk.verslagOndertekendOp || keukentafelgesprek || vandaag > onderzoekstermijn(stuk).uiterlijk
        ? undefined
        : fout(
            'ONDERZOEK_NIET_AF',
            `Laat eerst het verslag ondertekenen, of noem een ondertekend keukentafelgesprek. Zonder verslag kan dit na ${onderzoekstermijn(stuk).uiterlijk}.`,
            'keukentafelgesprek',
          ),
  ],
  raadpleegt: leesGesprek,
  doe: ({ invoer: { aangevraagdOp = null, keukentafelgesprek = null }, stuk, vandaag, geraadpleegd }) => [
    wijzig(WmoMelding, stuk, {
      ...{ fase: WmoFase.AANVRAAG, aangevraagdOp: aangevraagdOp ?? vandaag, keukentafelgesprek },
      onderzoekAfgerondOp: stuk.onderzoekAfgerondOp ?? (geraadpleegd as string | undefined) ?? null,
    }),
  ],
});
