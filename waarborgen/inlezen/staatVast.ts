import { type EntityManager, In } from 'typeorm';
import type { Bewaarbaar } from './rijsoort';
import { bestaande, gelijk, perEntiteit, sleutelVan } from './save';

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
    const metVast = deze.filter(({ vast }) => vast);
    const eerder =
      metVast.length > 0
        ? await bestaande(
            manager,
            entiteit,
            metVast.map(({ waarde }) => waarde),
          )
        : [];
    const opSleutel = new Map(eerder.map((waarde) => [sleutelVan(manager, { entiteit, waarde }), waarde]));
    for (const item of metVast) {
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

/** The columns of a kind of record that no two of them share, beside its key. */
const uniekeKolommen = (manager: EntityManager, entiteit: Bewaarbaar['entiteit']): string[] =>
  manager.connection
    .getMetadata(entiteit)
    .indices.filter(({ isUnique, columns }) => isUnique && columns.length === 1)
    .map(({ columns }) => columns[0].propertyName);

/** Those whose value in such a column is another record's already. */
async function bezet(manager: EntityManager, entiteit: Bewaarbaar['entiteit'], items: readonly Bewaarbaar[]) {
  const gevonden: { waarde: Bewaarbaar['waarde']; veld: string }[] = [];
  for (const veld of uniekeKolommen(manager, entiteit)) {
    const waarden = items.map(({ waarde }) => waarde).filter((waarde) => waarde[veld] != null);
    const rijen = await manager.find(entiteit, { where: { [veld]: In(waarden.map((waarde) => waarde[veld])) } });
    const van = new Map(rijen.map((rij) => [rij[veld], sleutelVan(manager, { entiteit, waarde: rij })]));
    const anders = (waarde: Bewaarbaar['waarde']) =>
      van.has(waarde[veld]) && van.get(waarde[veld]) !== sleutelVan(manager, { entiteit, waarde });
    gevonden.push(...waarden.filter(anders).map((waarde) => ({ waarde, veld })));
  }
  return gevonden;
}

/** All that a record claims for itself alone: its key, and each value that no other may have. */
export function claims(manager: EntityManager, { entiteit, waarde }: Bewaarbaar): string[] {
  const { tableName } = manager.connection.getMetadata(entiteit);
  const uniek = uniekeKolommen(manager, entiteit).filter((kolom) => waarde[kolom] != null);
  return [sleutelVan(manager, { entiteit, waarde }), ...uniek.map((kolom) => `${tableName}.${kolom} ${waarde[kolom]}`)];
}
