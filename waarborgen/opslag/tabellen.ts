import type DataLoader from 'dataloader';
import type { Opslag } from './opslag';
import { perPersoon, type Stuk } from './Stuk';

/** The tables of a partner: the name by which its dossier knows their records, and their record. */
export type Tabellen = Record<string, new () => Stuk>;
/** What those tables hold of one person. */
export type Records<T extends Tabellen> = { [naam in keyof T]: InstanceType<T[naam]>[] };
/** One request's readers of them. */
export type Lezers<T extends Tabellen> = { [naam in keyof T]: DataLoader<string, InstanceType<T[naam]>[]> };

export function createLezers<T extends Tabellen>(opslag: Opslag, tabellen: T): Lezers<T> {
  const lezers = Object.entries(tabellen).map(([naam, record]) => [naam, perPersoon(opslag, record)]);
  return Object.fromEntries(lezers) as Lezers<T>;
}

/** All that a partner holds of one person, in one statement a table, whatever the number of persons. */
export async function readAll<T extends Tabellen>(lezers: Lezers<T>, persoon: string): Promise<Records<T>> {
  const gelezen = await Promise.all(
    Object.entries(lezers).map(async ([naam, lezer]) => [naam, await lezer.load(persoon)] as const),
  );
  return Object.fromEntries(gelezen) as Records<T>;
}

/** Whether this very record is among those. */
export const staatIn = (records: Records<Tabellen>, stuk: Stuk): boolean =>
  Object.values(records).some((stukken) =>
    stukken.some((ander) => ander.kenmerk === stuk.kenmerk && ander.constructor === stuk.constructor),
  );

/** It belongs to this organisation, or to none by name. */
export const isVan = ({ eigenaar }: Stuk, organisatie: string | undefined): boolean =>
  !eigenaar || eigenaar === organisatie;

export const vanOrganisatie = <T extends Tabellen>(records: Records<T>, organisatie: string | undefined): Records<T> =>
  Object.fromEntries(
    Object.entries(records).map(([naam, stukken]) => [naam, stukken.filter((stuk: Stuk) => isVan(stuk, organisatie))]),
  ) as Records<T>;
