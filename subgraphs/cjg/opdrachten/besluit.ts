import { type Fout, fout } from '#schema/Fout';
import { type Verwijzer } from '#schema/lijsten/hulp';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw } from '#waarborgen/werk/opdracht';
import { code, dag, lang, optioneel } from '#waarborgen/werk/velden';
import type { Hulpvraag } from '../Hulpvraag';
import { Jeugdhulpafwijzing } from '../Jeugdhulpafwijzing';
import { Jeugdhulpbesluit } from '../Jeugdhulpbesluit';
import { COD327, JZ020, VERWIJST_RECHTSTREEKS } from '../lijsten';
import { type CjgRecords, stap } from '../tabellen';
import { coach, overHulpvraag, verder } from './overHulpvraag';
import { eisAanToewijzing, overlapt, toegewezen, toewijzing } from './toewijzing';

const naOnderzoek = (dag: string | undefined, { onderzoekGestartOp, gesteldOp }: Hulpvraag, veld: string) =>
  nietEerderDan(dag, onderzoekGestartOp ?? gesteldOp, 'het begin van het onderzoek', veld);

/** Jeugdwet art. 2.3; more kinds of help are a decision each. */
export const neemJeugdhulpbesluit = stap({
  naam: 'neemJeugdhulpbesluit',
  uitleg: 'Kent jeugdhulp van een categorie toe en wijst haar toe aan een aanbieder.',
  door: [coach],
  ...overHulpvraag,
  geeft: { soort: Jeugdhulpbesluit, veld: 'jeugdhulpbesluit' },
  invoer: {
    ...toewijzing,
    verwijzer: code('COD327', COD327, 'Wie naar de gemeente verwees; zij zelf, als de vrager rechtstreeks kwam.'),
    genomenOp: optioneel(dag('Standaard vandaag.')),
    motivering: lang('Waarom, zodat de vrager het kan volgen (Awb art. 3:46).'),
  },
  eisen: [
    alGebeurd('genomenOp'),
    ({ invoer, stuk }) => naOnderzoek(invoer.genomenOp, stuk, 'genomenOp'),
    ({ invoer, vandaag }) =>
      nietEerderDan(invoer.toegewezenOp, invoer.genomenOp ?? vandaag, 'het besluit', 'toegewezenOp'),
    (geval) => eisAanToewijzing(geval, geval.invoer.verwijzer),
    ({ invoer, stuk, records }) => verwijzingIsEr(invoer.verwijzer, stuk, records),
  ],
  waarschuwt: [({ invoer, records }) => overlapt(records, invoer)],
  doe: (geval) => {
    const { invoer, stuk, vandaag, medewerker: wie } = geval;
    const { verwijzer, motivering, genomenOp = vandaag } = invoer;
    const verwijzing = verwijzingVan(verwijzer, stuk, geval.records)?.kenmerk ?? null;
    return [
      verder('neemJeugdhulpbesluit', stuk, wie),
      toegewezen(stuk.kenmerk, { genomenOp, verwijzer, verwijzing, motivering }, geval),
    ];
  },
});

const verwijzingVan = (
  verwijzer: Verwijzer,
  { kenmerk }: Hulpvraag,
  { verwijzingen }: Pick<CjgRecords, 'verwijzingen'>,
) => verwijzingen.find((v) => v.hulpvraag === kenmerk && v.verwijzer === verwijzer);

/** Who is said to have referred, did so on record: the provider's message names it. */
function verwijzingIsEr(verwijzer: Verwijzer, stuk: Hulpvraag, records: CjgRecords): Fout | undefined {
  if (!VERWIJST_RECHTSTREEKS.includes(verwijzer) || verwijzingVan(verwijzer, stuk, records)) return undefined;
  const bericht = `Bij deze hulpvraag staat geen verwijzing van ${verwijzer}: leg haar eerst vast.`;
  return fout('VERWIJZING_ONTBREEKT', bericht, 'verwijzer');
}

export const wijsJeugdhulpAf = stap({
  naam: 'wijsJeugdhulpAf',
  uitleg: 'Besluit geen jeugdhulp toe te kennen, of niet van deze categorie.',
  door: [coach],
  ...overHulpvraag,
  geeft: { soort: Jeugdhulpafwijzing, veld: 'jeugdhulpafwijzing' },
  invoer: {
    categorie: optioneel(code('JZ020', JZ020, 'Waar de vraag daarover ging.')),
    genomenOp: optioneel(dag('Standaard vandaag.')),
    motivering: lang('Waarom, zodat de vrager het kan volgen (Awb art. 3:46).'),
  },
  eisen: [alGebeurd('genomenOp'), ({ invoer, stuk }) => naOnderzoek(invoer.genomenOp, stuk, 'genomenOp')],
  doe: ({ invoer: { categorie = null, genomenOp, motivering }, stuk, vandaag, medewerker: wie }) => [
    verder('wijsJeugdhulpAf', stuk, wie),
    nieuw(Jeugdhulpafwijzing, {
      ...{ hulpvraag: stuk.kenmerk, afgewezenOp: genomenOp ?? vandaag, categorie, motivering },
    }),
  ],
});
