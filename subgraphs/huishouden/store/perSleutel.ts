import DataLoader from 'dataloader';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { group } from '#waarborgen/opslag/group';
import { type Leeswijze, leesBij } from '#waarborgen/opslag/leesBij';
import type { Opslag } from '#waarborgen/opslag/opslag';

/** One request's reader of what hangs under a key column: one statement, whatever the number of keys. */
export function perSleutel<T extends ObjectLiteral>(
  opslag: Opslag,
  entiteit: EntityTarget<T>,
  kolom: keyof T & string,
  orde: Leeswijze<T>['orde'],
): DataLoader<string, T[]> {
  return new DataLoader(async (keys) => {
    const gevonden = await leesBij(opslag.lezer, entiteit, { bij: kolom, orde }, keys);
    return group(keys, gevonden, (item) => item[kolom]);
  });
}
