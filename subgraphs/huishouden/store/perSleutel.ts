import DataLoader from 'dataloader';
import { type EntityTarget, type FindOptionsOrder, In, type ObjectLiteral } from 'typeorm';
import { group } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';

/** One request's reader of what hangs under a key column: one statement, whatever the number of keys. */
export function perSleutel<T extends ObjectLiteral>(
  opslag: Opslag,
  entiteit: EntityTarget<T>,
  kolom: keyof T & string,
  order: FindOptionsOrder<T>,
): DataLoader<string, T[]> {
  return new DataLoader(async (keys) => {
    const gevonden = await opslag.lezer.find(entiteit, { where: { [kolom]: In([...keys]) } as never, order });
    return group(keys, gevonden, (item) => item[kolom]);
  });
}
