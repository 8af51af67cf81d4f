import fc from 'fast-check';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Toestemmingswijze, Uitvoerder } from '../lijsten';
import type { Actieinhoud, Doelinhoud, Gebeurd } from './gebeurtenissen';
import { Doeloordeel, Voortgang } from './lijsten';

const DAG = 24 * 60 * 60 * 1000;
export const BEGIN = new Date('2026-09-01T10:00:00Z').getTime();
const DOOR = { persoon: null, functionaris: 'coach', organisatie: 'org' };

export const doel = (id: string, betreft: string[], anders: Partial<Doelinhoud> = {}): Doelinhoud => ({
  ...{ id, betreft, leefgebied: Leefgebied.WONEN, gewenstResultaat: `resultaat ${id}`, meting: `meting ${id}` },
  ...{ streefdatum: '2027-03-01', ...anders },
});
export const actie = (id: string, bij: string, anders: Partial<Actieinhoud> = {}): Actieinhoud => ({
  ...{ id, doel: bij, uitvoerder: Uitvoerder.ZELF, wat: `wat ${id}`, wanneer: null, wie: null, verwijzing: null },
  ...anders,
});

type Voorval = { [S in Gebeurd['soort']]: Pick<Extract<Gebeurd, { soort: S }>, 'soort' | 'inhoud'> }[Gebeurd['soort']];

/** What happened, one a day from the first of September. */
export const gebeurd = (...voorvallen: Voorval[]): Gebeurd[] =>
  voorvallen.map(
    (v, i) =>
      ({ ...v, nr: i + 1, door: DOOR, reden: `reden ${i + 1}`, tijdstip: new Date(BEGIN + i * DAG) }) as Gebeurd,
  );

export const OPGESTELD: Voorval = { soort: 'OPGESTELD', inhoud: { leefgebieden: [], gesprek: null } };
export const plus = (d: Doelinhoud): Voorval => ({ soort: 'DOEL_TOEGEVOEGD', inhoud: { doel: d } });
export const plusActie = (a: Actieinhoud): Voorval => ({ soort: 'ACTIE_TOEGEVOEGD', inhoud: { actie: a } });
export const akkoord = (betreft: string, door: string, doelen: string[]): Voorval => ({
  soort: 'AKKOORD',
  inhoud: { betreft, door, doelen, wijze: Toestemmingswijze.DIGITAAL },
});
export const VAST = (...doelen: string[]): Voorval => ({ soort: 'VASTGESTELD', inhoud: { doelen } });
export const GESLOTEN: Voorval = { soort: 'GESLOTEN', inhoud: {} };
export const GEEVALUEERD = (...doelen: string[]): Voorval => ({
  soort: 'GEEVALUEERD',
  inhoud: {
    oordelen: doelen.map((d) => ({ doel: d, oordeel: Doeloordeel.BEHAALD, score: 4, woorden: 'Het gaat goed.' })),
  },
});

const DOELEN = ['d1', 'd2', 'd3', 'd4'];
const ACTIES = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];
const bijDoel = (a: string) => DOELEN[ACTIES.indexOf(a) % DOELEN.length];

const eenDoel = fc.constantFrom(...DOELEN);
const eenActie = fc.constantFrom(...ACTIES);
const voorval: fc.Arbitrary<Voorval> = fc.oneof(
  eenDoel.map((d) => ({ soort: 'DOEL_GEWIJZIGD' as const, inhoud: { doel: doel(d, [], { meting: 'anders' }) } })),
  eenDoel.map((d) => ({ soort: 'DOEL_VERVALLEN' as const, inhoud: { doel: d } })),
  eenActie.map((a) => ({
    soort: 'ACTIE_GEWIJZIGD' as const,
    inhoud: { actie: actie(a, bijDoel(a), { wat: 'anders' }) },
  })),
  eenActie.map((a) => ({
    ...{ soort: 'ACTIE_BIJGEWERKT' as const, inhoud: { actie: a, doel: bijDoel(a), voortgang: Voortgang.BEZIG } },
  })),
  fc.shuffledSubarray(ACTIES, { minLength: 1 }).map((acties) => ({
    ...{ soort: 'VOLGORDE_BEPAALD' as const, inhoud: { acties: acties.map((a) => ({ actie: a, doel: bijDoel(a) })) } },
  })),
  fc.subarray(DOELEN, { minLength: 1 }).map((doelen) => akkoord('p', 'p', doelen)),
  eenActie.map((a) => ({ soort: 'VOORBEHOUD' as const, inhoud: { actie: a, doel: bijDoel(a) } })),
  fc.subarray(DOELEN, { minLength: 2 }).map((doelen) => VAST(...doelen)),
  fc.constant(VAST(...DOELEN)),
  fc.subarray(DOELEN, { minLength: 1 }).map((doelen) => GEEVALUEERD(...doelen)),
);

/** A plan with four goals and six actions, and whatever happened to them, in any order. */
export const eenVerloop: fc.Arbitrary<Gebeurd[]> = fc
  .tuple(
    fc.shuffledSubarray(DOELEN, { minLength: DOELEN.length }),
    fc.shuffledSubarray(ACTIES, { minLength: ACTIES.length }),
    fc.array(voorval, { maxLength: 25 }),
    fc.boolean(),
  )
  .map(([doelen, acties, rest, dicht]) =>
    gebeurd(
      OPGESTELD,
      ...doelen.map((d) => plus(doel(d, ['p']))),
      ...acties.map((a) => plusActie(actie(a, bijDoel(a)))),
      ...rest,
      ...(dicht ? [GESLOTEN] : []),
    ),
  );
export const deelVanDeDoelen = fc.subarray(DOELEN);
