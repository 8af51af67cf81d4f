import { PARTNERDOMEINEN, type Partnerdomein } from '#schema/lijsten/toegang';
import type { Klok } from '#waarborgen/dienst/klok';
import { MINSTENS, NIETS, samen } from '#waarborgen/hublijn/telling';
import { PartnerZwijgt, vraagPartner } from '#waarborgen/hublijn/vraagPartner';
import { MAX_PERSONEN, type Partnercijfers, wijkcijfers } from '#waarborgen/hublijn/wijkcijfers';
import { type Huishoudenomgeving, lijnNaar } from '../omgeving';
import type { Huis } from './wijken';

export interface Partnervraag {
  omgeving: Huishoudenomgeving;
  klok: Klok;
  maand: string;
  /** Of the turn. */
  traceparent?: string;
}
export interface Stilte {
  bron: Partnerdomein;
  error: unknown;
}

/** What every partner says of these households together, and which of them say nothing. */
export async function vraagCijfers(
  vraag: Partnervraag,
  huizen: readonly Huis[],
): Promise<{ cijfers: Partnercijfers[]; stil: Stilte[] }> {
  const antwoorden = await Promise.allSettled(PARTNERDOMEINEN.map((domein) => vraagBij(domein, vraag, huizen)));
  return {
    cijfers: antwoorden.flatMap((a) => (a.status === 'fulfilled' ? [a.value] : [])),
    stil: antwoorden.flatMap((a, i) =>
      a.status === 'rejected' ? [{ bron: PARTNERDOMEINEN[i], error: a.reason }] : [],
    ),
  };
}

const NIEMAND: Partnercijfers = { professionals: NIETS, gehaald: NIETS, gemist: NIETS };

async function vraagBij(
  domein: Partnerdomein,
  { omgeving, klok, maand, traceparent }: Partnervraag,
  huizen: readonly Huis[],
): Promise<Partnercijfers> {
  const lijn = { ...lijnNaar(omgeving, domein, klok), traceparent };
  const groepen = huizen.map(({ geholpen }) => geholpen[domein]).filter((groep) => groep.length > 0);
  if (groepen.length < MINSTENS) return NIEMAND;
  const delen: Partnercijfers[] = [];
  for (const deel of verdeel(groepen)) {
    const antwoord = await vraagPartner(lijn, wijkcijfers, { maand, groepen: deel });
    if (Object.values(antwoord).some(({ huishoudens }) => huishoudens > deel.length))
      throw new PartnerZwijgt('ANTWOORD_ONLEESBAAR');
    delen.push(antwoord);
  }
  return {
    professionals: samen(delen.map((deel) => deel.professionals)),
    gehaald: samen(delen.map((deel) => deel.gehaald)),
    gemist: samen(delen.map((deel) => deel.gemist)),
  };
}

/** Over as few messages as they fit in, all about as large: of a small one too little would come back. */
export function verdeel(groepen: readonly string[][], hoogstens = MAX_PERSONEN): string[][][] {
  const passend = groepen.map((groep) => groep.slice(0, hoogstens / 2)).toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
  const personen = passend.reduce((som, groep) => som + groep.length, 0);
  const berichten = Math.ceil(personen / (hoogstens / 2));
  const delen: string[][][] = [];
  let geplaatst = 0;
  for (const groep of passend) {
    const deel = Math.floor((geplaatst * berichten) / personen);
    delen[deel] = [...(delen[deel] ?? []), groep];
    geplaatst += groep.length;
  }
  return delen.filter(Boolean);
}
