import { Leefgebied } from '#schema/lijsten/leefgebied';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { naStap } from '#waarborgen/werk/toestanden';
import { dag, keuze, kort, lang, optioneel } from '#waarborgen/werk/velden';
import { GezinsplanOnderdeel } from '../GezinsplanOnderdeel';
import { Onderdeelstand, Onderdeeluitkomst } from '../lijsten';
import { stap } from '../tabellen';
import { GEZINSPLAN } from '../toestanden';
import { coach, moetNogKomen, overHulpvraag, verder } from './overHulpvraag';

/** Jeugdwet art. 4.1.2: the family makes the plan first, and the CJG keeps what was agreed. */
export const voegGezinsplanonderdeelToe = stap({
  naam: 'voegGezinsplanonderdeelToe',
  uitleg: 'Legt een doel van het gezin vast, en wat daarover is afgesproken.',
  door: [coach],
  ...overHulpvraag,
  geeft: { soort: GezinsplanOnderdeel, veld: 'gezinsplanonderdeel' },
  voegtToe: true,
  invoer: {
    leefgebied: keuze(Leefgebied),
    doel: kort('In de woorden van het gezin.'),
    afspraken: optioneel(lang('Wie wat doet.')),
    afgesprokenOp: optioneel(dag('Standaard vandaag.')),
    evaluatieOp: optioneel(dag('Wanneer het uiterlijk samen wordt geevalueerd.')),
  },
  eisen: [
    alGebeurd('afgesprokenOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.afgesprokenOp, stuk.gesteldOp, 'de hulpvraag', 'afgesprokenOp'),
    ({ invoer, vandaag }) => moetNogKomen(invoer.evaluatieOp, vandaag, 'evaluatieOp'),
  ],
  doe: ({ invoer, stuk, medewerker: wie, vandaag }) => [
    verder('voegGezinsplanonderdeelToe', stuk, wie),
    nieuw(GezinsplanOnderdeel, {
      ...{ hulpvraag: stuk.kenmerk, stand: Onderdeelstand.AFGESPROKEN, behandelaar: wie?.kenmerk ?? null },
      ...{ leefgebied: invoer.leefgebied, doel: invoer.doel, afspraken: invoer.afspraken ?? null },
      ...{ afgesprokenOp: invoer.afgesprokenOp ?? vandaag, evaluatieOp: invoer.evaluatieOp ?? null },
    }),
  ],
});

export const evalueerGezinsplanonderdeel = stap({
  naam: 'evalueerGezinsplanonderdeel',
  uitleg: 'Legt vast of een doel van het gezin is gehaald.',
  door: [coach],
  over: { soort: GezinsplanOnderdeel, veld: 'gezinsplanonderdeel' },
  toestanden: { tabel: GEZINSPLAN, stand: ({ stand }: GezinsplanOnderdeel) => stand },
  invoer: {
    uitkomst: keuze(Onderdeeluitkomst),
    toelichting: optioneel(lang()),
    geevalueerdOp: optioneel(dag('Standaard vandaag.')),
  },
  eisen: [
    alGebeurd('geevalueerdOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.geevalueerdOp, stuk.afgesprokenOp, 'de afspraak', 'geevalueerdOp'),
  ],
  doe: ({ invoer: { uitkomst, toelichting = null, geevalueerdOp }, stuk, vandaag }) => [
    wijzig(GezinsplanOnderdeel, stuk, {
      ...{ stand: naStap(GEZINSPLAN, 'evalueerGezinsplanonderdeel', stuk.stand), uitkomst, toelichting },
      geevalueerdOp: geevalueerdOp ?? vandaag,
    }),
  ],
});
