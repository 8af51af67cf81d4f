import type { EntityManager } from 'typeorm';
import type { Opslag } from '../opslag/opslag';
import { type Gelezen, type Rijfout, readRijen } from './readRijen';
import type { Bewaarbaar, Rijsoorten } from './rijsoort';
import { bestaandeSleutels, type Stand, saveAll, sleutelVan } from './save';
import { type Botsing, claims, findBotsingen } from './staatVast';

export interface Inleesopdracht {
  pad: string;
  soorten: Rijsoorten;
  /** One bad row refuses the whole file. */
  strict: boolean;
  /** Told of the number of lines read, every now and then. */
  voortgang?: (regels: number) => void;
}

/** How many rows, by what became of them. */
export interface Verslag extends Record<Stand, number> {
  fouten: Rijfout[];
  /** Something was kept. */
  bewaard: boolean;
}

const PER_KEER = 500;

/** Loads a delivered file in one transaction: every good row, or with `strict` nothing where one row is bad. */
export async function loadFile(opslag: Opslag, opdracht: Inleesopdracht): Promise<Verslag> {
  const verslag: Verslag = { nieuw: 0, gewijzigd: 0, ongewijzigd: 0, fouten: [], bewaard: true };
  try {
    await opslag.write(async (manager) => {
      const gezien = new Set<string>();
      let regels = 0;
      for await (const partij of partijen(readRijen(opdracht.pad, opdracht.soorten))) {
        await savePartij(manager, partij, gezien, verslag);
        regels += partij.length;
        opdracht.voortgang?.(regels);
      }
      if (opdracht.strict && verslag.fouten.length > 0) throw new NietsBewaard();
    });
  } catch (error) {
    if (!(error instanceof NietsBewaard)) throw error;
    return { nieuw: 0, gewijzigd: 0, ongewijzigd: 0, fouten: verslag.fouten, bewaard: false };
  }
  return verslag;
}

class NietsBewaard extends Error {}

async function* partijen<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let partij: T[] = [];
  for await (const item of items) {
    partij.push(item);
    if (partij.length === PER_KEER) {
      yield partij;
      partij = [];
    }
  }
  if (partij.length > 0) yield partij;
}

async function savePartij(
  manager: EntityManager,
  partij: (Gelezen | Rijfout[])[],
  gezien: Set<string>,
  verslag: Verslag,
) {
  const goed: Gelezen[] = [];
  for (const gelezen of partij) {
    const fouten = Array.isArray(gelezen) ? gelezen : dubbel(manager, gelezen, gezien);
    if (fouten.length > 0) verslag.fouten.push(...fouten);
    else goed.push(gelezen as Gelezen);
  }
  // Within a batch a row may refer to an earlier one: keep what is certain first, then ask what is still missing.
  const bruikbaar = await watKlopt(manager, goed, verslag);
  const standen = await saveAll(
    manager,
    bruikbaar.flatMap(({ bewaarbaar }) => bewaarbaar),
  );
  for (const { bewaarbaar } of bruikbaar)
    verslag[standVan(bewaarbaar.map((b) => standen.get(sleutelVan(manager, b))))] += 1;
}

/** A row is new where its first record is, and changed where any of its records is. */
function standVan([eerste, ...rest]: (Stand | undefined)[]): Stand {
  if (eerste === 'nieuw') return 'nieuw';
  return [eerste, ...rest].every((stand) => stand === 'ongewijzigd') ? 'ongewijzigd' : 'gewijzigd';
}

/** The same key twice in one file: which of the two is meant, only the one who delivered it knows. */
function dubbel(manager: EntityManager, { regel, bewaarbaar }: Gelezen, gezien: Set<string>): Rijfout[] {
  const [eigen, ...rest] = bewaarbaar.flatMap((b) => claims(manager, b));
  if (gezien.has(eigen)) return [{ regel, code: 'RIJ_DUBBEL', bericht: 'deze rij staat al eerder in het bestand' }];
  if (rest.some((claim) => gezien.has(claim))) return [{ regel, ...BIJ_EERDERE_RIJ }];
  for (const claim of [eigen, ...rest]) gezien.add(claim);
  return [];
}

const BIJ_EERDERE_RIJ = {
  code: 'WAARDE_BEZET',
  bericht: 'deze rij noemt wat al bij een eerdere rij in het bestand hoort',
};

async function watKlopt(manager: EntityManager, rijen: Gelezen[], verslag: Verslag): Promise<Gelezen[]> {
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
    if (fout) verslag.fouten.push({ regel: gelezen.regel, ...fout });
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
