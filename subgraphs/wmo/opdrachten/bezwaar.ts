import { type Fout, fout } from '#schema/Fout';
import { Rol } from '#schema/lijsten/toegang';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { inwoner, medewerker, nieuw, vertegenwoordiger, wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, lang, optioneel } from '#waarborgen/werk/velden';
import { Beschikking } from '../Beschikking';
import { Bezwaar, bezwaartermijn } from '../Bezwaar';
import { Bezwaarstand, Bezwaaruitkomst } from '../lijsten';
import { stap } from '../tabellen';
import { BEZWAREN } from '../toestanden';

/**
 * Within six weeks (Awb art. 6:7); what comes later is taken in all the same with the reason, and whether that excuses it
 * is decided on the objection itself (Awb art. 6:11).
 */
export const dienBezwaarschriftIn = stap({
  naam: 'dienBezwaarschriftIn',
  uitleg: 'Maakt bezwaar tegen een beschikking.',
  door: [medewerker(Rol.WMO_CONSULENT), inwoner, vertegenwoordiger],
  over: { soort: Beschikking, veld: 'beschikking' },
  geeft: { soort: Bezwaar, veld: 'bezwaar' },
  voegtToe: true,
  invoer: {
    ingediendOp: optioneel(dag('Standaard vandaag; anders de dag waarop het binnenkwam.')),
    gronden: lang('Waarom de inwoner het er niet mee eens is.'),
    redenTeLaat: optioneel(lang('Nodig na zes weken.')),
  },
  eisen: [
    alGebeurd('ingediendOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.ingediendOp, stuk.genomenOp, 'het besluit', 'ingediendOp'),
    ({ invoer, stuk, vandaag }) => opTijdOfMetReden(invoer, stuk, vandaag),
    ({ records, stuk }) =>
      records.bezwaren.some((b) => b.beschikking === stuk.kenmerk && b.stand === Bezwaarstand.INGEDIEND)
        ? fout('BEZWAAR_LOOPT_AL', 'Tegen deze beschikking loopt al een bezwaar.', 'beschikking')
        : undefined,
  ],
  doe: ({ invoer: { ingediendOp, gronden, redenTeLaat = null }, stuk, vandaag }) => [
    nieuw(Bezwaar, {
      ...{ beschikking: stuk.kenmerk, stand: Bezwaarstand.INGEDIEND, ingediendOp: ingediendOp ?? vandaag },
      ...{ bezwaarTot: bezwaartermijn(stuk).uiterlijk, gronden, redenTeLaat },
    }),
  ],
});

function opTijdOfMetReden(
  { ingediendOp, redenTeLaat }: { ingediendOp?: string; redenTeLaat?: string },
  beschikking: Beschikking,
  vandaag: string,
): Fout | undefined {
  const { uiterlijk } = bezwaartermijn(beschikking);
  if ((ingediendOp ?? vandaag) <= uiterlijk || redenTeLaat) return undefined;
  return fout('BEZWAAR_TE_LAAT', `Dit kon tot en met ${uiterlijk}. Schrijf waarom het later komt.`, 'redenTeLaat');
}

export const beslisOpBezwaar = stap({
  naam: 'beslisOpBezwaar',
  uitleg: 'Beslist op een bezwaar.',
  door: [medewerker(Rol.WMO_CONSULENT)],
  over: { soort: Bezwaar, veld: 'bezwaar' },
  toestanden: { tabel: BEZWAREN, stand: ({ stand }: Bezwaar) => stand },
  invoer: {
    uitkomst: keuze(Bezwaaruitkomst),
    motivering: lang('Waarom, zodat de inwoner het kan volgen (Awb art. 7:12).'),
    beslistOp: optioneel(dag('Standaard vandaag.')),
  },
  eisen: [
    alGebeurd('beslistOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.beslistOp, stuk.ingediendOp, 'het bezwaar', 'beslistOp'),
  ],
  doe: ({ invoer: { uitkomst, motivering, beslistOp }, stuk, vandaag }) => [
    wijzig(Bezwaar, stuk, { stand: Bezwaarstand.BESLIST, uitkomst, motivering, beslistOp: beslistOp ?? vandaag }),
  ],
});
