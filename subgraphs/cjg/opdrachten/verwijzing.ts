import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw } from '#waarborgen/werk/opdracht';
import { code, dag, kort, lang, nummer, optioneel } from '#waarborgen/werk/velden';
import type { Hulpvraag } from '../Hulpvraag';
import { Jeugdhulpbesluit } from '../Jeugdhulpbesluit';
import { JeugdVerwijzing } from '../JeugdVerwijzing';
import { COD327, VERWIJST_RECHTSTREEKS } from '../lijsten';
import { type CjgRecords, stap } from '../tabellen';
import { coach, eersteAfspraak, moetNogKomen, overHulpvraag, verder } from './overHulpvraag';
import { eisAanToewijzing, overlapt, toegewezen, toewijzing } from './toewijzing';

export const registreerVerwijzing = stap({
  naam: 'registreerVerwijzing',
  uitleg:
    'Legt vast dat iemand naar jeugdhulp verwees: huisarts, jeugdarts, gecertificeerde instelling, rechter of een ander.',
  door: [coach],
  ...overHulpvraag,
  geeft: { soort: JeugdVerwijzing, veld: 'jeugdverwijzing' },
  voegtToe: true,
  invoer: {
    verwijzer: code('COD327', COD327),
    naam: optioneel(kort('Hoe de praktijk, instelling of rechtbank heet.')),
    verwezenOp: optioneel(dag('Standaard vandaag.')),
    reden: optioneel(lang('Wat er in de verwijzing staat, zover de hulp het nodig heeft.')),
  },
  eisen: [alGebeurd('verwezenOp')],
  doe: ({ invoer: { verwijzer, naam = null, verwezenOp, reden = null }, stuk, vandaag, medewerker: wie }) => [
    verder('registreerVerwijzing', stuk, wie),
    nieuw(JeugdVerwijzing, {
      ...{ hulpvraag: stuk.kenmerk, verwijzer, naam, verwezenOp: verwezenOp ?? vandaag, reden },
    }),
  ],
});

/** A doctor or a court opens youth help by itself (Jeugdwet art. 2.6 lid 1 onder e, 2.4 lid 2): nothing is decided. */
export const wijsJeugdhulpToe = stap({
  naam: 'wijsJeugdhulpToe',
  uitleg: 'Wijst jeugdhulp toe waarvoor een verwijzing genoeg is; een besluit van de gemeente is dan niet nodig.',
  door: [coach],
  ...overHulpvraag,
  geeft: { soort: Jeugdhulpbesluit, veld: 'jeugdhulpbesluit' },
  invoer: {
    verwijzing: nummer('Het kenmerk van de verwijzing.'),
    ...toewijzing,
    evaluatieOp: dag('Wanneer de hulp uiterlijk samen wordt geevalueerd.'),
  },
  eisen: [
    ({ invoer, stuk, records }) => opentHulp(invoer.verwijzing, stuk, records),
    (geval) => eisAanToewijzing(geval, vind(geval.invoer.verwijzing, geval.stuk, geval.records)?.verwijzer),
    ({ invoer, vandaag }) => moetNogKomen(invoer.evaluatieOp, vandaag, 'evaluatieOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.toegewezenOp, stuk.gesteldOp, 'de hulpvraag', 'toegewezenOp'),
    ({ invoer: { verwijzing, toegewezenOp }, stuk, records }) =>
      nietEerderDan(toegewezenOp, vind(verwijzing, stuk, records)?.verwezenOp, 'de verwijzing', 'toegewezenOp'),
  ],
  waarschuwt: [({ invoer, records }) => overlapt(records, invoer)],
  doe: (geval) => {
    const { invoer, stuk, medewerker: wie } = geval;
    const { kenmerk, verwijzer } = vind(invoer.verwijzing, stuk, geval.records) as JeugdVerwijzing;
    return [
      // When the provider began, he says himself (JW305): startJeugdhulp.
      verder('wijsJeugdhulpToe', stuk, wie, { evaluatieOp: eersteAfspraak(stuk, invoer.evaluatieOp) }),
      toegewezen(stuk.kenmerk, { genomenOp: null, verwijzer, verwijzing: kenmerk, motivering: null }, geval),
    ];
  },
});

const vind = (verwijzing: string, { kenmerk }: Hulpvraag, { verwijzingen }: Pick<CjgRecords, 'verwijzingen'>) =>
  verwijzingen.find((v) => v.kenmerk === verwijzing && v.hulpvraag === kenmerk);

function opentHulp(verwijzing: string, stuk: Hulpvraag, records: CjgRecords): Fout | undefined {
  const gevonden = vind(verwijzing, stuk, records);
  if (!gevonden) return fout('VERWIJZING_ONBEKEND', 'Bij deze hulpvraag staat zo een verwijzing niet.', 'verwijzing');
  if (VERWIJST_RECHTSTREEKS.includes(gevonden.verwijzer)) return undefined;
  const bericht = `Na een verwijzing van ${gevonden.verwijzer} beslist de gemeente: neem een besluit.`;
  return fout('BESLUIT_NODIG', bericht, 'verwijzing');
}
