import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, lang, optioneel } from '#waarborgen/werk/velden';
import { inDomein } from '../Aandachtsgebied';
import { Evaluatieconclusie } from '../lijsten';
import { stap } from '../tabellen';
import { VerpleegIndicatie } from '../VerpleegIndicatie';
import { Zorgevaluatie } from '../Zorgevaluatie';
import { aandachtsgebieden, elkGebiedEens } from './aandachtsgebieden';
import { overIndicatie } from './overIndicatie';
import { evaluatiedag, evalueertDaarna, evalueertLaat, volgendeEvaluatie } from './volgendeEvaluatie';

/** Normenkader V&VN, norm 4: the nursing process ends with, and begins again from, an evaluation. */
export const evalueerWijkverpleging = stap({
  naam: 'evalueerWijkverpleging',
  uitleg: 'Legt een evaluatie van de zorg vast, en hoe het verder gaat; daarna volgt de opdracht die dat doet.',
  ...overIndicatie,
  geeft: { soort: Zorgevaluatie, veld: 'zorgevaluatie' },
  invoer: {
    gehoudenOp: optioneel(dag('Standaard vandaag.')),
    conclusie: keuze(Evaluatieconclusie),
    bevindingen: lang('Wat er van de doelen kwam, ook volgens de inwoner.'),
    aandachtsgebieden: aandachtsgebieden(0),
  },
  eisen: [
    alGebeurd('gehoudenOp'),
    ({ invoer, stuk, vandaag }) =>
      nietEerderDan(invoer.gehoudenOp ?? vandaag, stuk.vanaf, 'het begin van de zorg', 'gehoudenOp'),
    elkGebiedEens,
  ],
  doe: ({ invoer: { gehoudenOp, conclusie, bevindingen, ...invoer }, stuk, vandaag }) => [
    nieuw(Zorgevaluatie, {
      ...{ indicatie: stuk.kenmerk, afgesprokenVoor: stuk.evaluerenVoor, gehoudenOp: gehoudenOp ?? vandaag },
      ...{ conclusie, bevindingen, aandachtsgebieden: inDomein(invoer.aandachtsgebieden) },
    }),
    wijzig(VerpleegIndicatie, stuk, { fase: WijkverplegingFase.EVALUATIE, evaluerenVoor: null }),
  ],
});

export const zetWijkverplegingVoort = stap({
  naam: 'zetWijkverplegingVoort',
  uitleg: 'Gaat na een evaluatie met dezelfde zorg verder, tot de volgende.',
  ...overIndicatie,
  invoer: volgendeEvaluatie,
  eisen: [({ invoer, vandaag }) => evalueertDaarna(invoer, vandaag, 'vandaag')],
  waarschuwt: [({ invoer, vandaag }) => evalueertLaat(invoer, vandaag)],
  doe: ({ invoer, stuk, vandaag }) => [
    wijzig(VerpleegIndicatie, stuk, {
      ...{ fase: WijkverplegingFase.UITVOERING, evaluerenVoor: evaluatiedag(invoer, vandaag) },
    }),
  ],
});
