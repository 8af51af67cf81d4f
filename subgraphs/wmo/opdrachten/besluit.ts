import { randomUUID } from 'node:crypto';
import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { alsKolommen } from '#waarborgen/werk/levering';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, deel, keuze, lang, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { Beschikking } from '../Beschikking';
import { Besluitsoort, Voorzieningstand, WmoFase } from '../lijsten';
import { stap } from '../tabellen';
import { Voorziening } from '../Voorziening';
import { WmoMelding } from '../WmoMelding';
import { consulent, overMelding } from './melding';
import { dubbelen, eisAanVoorziening, VoorzieningInput, type Voorzieninginvoer, vraagtBijdrage } from './voorziening';

/** Wmo 2015 art. 2.3.5. */
export const neemWmoBesluit = stap({
  naam: 'neemWmoBesluit',
  uitleg: 'Beslist op een aanvraag; wat wordt toegekend staat er met zijn omvang bij.',
  door: [consulent],
  ...overMelding,
  geeft: { soort: Beschikking, veld: 'beschikking' },
  invoer: {
    besluit: keuze(Besluitsoort),
    genomenOp: optioneel(dag('Standaard vandaag.')),
    bekendgemaaktOp: optioneel(
      dag('Wanneer de inwoner het hoort; standaard vandaag. Vanaf dan loopt de bezwaartermijn.'),
    ),
    motivering: lang('Waarom, zodat de inwoner het kan volgen (Awb art. 3:46).'),
    voorzieningen: lijstVan(deel(VoorzieningInput), { min: 0, max: 20 }),
  },
  eisen: [
    alGebeurd('genomenOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.genomenOp, stuk.aangevraagdOp, 'de aanvraag', 'genomenOp'),
    ({ invoer, vandaag }) =>
      nietEerderDan(invoer.bekendgemaaktOp, invoer.genomenOp ?? vandaag, 'het besluit', 'bekendgemaaktOp'),
    ({ invoer }) => pastBijBesluit(invoer.besluit, invoer.voorzieningen),
    ({ invoer }) => invoer.voorzieningen.flatMap((v, i) => eisAanVoorziening(v, 'voorzieningen', String(i))),
  ],
  waarschuwt: [({ invoer, records, vandaag }) => dubbelen(records.voorzieningen, invoer.voorzieningen, vandaag)],
  doe: ({ invoer, stuk, medewerker: wie, vandaag }) => {
    const beschikking = randomUUID();
    const genomenOp = invoer.genomenOp ?? vandaag;
    return [
      wijzig(WmoMelding, stuk, { fase: WmoFase.BESCHIKKING, beslotenOp: genomenOp }),
      nieuw(Beschikking, {
        ...{ kenmerk: beschikking, melding: stuk.kenmerk, besluit: invoer.besluit, motivering: invoer.motivering },
        ...{ genomenOp, bekendgemaaktOp: invoer.bekendgemaaktOp ?? vandaag, genomenDoor: wie?.kenmerk ?? null },
      }),
      ...invoer.voorzieningen.map((v) => toegekend(beschikking, v)),
    ];
  },
});

export const toegekend = (beschikking: string, v: Voorzieninginvoer) =>
  nieuw(Voorziening, {
    ...{ beschikking, stand: Voorzieningstand.LOPEND, categorie: v.categorie, productcode: v.productcode ?? null },
    ...{ ...alsKolommen(v), vanaf: v.vanaf, tot: v.tot ?? null },
    bijdrageplichtig: v.bijdrageplichtig ?? vraagtBijdrage(v.categorie),
  });

export function pastBijBesluit(besluit: Besluitsoort, voorzieningen: readonly unknown[]): Fout | undefined {
  const afgewezen = besluit === Besluitsoort.AFGEWEZEN;
  if (afgewezen === (voorzieningen.length === 0)) return undefined;
  const bericht = afgewezen
    ? 'Wie afwijst kent geen voorziening toe: laat voorzieningen leeg.'
    : 'Noem minstens een voorziening die wordt toegekend.';
  return fout('VOORZIENING_PAST_NIET', bericht, 'voorzieningen');
}
