import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { naStap } from '#waarborgen/werk/toestanden';
import { dag, kort, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { inDomein } from '../Aandachtsgebied';
import { stap } from '../tabellen';
import { INDICATIES } from '../toestanden';
import { VerpleegIndicatie } from '../VerpleegIndicatie';
import { Zorgplan } from '../Zorgplan';
import { aandachtsgebieden, elkGebiedEens } from './aandachtsgebieden';
import { overIndicatie } from './overIndicatie';
import { evaluatiedag, evalueertDaarna, evalueertLaat, volgendeEvaluatie } from './volgendeEvaluatie';

const MAX_DOELEN = 20;
const MAX_ACTIES = 50;

/** In consultation with the patient (BW 7:448), with his consent (7:450), in his record (7:454). */
export const stelZorgplanVast = stap({
  naam: 'stelZorgplanVast',
  uitleg: 'Legt vast wat er speelt, wat het doel is en wat er gebeurt; een nieuw plan komt naast het vorige.',
  ...overIndicatie,
  geeft: { soort: Zorgplan, veld: 'zorgplan' },
  invoer: {
    opgesteldOp: optioneel(dag('Standaard vandaag.')),
    besprokenOp: dag('Wanneer de inwoner, of wie voor hem spreekt, ermee instemde.'),
    aandachtsgebieden: aandachtsgebieden(1),
    doelen: lijstVan(kort('In woorden die de inwoner herkent.'), { max: MAX_DOELEN }),
    acties: lijstVan(kort('Wie doet wat, hoe vaak.'), { max: MAX_ACTIES }),
    ...volgendeEvaluatie,
  },
  eisen: [
    alGebeurd('opgesteldOp'),
    alGebeurd('besprokenOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.opgesteldOp, stuk.geindiceerdOp, 'de indicatie', 'opgesteldOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.besprokenOp, stuk.geindiceerdOp, 'de indicatie', 'besprokenOp'),
    ({ invoer, vandaag }) => evalueertDaarna(invoer, invoer.opgesteldOp ?? vandaag, 'het zorgplan'),
    elkGebiedEens,
  ],
  waarschuwt: [({ invoer, vandaag }) => evalueertLaat(invoer, invoer.opgesteldOp ?? vandaag)],
  doe: ({ invoer: { besprokenOp, doelen, acties, ...invoer }, stuk, medewerker, vandaag }) => {
    const opgesteldOp = invoer.opgesteldOp ?? vandaag;
    return [
      nieuw(Zorgplan, {
        ...{ indicatie: stuk.kenmerk, opgesteldOp, besprokenOp, doelen, acties },
        problemen: invoer.aandachtsgebieden.map(({ probleem }) => probleem),
        aandachtsgebieden: inDomein(invoer.aandachtsgebieden),
      }),
      wijzig(VerpleegIndicatie, stuk, {
        fase: naStap(INDICATIES, 'stelZorgplanVast', stuk.fase),
        ...{ evaluerenVoor: evaluatiedag(invoer, opgesteldOp), behandelaar: stuk.behandelaar ?? medewerker?.kenmerk },
      }),
    ];
  },
});
