import { DateTime } from 'luxon';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import type { Hubopstelling } from '../opstelling';
import { geef, lukt } from './werk.fixture';

/** So many days ago, or to come. */
export const dag = (dagen: number): string => plusDagen(dagVan(new Date()), dagen);
/** The ISO week of that day. */
export const week = (dagen: number): string => DateTime.fromISO(dag(dagen)).toFormat("kkkk-'W'WW");

export const VERPLEEGKUNDIGE = 'wijkverpleegkundige';
export const INDICATIE = ['indicatie', 'fase vanaf tot herindicatieVan evaluerenVoor beeindigdOp redenEinde'] as [
  string,
  string,
];
export const ZORGPLAN = ['zorgplan', 'doelen problemen aandachtsgebieden { domein gebied status }'] as [string, string];
export const INZET = ['inzet', 'week minutenGepland minutenGeleverd afwijking wijktAf'] as [string, string];
export const EVALUATIE = ['zorgevaluatie', 'gehoudenOp conclusie'] as [string, string];

let teller = 0;
export const sleutel = () => `wijkverpleging-${++teller}`;

export const ZORG = {
  ...{ grondslag: 'GENEESKUNDIGE_ZORG', leveringsvorm: 'ZIN', leefgebieden: ['LICHAMELIJK_FUNCTIONEREN'] },
  ...{ minutenVerzorging: 210, minutenVerpleging: 70, toelichting: 'Kan zich na de val niet zelf wassen.' },
};
export const HUID = { gebied: 'HUID', aard: 'ACTUEEL', probleem: 'Open wond op het scheenbeen', kennis: 3, status: 2 };
export const PLAN = {
  ...{ doelen: ['De wond is dicht'], acties: ['Elke dag verbinden'], aandachtsgebieden: [HUID] },
};

/** A nurse at work in this hub. */
export const verpleegkundigeIn = (hub: () => Hubopstelling) => ({
  geef: (opdracht: string, toont: [string, string?], input: object) =>
    geef(hub(), VERPLEEGKUNDIGE, opdracht, toont, input),
  lukt: (opdracht: string, toont: [string, string?], input: object) =>
    lukt(hub(), VERPLEEGKUNDIGE, opdracht, toont, input),
  indiceer: (persoon: string, anders: object = {}) =>
    lukt(hub(), VERPLEEGKUNDIGE, 'stelIndicatie', INDICATIE, {
      ...{ idempotentieSleutel: sleutel(), persoon, ...ZORG },
      ...{ geindiceerdOp: dag(-63), vanaf: dag(-60), tot: dag(120), ...anders },
    }),
  plan: (indicatie: string, verwachteVersie: number, anders: object = {}) =>
    lukt(hub(), VERPLEEGKUNDIGE, 'stelZorgplanVast', ZORGPLAN, {
      ...{ indicatie, verwachteVersie, opgesteldOp: dag(-55), besprokenOp: dag(-55), ...PLAN, ...anders },
    }),
  zorg: (indicatie: string, dagen: number, minutenGeleverd: number, anders: object = {}) =>
    geef(hub(), VERPLEEGKUNDIGE, 'registreerInzet', INZET, {
      ...{ idempotentieSleutel: sleutel(), indicatie, week: week(dagen), minutenGeleverd, ...anders },
    }),
});
