import { type FindOperator, type FindOptionsWhere, In, Raw, type SelectQueryBuilder } from 'typeorm';
import { type Pagina, paginagrootte, paginaInfo, readCursor, type Verbonden, writeCursor } from '#schema/verbinding';
import { group } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { Noodtoegang } from './Noodtoegang';
import { NoodtoegangPersoon } from './NoodtoegangPersoon';
import { Noodtoegangsgebeurtenis } from './Noodtoegangsgebeurtenis';

/** Which are meant. */
export type Noodkeuze = FindOptionsWhere<Noodtoegang>;
export type Noodpagina = Pagina & { alleenOpen?: boolean };

/** Whom they name and what happened to them. */
async function loadBijzonderheden({ lezer }: Opslag, deze: FindOperator<string>) {
  const [personen, gebeurtenissen] = await Promise.all([
    lezer.find(NoodtoegangPersoon, { where: { noodtoegang: deze }, order: { persoon: 'ASC' } }),
    lezer.find(Noodtoegangsgebeurtenis, { where: { noodtoegang: deze }, order: { versie: 'ASC' } }),
  ]);
  return { personen, gebeurtenissen };
}
type Bijzonderheden = Awaited<ReturnType<typeof loadBijzonderheden>>;

function compleet(noodtoegangen: Noodtoegang[], { personen, gebeurtenissen }: Bijzonderheden): Noodtoegang[] {
  const ids = noodtoegangen.map(({ id }) => id);
  const personenVan = group(ids, personen, (p) => p.noodtoegang);
  const gebeurtenissenVan = group(ids, gebeurtenissen, (g) => g.noodtoegang);
  return noodtoegangen.map((n, i) =>
    Object.assign(n, { personenIds: personenVan[i].map((p) => p.persoon), gebeurtenissen: gebeurtenissenVan[i] }),
  );
}

/** Those that name these persons or their housemates, in three statements that don't wait for one another. */
export async function loadNoodtoegangen(opslag: Opslag, personen: readonly string[]): Promise<Noodtoegang[]> {
  const [gevonden, bijzonderheden] = await Promise.all([
    opslag.lezer.find(Noodtoegang, { where: { id: genoemdMet(personen) }, order: { id: 'ASC' } }),
    loadBijzonderheden(opslag, genoemdMet(personen)),
  ]);
  return compleet(gevonden, bijzonderheden);
}

const genoemdMet = (personen: readonly string[]): FindOperator<string> =>
  Raw(
    (kolom) => `${kolom} IN (SELECT q.noodtoegang FROM noodtoegang_persoon q WHERE q.persoon IN (:...personen)
      OR q.persoon IN (SELECT h.persoon FROM lidmaatschap h WHERE h.huishouden IN
        (SELECT e.huishouden FROM lidmaatschap e WHERE e.persoon IN (:...personen))))`,
    { personen },
  );

export async function findNoodtoegang(opslag: Opslag, id: string): Promise<Noodtoegang | undefined> {
  const [gevonden, bijzonderheden] = await Promise.all([
    opslag.lezer.findBy(Noodtoegang, { id }),
    loadBijzonderheden(opslag, In([id])),
  ]);
  return compleet(gevonden, bijzonderheden).find((n) => n.id === id);
}

/** A page of them, newest first; of those that wait for a review, the one first that must be judged first. */
export async function searchNoodtoegangen(
  opslag: Opslag,
  keuze: Noodkeuze,
  { first, after, alleenOpen = false }: Noodpagina,
): Promise<Verbonden<Noodtoegang>> {
  const grootte = paginagrootte(first);
  const zoek = opslag.lezer.createQueryBuilder(Noodtoegang, 'n').where(keuze);
  if (alleenOpen) zoek.andWhere((query) => `NOT EXISTS ${beoordelingVan(query)}`);
  const kolom = alleenOpen ? 'beoordelenVoor' : 'van';
  if (after !== undefined) begin(zoek, kolom, after);
  const { volgorde } = RICHTING[kolom];
  const gevonden = await zoek
    .orderBy(`n.${kolom}`, volgorde)
    .addOrderBy('n.id', volgorde)
    .take(grootte + 1)
    .getMany();
  const pagina = gevonden.slice(0, grootte);
  const bijzonderheden = await loadBijzonderheden(opslag, In(pagina.map(({ id }) => id)));
  const edges = compleet(pagina, bijzonderheden).map((node) => ({
    node,
    cursor: writeCursor(`${node[kolom].toISOString()} ${node.id}`),
  }));
  return { edges, pageInfo: paginaInfo(edges, gevonden.length > grootte, after !== undefined) };
}

const RICHTING = {
  van: { volgorde: 'DESC', verder: '<' },
  beoordelenVoor: { volgorde: 'ASC', verder: '>' },
} as const;

function begin(zoek: SelectQueryBuilder<Noodtoegang>, kolom: keyof typeof RICHTING, after: string): void {
  const { verder } = RICHTING[kolom];
  const [moment, id = ''] = readCursor(after).split(' ');
  zoek.andWhere(`(n.${kolom} ${verder} :moment OR (n.${kolom} = :moment AND n.id ${verder} :id))`, { moment, id });
}

const beoordelingVan = (query: SelectQueryBuilder<Noodtoegang>): string =>
  query
    .subQuery()
    .select('g.versie')
    .from(Noodtoegangsgebeurtenis, 'g')
    .where('g.noodtoegang = n.id AND g.soort = :beoordeeld', { beoordeeld: 'BEOORDEELD' })
    .getQuery();
