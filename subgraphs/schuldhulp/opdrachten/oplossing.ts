import { type Fout, fout } from '#schema/Fout';
import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { plusMaanden } from '#waarborgen/dienst/klok';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { wijzig } from '#waarborgen/werk/opdracht';
import { dag, kort, optioneel } from '#waarborgen/werk/velden';
import { Schuldoplossing, Voorstelstand } from '../lijsten';
import { SchuldhulpTraject } from '../SchuldhulpTraject';
import { type SchuldhulpRecords, stap } from '../tabellen';
import { aanvaardOp, isAanvaard, isOpenVoorstel, Voorstel } from '../Voorstel';
import { overTraject } from './overTraject';

const OP_KREDIET: readonly Schuldoplossing[] = [Schuldoplossing.SANERINGSKREDIET, Schuldoplossing.HERFINANCIERING];

/** Which solution and for how long the accepted offer says: it is not asked again. */
export const startOplossing = stap({
  naam: 'startOplossing',
  uitleg: 'Begint met de oplossing uit het voorstel dat de schuldeisers aanvaardden.',
  ...overTraject,
  invoer: {
    gestartOp: optioneel(dag('Standaard vandaag.')),
    kredietverstrekker: optioneel(kort('Bij een saneringskrediet of een herfinanciering, en alleen daar.')),
  },
  eisen: [
    alGebeurd('gestartOp'),
    ({ invoer, stuk, records }) => {
      const voorstel = voorstelVan(stuk, records);
      const wat = 'het voorstel en wat erop is gezegd';
      return nietEerderDan(invoer.gestartOp, voorstel && aanvaardOp(voorstel), wat, 'gestartOp');
    },
    ({ stuk, records }) => voorstelIsAanvaard(voorstelVan(stuk, records)),
    ({ invoer, stuk, records }) => kredietPast(invoer.kredietverstrekker, voorstelVan(stuk, records)),
  ],
  doe: ({ invoer: { kredietverstrekker = null, ...invoer }, stuk, records, vandaag }) => {
    const gestartOp = invoer.gestartOp ?? vandaag;
    const voorstel = voorstelVan(stuk, records) as Voorstel;
    const { oplossing, looptijd } = voorstel;
    return [
      wijzig(SchuldhulpTraject, stuk, {
        ...{ status: SchuldhulpStatus.OPLOSSING, oplossing, kredietverstrekker, oplossingOp: gestartOp },
        afspraakOp: plusMaanden(gestartOp, looptijd),
      }),
      wijzig(Voorstel, voorstel, { stand: Voorstelstand.GESLAAGD }),
    ];
  },
});

const voorstelVan = ({ kenmerk }: SchuldhulpTraject, { voorstellen }: SchuldhulpRecords): Voorstel | undefined =>
  voorstellen.find((v) => v.traject === kenmerk && isOpenVoorstel(v));

function voorstelIsAanvaard(voorstel: Voorstel | undefined): Fout | undefined {
  if (voorstel && isAanvaard(voorstel)) return undefined;
  const bericht = voorstel
    ? 'Niet alle schuldeisers zijn akkoord: leg hun antwoord vast, of vraag een dwangakkoord.'
    : 'Doe eerst een voorstel aan de schuldeisers (doeVoorstel).';
  return fout('VOORSTEL_NIET_AANVAARD', bericht, 'traject');
}

function kredietPast(kredietverstrekker: string | undefined, voorstel: Voorstel | undefined): Fout | undefined {
  if (!voorstel || OP_KREDIET.includes(voorstel.oplossing) === (kredietverstrekker !== undefined)) return undefined;
  const bericht = 'Noem de kredietverstrekker bij een saneringskrediet of een herfinanciering, en alleen daar.';
  return fout('KREDIETVERSTREKKER_PAST_NIET', bericht, 'kredietverstrekker');
}
