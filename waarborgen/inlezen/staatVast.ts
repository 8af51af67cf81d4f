import { type EntityManager, In } from 'typeorm';
import type { Bewaarbaar } from './rijsoort';
import { bestaande, gelijk, perEntiteit, sleutelVan, vindVast } from './save';

export interface Botsing {
  veld: string;
  code: string;
  bericht: string;
}

/**
 * Where these records meet what the database holds and no delivery changes: a record that is somebody else's, a value
 * that belongs to another record alone. By the key of the record that may not be kept.
 */
export async function findBotsingen(
  manager: EntityManager,
  items: readonly Bewaarbaar[],
): Promise<Map<string, Botsing>> {
  const botsingen = new Map<string, Botsing>();
  for (const [entiteit, deze] of perEntiteit(items)) {
    const eerder = await bestaande(
      manager,
      entiteit,
      deze.map(({ waarde }) => waarde),
    );
    const opSleutel = new Map(eerder.map((waarde) => [sleutelVan(manager, { entiteit, waarde }), waarde]));
    for (const item of deze.filter(({ vast }) => vast)) {
      const oud = opSleutel.get(sleutelVan(manager, item));
      if (!oud) continue;
      if (oud.bijgewerkt && !gelijk(oud, item.waarde)) botsingen.set(sleutelVan(manager, item), BIJGEWERKT);
      if (!gelijk(oud, deel(item))) botsingen.set(sleutelVan(manager, item), VASTGELEGD);
    }
    for (const { waarde, veld } of await bezet(manager, entiteit, deze)) {
      botsingen.set(sleutelVan(manager, { entiteit, waarde }), { veld, ...BEZET });
    }
  }
  return botsingen;
}

const VASTGELEGD: Botsing = {
  ...{ veld: 'kenmerk', code: 'RIJ_VASTGELEGD' },
  bericht: 'hoort bij een rij waarvan dit vaststaat; lever het onder een eigen kenmerk',
};
/** What staff recorded or changed through the hub (`Stuk.bijgewerkt`) is later than what their own system says. */
const BIJGEWERKT: Botsing = {
  ...{ veld: 'kenmerk', code: 'RIJ_BIJGEWERKT' },
  bericht: 'hoort bij een stuk dat in de hub is bijgewerkt; een aanlevering schrijft daar niet overheen',
};
const BEZET = { code: 'WAARDE_BEZET', bericht: 'hoort al bij een andere rij' };

const deel = ({ waarde, vast = [] }: Bewaarbaar) => Object.fromEntries(vast.map((kolom) => [kolom, waarde[kolom]]));

type Waarde = Bewaarbaar['waarde'];

/** What no two of a kind of record share, beside its key: a column, or some together. */
const uniek = (manager: EntityManager, entiteit: Bewaarbaar['entiteit']): string[][] =>
  manager.connection
    .getMetadata(entiteit)
    .indices.filter(({ isUnique }) => isUnique)
    .map(({ columns }) => columns.map(({ propertyName }) => propertyName));

/** Whether a record claims all of it; with a part left open it is nobody's alone. */
const vult = (kolommen: readonly string[]) => (waarde: Waarde) => kolommen.every((kolom) => waarde[kolom] != null);
const wat = (kolommen: readonly string[], waarde: Waarde) => JSON.stringify(kolommen.map((kolom) => waarde[kolom]));

/** Those whose value of such columns is another record's already. */
async function bezet(manager: EntityManager, entiteit: Bewaarbaar['entiteit'], items: readonly Bewaarbaar[]) {
  const gevonden: { waarde: Waarde; veld: string }[] = [];
  for (const kolommen of uniek(manager, entiteit)) {
    const waarden = items.map(({ waarde }) => waarde).filter(vult(kolommen));
    if (waarden.length === 0) continue;
    // At least all that are meant: each column has one of its values, and `wat` tells which go together.
    const een = (kolom: string) => [kolom, In([...new Set(waarden.map((waarde) => waarde[kolom]))])];
    const rijen = await vindVast(manager, entiteit, Object.fromEntries(kolommen.map(een)));
    const van = new Map(rijen.map((rij) => [wat(kolommen, rij), sleutelVan(manager, { entiteit, waarde: rij })]));
    const anders = (waarde: Waarde) =>
      (van.get(wat(kolommen, waarde)) ?? sleutelVan(manager, { entiteit, waarde })) !==
      sleutelVan(manager, { entiteit, waarde });
    gevonden.push(...waarden.filter(anders).map((waarde) => ({ waarde, veld: kolommen.join(', ') })));
  }
  return gevonden;
}

/** All that a record claims for itself alone: its key, and each value that no other may have. */
export function claims(manager: EntityManager, { entiteit, waarde }: Bewaarbaar): string[] {
  const { tableName } = manager.connection.getMetadata(entiteit);
  const alleen = uniek(manager, entiteit).filter((kolommen) => vult(kolommen)(waarde));
  return [
    sleutelVan(manager, { entiteit, waarde }),
    ...alleen.map((kolommen) => `${tableName}.${kolommen.join()} ${wat(kolommen, waarde)}`),
  ];
}
