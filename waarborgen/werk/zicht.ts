import type { Opslag } from '../opslag/opslag';
import type { Stuk } from '../opslag/Stuk';
import { createLezers, type Lezers, type Records, readAll, staatIn, type Tabellen } from '../opslag/tabellen';
import { alsVertegenwoordiger, type Inzage } from '../toegang/inzage';
import { ONBEKEND } from '../toegang/inzageUitBewijs';

/** Which records a partner keeps of somebody, and which of them an insight does not cover. */
export interface Zichtgrens<T extends Tabellen = Tabellen> {
  tabellen: T;
  zichtbaar?(records: Records<T>, inzage: Inzage): Records<T>;
}

/** What the caller sees of the records of one person: the rest is, for what he does there, not there. */
export interface Zicht {
  records: Records<Tabellen>;
  toont(stuk: Stuk): boolean;
  /** Kept from who speaks for this person, or reads along. */
  isVertrouwelijk(stuk: Stuk): boolean;
}

/** Without an insight it reads as much, about nobody. */
export const leesZicht = async (
  { opslag, ...grens }: Zichtgrens & { opslag: Opslag },
  inzage: Inzage | undefined,
): Promise<Zicht> => zichtUit(grens, createLezers(opslag, grens.tabellen), inzage);

export async function zichtUit(
  { zichtbaar = (records) => records }: Zichtgrens,
  lezers: Lezers<Tabellen>,
  inzage: Inzage | undefined,
): Promise<Zicht> {
  const alle = await readAll(lezers, inzage?.persoon ?? ONBEKEND);
  if (!inzage) return { records: {}, toont: () => false, isVertrouwelijk: () => false };
  const records = zichtbaar(alle, inzage);
  return {
    records,
    toont: (stuk) => staatIn(records, stuk),
    isVertrouwelijk: (stuk) => !staatIn(zichtbaar(alle, alsVertegenwoordiger(inzage)), stuk),
  };
}
