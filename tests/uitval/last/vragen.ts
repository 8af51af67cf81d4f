import { randomBytes } from 'node:crypto';
import { PARTNERDOMEINEN, subgraphVan } from '#schema/lijsten/toegang';
import { gezinsbeeld, mutatie, signaalOver } from '#tests/bench/vragen';
import { HUISHOUDENS, huishouden, LEDEN, lid } from './opbouw';

/** One question on its way. */
export interface Gesteld {
  soort: Soort;
  traceId: string;
  /** Of which household, where it is about one. */
  nr: number;
  headers: Record<string, string>;
  body: string;
}
export type Soort = 'wieBenIk' | 'mijzelf' | 'wmo' | 'gezinsbeeld' | 'signaal' | 'ongeldig' | 'onbekende';

/** Out of a thousand: most of what front-ends ask is small. */
const MENGSEL: readonly (readonly [Soort, number])[] = [
  ['wieBenIk', 860],
  ['mijzelf', 50],
  ['wmo', 50],
  ['gezinsbeeld', 10],
  ['signaal', 10],
  ['ongeldig', 10],
  ['onbekende', 10],
];

const WMO = `query Wmo($id: ID!) { huishouden(id: $id) { id leden { id wmo { toegang { niveau } betrokken } } } }`;
const VRAGEN: Readonly<Record<Soort, string>> = {
  wieBenIk: 'query Wie { wieBenIk { doel rollen organisatie } }',
  mijzelf: 'query Ik { mijzelf { id naam { volledig } } }',
  wmo: WMO,
  gezinsbeeld: gezinsbeeld(LEDEN).query,
  signaal: mutatie.query,
  ongeldig: 'query Fout { huishouden(id: "x") { bestaatNiet } }',
  onbekende: 'query Wie { wieBenIk { doel } }',
};

export interface Lezers {
  coach: string;
  /** Of the first member of each household. */
  inwoners: readonly string[];
}

export function stelSamen({ coach, inwoners }: Lezers): Gesteld {
  const soort = kies();
  const nr = Math.floor(Math.random() * HUISHOUDENS);
  const traceId = randomBytes(16).toString('hex');
  const token = soort === 'mijzelf' ? inwoners[nr] : soort === 'onbekende' ? `${coach.slice(0, -4)}AAAA` : coach;
  const headers: Record<string, string> = {
    ...{ 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
    ...(soort !== 'mijzelf' && { doelbinding: 'PLANREGIE' }),
    traceparent: `00-${traceId}-${'1'.repeat(16)}-01`,
  };
  return {
    soort,
    traceId,
    nr,
    headers,
    body: JSON.stringify({ query: VRAGEN[soort], variables: variabelen(soort, nr) }),
  };
}

function kies(): Soort {
  let rest = Math.random() * 1000;
  for (const [soort, deel] of MENGSEL) {
    rest -= deel;
    if (rest < 0) return soort;
  }
  return 'wieBenIk';
}

function variabelen(soort: Soort, nr: number): object | undefined {
  if (soort === 'wmo' || soort === 'gezinsbeeld') return { id: huishouden(nr) };
  return soort === 'signaal' ? signaalOver(() => lid(nr, Math.floor(Math.random() * LEDEN))).variables?.() : undefined;
}

/** Whose logbook must tell of this question once its answer came in whole. */
export const LOGT: Readonly<Record<Soort, readonly string[]>> = {
  ...{ wieBenIk: [], mijzelf: [], ongeldig: [], onbekende: [] },
  ...{ wmo: ['wmo'], gezinsbeeld: PARTNERDOMEINEN.map(subgraphVan), signaal: ['wijkteam'] },
};
