import { GraphQLError } from 'graphql';
import { DOMEINEN, Domein } from '#schema/lijsten/toegang';
import { readCursor, writeCursor } from '#schema/verbinding';
import type { Leesgrens, Leesregel, Plaats } from '#waarborgen/logboek/lees';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { Logboeken } from './logboeken';

/** A row, and the domain whose logbook it stands in. */
export interface Gevonden extends Leesregel {
  bron: Domein;
}
export interface Gezocht {
  /** Newest first; at one moment in the order of the domains. */
  regels: Gevonden[];
  /** Sources that gave no answer, and why. */
  ontbreekt: { bron: Domein; reden: unknown }[];
}

/** The rows about one person out of every logbook that this reader may look into, from a cursor on. */
export async function searchVerstrekkingen(
  logboeken: Logboeken,
  over: Persoonsfeiten,
  { grens, aantal, after }: { grens: Leesgrens; aantal: number; after?: string },
): Promise<Gezocht> {
  const vanaf = after === undefined ? undefined : readPlek(after);
  const bronnen = DOMEINEN.flatMap((bron) => {
    const persoon = bron === Domein.PLAN ? over.persoon.id : over.pseudoniemen[bron];
    return persoon !== undefined && heeftIets(bron, grens) ? [{ bron, persoon }] : [];
  });
  const gelezen = await Promise.allSettled(
    bronnen.map(({ bron, persoon }) =>
      logboeken[bron].load({ persoon, grens, aantal, na: vanaf && plaatsIn(bron, vanaf) }),
    ),
  );
  const regels = gelezen.flatMap((uitkomst, i) =>
    uitkomst.status === 'fulfilled' ? uitkomst.value.map((regel) => ({ ...regel, bron: bronnen[i].bron })) : [],
  );
  const ontbreekt = gelezen.flatMap((uitkomst, i) =>
    uitkomst.status === 'rejected' ? [{ bron: bronnen[i].bron, reden: uitkomst.reason }] : [],
  );
  // Each source is in order already, and a sort is stable: what happened at one moment stays as it came.
  regels.sort((a, b) => (a.tijdstip === b.tijdstip ? 0 : a.tijdstip > b.tijdstip ? -1 : 1));
  return { regels, ontbreekt };
}

/** The hub's own log is about every domain, a partner's about its own. */
const heeftIets = (bron: Domein, { domeinen, organisatie }: Leesgrens): boolean =>
  bron === Domein.PLAN || organisatie !== undefined || domeinen.includes(bron);

type Plek = Pick<Gevonden, 'tijdstip' | 'bron' | 'keten' | 'nr'>;

export const writePlek = ({ tijdstip, bron, keten, nr }: Plek): string =>
  writeCursor([tijdstip, bron, keten, nr].join(' '));

/** A cursor says where in the order of time a page ended, and nothing about whose log it is. */
function readPlek(cursor: string): Plek {
  const [, tijdstip, bron, keten, nr] = PLEK.exec(readCursor(cursor)) ?? [];
  if (DOMEINEN.includes(bron as Domein)) return { tijdstip, bron: bron as Domein, keten, nr: Number(nr) };
  throw new GraphQLError('De cursor in after is niet van deze lijst.', { extensions: { code: 'BAD_USER_INPUT' } });
}
const PLEK = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([A-Z]+) ([0-9a-f]{32}) (\d{1,10})$/;

/** Where a page goes on in one source: of the very same moment, sources before this one were shown already. */
function plaatsIn(bron: Domein, { tijdstip, bron: laatste, keten, nr }: Plek): Plaats {
  if (bron === laatste) return { tijdstip, bijGelijk: { keten, nr } };
  return { tijdstip, bijGelijk: DOMEINEN.indexOf(bron) < DOMEINEN.indexOf(laatste) ? 'GEEN' : 'ALLE' };
}
