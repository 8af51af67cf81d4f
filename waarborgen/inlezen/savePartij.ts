import type { EntityManager } from 'typeorm';
import { eerderGenoemd, geweigerdeClaim, onthoudGenoemd } from './gezien';
import type { Gelezen, Onleesbaar, Rijfout } from './readRij';
import type { Bewaarbaar } from './rijsoort';
import { bestaandeSleutels, type Stand, saveAll, sleutelVan } from './save';
import { type Botsing, claims, findBotsingen } from './staatVast';
import { GEEN, type Telling, type Uitkomst } from './verslag';

/** Keeps the good rows of a part of a file in the transaction of `manager`; tells of every row what became of it. */
export async function savePartij(manager: EntityManager, partij: readonly (Gelezen | Onleesbaar)[]): Promise<Uitkomst> {
  const gelezen = partij.filter((rij): rij is Gelezen => !('fouten' in rij));
  const fouten = partij.flatMap((rij) => ('fouten' in rij ? rij.fouten : []));
  const eenmalig = await watNietDubbelIs(manager, partij, gelezen, fouten);
  // Within a batch a row may refer to an earlier one: keep what is certain first, then ask what is still missing.
  const bruikbaar = await watKlopt(manager, eenmalig, fouten);
  const standen = await saveAll(
    manager,
    bruikbaar.flatMap(({ bewaarbaar }) => bewaarbaar),
  );
  const bewaard = new Map(
    bruikbaar.map(({ regel, bewaarbaar }) => [
      regel,
      standVan(bewaarbaar.map((b) => standen.get(sleutelVan(manager, b)))),
    ]),
  );
  return {
    fouten: fouten.toSorted((a, b) => a.regel - b.regel),
    perSoort: tel(partij, (regel) => bewaard.get(regel) ?? 'geweigerd'),
    tabellen: Object.fromEntries(
      gelezen.map(({ naam, bewaarbaar: [eerste] }) => [
        naam,
        manager.connection.getMetadata(eerste.entiteit).tableName,
      ]),
    ),
  };
}

function tel(partij: readonly { regel: number; naam: string }[], watWerd: (regel: number) => keyof Telling) {
  const perSoort: Record<string, Telling> = {};
  for (const { regel, naam } of partij) {
    perSoort[naam] ??= { ...GEEN };
    perSoort[naam][watWerd(regel)] += 1;
  }
  return perSoort;
}

/** A row is new where its first record is, and changed where any of its records is. */
function standVan([eerste, ...rest]: (Stand | undefined)[]): Stand {
  if (eerste === 'nieuw') return 'nieuw';
  return [eerste, ...rest].every((stand) => stand === 'ongewijzigd') ? 'ongewijzigd' : 'gewijzigd';
}

/** The same key twice in one file: which of the two is meant, only the one who delivered it knows. */
async function watNietDubbelIs(
  manager: EntityManager,
  partij: readonly (Gelezen | Onleesbaar)[],
  gelezen: readonly Gelezen[],
  fouten: Rijfout[],
): Promise<Gelezen[]> {
  const alle = new Map(gelezen.map((rij) => [rij, rij.bewaarbaar.flatMap((b) => claims(manager, b))]));
  const geweigerd = partij.flatMap(({ naam, ...rij }) =>
    'kenmerk' in rij && rij.kenmerk ? [geweigerdeClaim(naam, rij.kenmerk)] : [],
  );
  const gezien = await eerderGenoemd(manager, [...alle.values(), geweigerd].flat());
  const erbij = new Set(geweigerd.filter((claim) => !gezien.has(claim)));
  const genoemd = (claim: string) => gezien.has(claim) || erbij.has(claim);
  const goed: Gelezen[] = [];
  for (const [rij, [eigen, ...rest]] of alle) {
    if (genoemd(eigen)) fouten.push({ regel: rij.regel, ...DUBBEL });
    else if (rest.some(genoemd)) fouten.push({ regel: rij.regel, ...BIJ_EERDERE_RIJ });
    else {
      goed.push(rij);
      for (const claim of [eigen, ...rest]) erbij.add(claim);
    }
  }
  await onthoudGenoemd(manager, erbij);
  return goed;
}

const DUBBEL = { code: 'RIJ_DUBBEL', bericht: 'deze rij staat al eerder in het bestand' };
const BIJ_EERDERE_RIJ = {
  code: 'WAARDE_BEZET',
  bericht: 'deze rij noemt wat al bij een eerdere rij in het bestand hoort',
};

async function watKlopt(manager: EntityManager, rijen: readonly Gelezen[], fouten: Rijfout[]): Promise<Gelezen[]> {
  const gevraagd = rijen.flatMap(({ soort, rij }) => soort.verwijzingen?.(rij) ?? []);
  const bekend = await bestaandeSleutels(manager, gevraagd);
  const botsingen = await findBotsingen(
    manager,
    rijen.flatMap(({ bewaarbaar }) => bewaarbaar),
  );
  const goed: Gelezen[] = [];
  const wachtend: Bewaarbaar[] = [];
  for (const gelezen of rijen) {
    const fout =
      losseVerwijzing(manager, gelezen, bekend) ??
      (await gelezen.soort.check?.(gelezen.rij, manager, wachtend)) ??
      botsing(manager, gelezen, botsingen);
    if (fout) fouten.push({ regel: gelezen.regel, ...fout });
    else {
      goed.push(gelezen);
      wachtend.push(...gelezen.bewaarbaar);
      for (const b of gelezen.bewaarbaar) bekend.add(sleutelVan(manager, b));
    }
  }
  return goed;
}

const botsing = (manager: EntityManager, { bewaarbaar }: Gelezen, botsingen: ReadonlyMap<string, Botsing>) =>
  bewaarbaar.map((b) => botsingen.get(sleutelVan(manager, b))).find((gevonden) => gevonden !== undefined);

function losseVerwijzing(manager: EntityManager, { soort, rij }: Gelezen, bekend: Set<string>) {
  const los = soort.verwijzingen?.(rij).find((verwijzing) => !bekend.has(sleutelVan(manager, verwijzing)));
  return los && { veld: los.veld, code: 'VERWIJZING_ONBEKEND', bericht: 'verwijst naar een rij die er niet is' };
}
