import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { type Pagina, paginagrootte, paginaInfo, readCursor, type Verbonden, writeCursor } from '#schema/verbinding';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { perSleutel } from '../store/perSleutel';
import type { BekendeLezer } from '../toegang/lezer';
import type { Toestemming } from '../toestemmingen/Toestemming';
import { Kennisgeving, KennisgevingOpgemaakt, Kennisgevingsbevestiging } from './Kennisgeving';
import { bronnenVan } from './maakKennisgevingen';

/** One request's readers of the notices about withdrawn consents. */
export function createKennisgevingen(opslag: Opslag, lezer: () => Promise<BekendeLezer>) {
  const opgemaakt = perSleutel(opslag, KennisgevingOpgemaakt, 'toestemming', { bron: 'ASC' });
  return {
    kennisgeving: (id: string) => opslag.lezer.findOneBy(Kennisgeving, { id }),
    kennisgevingenVan: perSleutel(opslag, Kennisgeving, 'toestemmingId', { tijdstip: 'ASC', id: 'ASC' }),
    bevestigingen: new DataLoader<string, Kennisgevingsbevestiging | undefined>(async (ids) => {
      const gevonden = await opslag.lezer.findBy(Kennisgevingsbevestiging, { kennisgeving: In([...ids]) });
      return ids.map((id) => gevonden.find((rij) => rij.kennisgeving === id));
    }),
    /** Every logbook that may know of a reader on a withdrawn consent was read to the end. */
    kennisgevingenVolledig: async (t: Toestemming): Promise<boolean> => {
      const gereed = (await opgemaakt.load(t.id)).map(({ bron }) => bron);
      return t.ingetrokkenOp !== null && bronnenVan(t).every((bron) => gereed.includes(bron));
    },
    searchKennisgevingen: async (pagina: Pagina & { alleenOpen: boolean }) =>
      searchKennisgevingen(opslag, await lezer(), pagina),
  };
}

/** A page of the notices to the reader's organisation or team, oldest first. */
async function searchKennisgevingen(
  { lezer: db }: Opslag,
  { organisatie, team }: BekendeLezer,
  { first, after, alleenOpen }: Pagina & { alleenOpen: boolean },
): Promise<Verbonden<Kennisgeving>> {
  const grootte = paginagrootte(first);
  const eigen = db
    .createQueryBuilder(Kennisgeving, 'k')
    .where('k.organisatieId = :organisatie', { organisatie: organisatie?.id ?? '' })
    .andWhere('(k.teamId IS NULL OR k.teamId = :team)', { team: team ?? '' });
  if (after !== undefined) {
    const [tijdstip, id] = readCursor(after).split(' ');
    eigen.andWhere('(k.tijdstip > :tijdstip OR (k.tijdstip = :tijdstip AND k.id > :id))', { tijdstip, id: id ?? '' });
  }
  if (alleenOpen) {
    eigen.andWhere(
      (query) =>
        `NOT EXISTS ${query.subQuery().select('1').from(Kennisgevingsbevestiging, 'b').where('b.kennisgeving = k.id').getQuery()}`,
    );
  }
  const gevonden = await eigen
    .orderBy('k.tijdstip')
    .addOrderBy('k.id')
    .take(grootte + 1)
    .getMany();
  const edges = gevonden
    .slice(0, grootte)
    .map((node) => ({ node, cursor: writeCursor(`${node.tijdstip} ${node.id}`) }));
  return { edges, pageInfo: paginaInfo(edges, gevonden.length > grootte, after !== undefined) };
}
