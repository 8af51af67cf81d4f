import { randomUUID } from 'node:crypto';
import { type Fout, fout } from '#schema/Fout';
import { WMO588 } from '#schema/lijsten/beeindiging';
import { plusDagen } from '#waarborgen/dienst/klok';
import { eindigtNaBegin } from '#waarborgen/werk/eisen';
import { alsKolommen, eisAanLevering, levering } from '#waarborgen/werk/levering';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { code, dag, kort, lang, optioneel } from '#waarborgen/werk/velden';
import { Beschikking } from '../Beschikking';
import { Besluitsoort, Voorzieningstand } from '../lijsten';
import { stap } from '../tabellen';
import { VOORZIENINGEN } from '../toestanden';
import { Voorziening } from '../Voorziening';
import { consulent } from './melding';
import { overlapt, vervang } from './voorziening';

const overVoorziening = {
  door: [consulent],
  over: { soort: Voorziening, veld: 'voorziening' },
  toestanden: { tabel: VOORZIENINGEN, stand: ({ stand }: Voorziening) => stand },
};

/** Who delivers it, within what was decided: how much and in which form changes with a decision of its own. */
export const wijzigVoorziening = stap({
  naam: 'wijzigVoorziening',
  uitleg: 'Wijzigt wie een lopende voorziening levert; voor een andere omvang of vorm is een herindicatie.',
  ...overVoorziening,
  invoer: { aanbieder: kort(), reden: lang('Waarom het verandert.') },
  eisen: [],
  doe: ({ invoer: { aanbieder, reden }, stuk }) => [wijzig(Voorziening, stuk, { aanbieder, redenWijziging: reden })],
});

export const beeindigVoorziening = stap({
  naam: 'beeindigVoorziening',
  uitleg: 'Beeindigt een voorziening, met de reden volgens de standaard.',
  ...overVoorziening,
  invoer: {
    per: dag('De laatste dag waarop zij wordt geleverd.'),
    reden: code('WMO588', WMO588),
  },
  eisen: [
    ({ invoer, stuk }) => eindigtNaBegin(stuk.vanaf, invoer.per, 'per'),
    ({ invoer, stuk }) => nietNaEinde(invoer.per, stuk),
  ],
  doe: ({ invoer: { per, reden }, stuk }) => [
    wijzig(Voorziening, stuk, { stand: Voorzieningstand.BEEINDIGD, tot: per, redenBeeindiging: reden }),
  ],
});

function nietNaEinde(per: string, { tot }: Voorziening): Fout | undefined {
  if (!tot || per <= tot) return undefined;
  return fout('EINDE_NA_EINDE', `Zij eindigt al op ${tot}: herindiceer haar om haar te verlengen.`, 'per');
}

/** Looked at anew (Wmo 2015 art. 2.3.9): a decision of its own, and a provision that takes the place of this one. */
export const herindiceerVoorziening = stap({
  naam: 'herindiceerVoorziening',
  uitleg: 'Onderzoekt een voorziening opnieuw en kent er een toe die haar opvolgt.',
  ...overVoorziening,
  geeft: { soort: Voorziening, veld: 'voorziening' },
  invoer: {
    ...levering,
    vanaf: dag('De eerste dag van de opvolger.'),
    tot: optioneel(dag('De laatste dag.')),
    motivering: lang('Waarom, zodat de inwoner het kan volgen (Awb art. 3:46).'),
  },
  eisen: [
    ({ invoer }) => eisAanLevering(invoer),
    ({ invoer }) => eindigtNaBegin(invoer.vanaf, invoer.tot, 'tot'),
    ({ invoer, stuk }) =>
      invoer.vanaf > stuk.vanaf
        ? undefined
        : fout('VOLGORDE_KLOPT_NIET', `Laat de opvolger beginnen na ${stuk.vanaf}.`, 'vanaf'),
  ],
  waarschuwt: [
    ({ invoer, stuk, records, vandaag }) =>
      overlapt(
        records.voorzieningen.filter(({ kenmerk }) => kenmerk !== stuk.kenmerk),
        { ...invoer, categorie: stuk.categorie },
        vandaag,
      ),
  ],
  doe: ({ invoer: { vanaf, tot = null, motivering, ...geleverd }, stuk, records, medewerker: wie, vandaag }) => {
    const beschikking = randomUUID();
    const eerder = records.beschikkingen.find(({ kenmerk }) => kenmerk === stuk.beschikking);
    if (!eerder) throw new Error('een voorziening zonder beschikking');
    return [
      nieuw(Beschikking, {
        ...{ kenmerk: beschikking, melding: eerder.melding, besluit: Besluitsoort.TOEGEKEND },
        ...{ genomenOp: vandaag, bekendgemaaktOp: vandaag, genomenDoor: wie?.kenmerk ?? null, motivering },
      }),
      nieuw(Voorziening, {
        ...{ beschikking, opvolgerVan: stuk.kenmerk, stand: Voorzieningstand.LOPEND },
        ...{ categorie: stuk.categorie, productcode: stuk.productcode, ...alsKolommen(geleverd), vanaf, tot },
        bijdrageplichtig: stuk.bijdrageplichtig,
      }),
      vervang(stuk, plusDagen(vanaf, -1), motivering),
    ];
  },
});
