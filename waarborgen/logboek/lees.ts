import type { SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { DOMEINEN, GRONDEN } from '#schema/lijsten/toegang';
import type { Opslag } from '../opslag/opslag';
import { Logregel } from './Logregel';

const Id = z.string().min(1).max(64);
const Tijdstip = z.string().length(24);

/** How far into somebody's logbook one reader looks. What stands in no list stays closed. */
const Leesgrens = z.strictObject({
  domeinen: z.array(z.enum(DOMEINEN)),
  /** Besides, whatever the domain, what readers of this organisation did. */
  organisatie: Id.optional(),
  /** Of what rests on a noodtoegang: everything, or these. */
  noodtoegangen: z.union([z.literal('ALLE'), z.array(Id)]),
  /** Domains in which also what the person asked in confidence is told of. */
  vertrouwelijk: z.array(z.enum(DOMEINEN)),
  /** Of what residents did: everything, or what rests on these grounds. */
  vanInwoners: z.union([z.literal('ALLE'), z.array(z.enum(GRONDEN))]),
});
export type Leesgrens = z.infer<typeof Leesgrens>;

/** A place in the order of the log, newest first; of rows of that very moment none, all, or those after one of them. */
const Plaats = z.strictObject({
  tijdstip: Tijdstip,
  bijGelijk: z.union([z.enum(['GEEN', 'ALLE']), z.strictObject({ keten: z.string().max(32), nr: z.int() })]),
});
export type Plaats = z.infer<typeof Plaats>;

/** The rows about one person, as far as a reader may look, from a place on. */
export const Leesvraag = z.strictObject({
  persoon: Id,
  grens: Leesgrens,
  na: Plaats.optional(),
  aantal: z.int().min(1).max(101),
});
export type Leesvraag = z.infer<typeof Leesvraag>;

/** What of a row there is to read: not about whom, which the reader asked for, nor what opened it. */
const KOLOMMEN = [
  ...(['tijdstip', 'keten', 'nr', 'handeling', 'domein', 'niveau', 'doel', 'grond', 'reden', 'uitkomst'] as const),
  ...(['functionaris', 'rol', 'organisatie', 'team', 'traceId'] as const),
] as const;
export type Leesregel = Pick<Logregel, (typeof KOLOMMEN)[number]>;

/** For each question its rows, newest first, in one statement. */
export async function leesLogregels({ lezer }: Opslag, vragen: readonly Leesvraag[]): Promise<Leesregel[][]> {
  if (vragen.length === 0) return [];
  const delen = vragen.map((vraag, i) =>
    selectie(lezer.createQueryBuilder(Logregel, 'l'), vraag, i).getQueryAndParameters(),
  );
  const sql = delen.map(([deel], i) => `SELECT * FROM (${deel}) v${i}`).join(' UNION ALL ');
  const rijen: (Leesregel & { vraag: number })[] = await lezer.query(
    `${sql} ORDER BY vraag, tijdstip DESC, keten DESC, nr DESC`,
    delen.flatMap(([, waarden]) => waarden),
  );
  const gevonden = vragen.map((): Leesregel[] => []);
  for (const { vraag, ...regel } of rijen) gevonden[Number(vraag)].push(regel);
  return gevonden;
}

function selectie(query: SelectQueryBuilder<Logregel>, { persoon, grens, na, aantal }: Leesvraag, vraag: number) {
  query.select(`${vraag}`, 'vraag');
  for (const kolom of KOLOMMEN) query.addSelect(`l.${kolom}`, kolom);
  query.where('l.persoon = :persoon', { persoon });
  begrens(query, grens);
  if (na) zetVoort(query, na);
  return query.orderBy('l.tijdstip', 'DESC').addOrderBy('l.keten', 'DESC').addOrderBy('l.nr', 'DESC').limit(aantal);
}

function begrens(query: SelectQueryBuilder<Logregel>, grens: Leesgrens): void {
  const { domeinen, organisatie = null, noodtoegangen, vertrouwelijk, vanInwoners } = grens;
  query.andWhere(`(${uit('l.domein', 'domeinen', domeinen)} OR l.organisatie = :organisatie)`, {
    domeinen,
    organisatie,
  });
  query.andWhere(`(l.vertrouwelijk = 0 OR ${uit('l.domein', 'vertrouwelijk', vertrouwelijk)})`, { vertrouwelijk });
  if (noodtoegangen !== 'ALLE') {
    const getoond = uit('l.noodtoegangId', 'noodtoegangen', noodtoegangen);
    query.andWhere(`(l.noodtoegangId IS NULL OR ${getoond})`, { noodtoegangen });
  }
  if (vanInwoners !== 'ALLE') {
    const getoond = uit('l.grond', 'vanInwoners', vanInwoners);
    query.andWhere(`(l.organisatie IS NOT NULL OR ${getoond})`, { vanInwoners });
  }
}

/** Out of an empty list is nothing, in SQL too. */
const uit = (kolom: string, naam: string, lijst: readonly string[]) =>
  lijst.length > 0 ? `${kolom} IN (:...${naam})` : '1 = 0';

function zetVoort(query: SelectQueryBuilder<Logregel>, { tijdstip, bijGelijk }: Plaats): void {
  if (bijGelijk === 'GEEN') query.andWhere('l.tijdstip < :tijdstip', { tijdstip });
  else query.andWhere('l.tijdstip <= :tijdstip', { tijdstip });
  if (typeof bijGelijk === 'string') return;
  query.andWhere('(l.tijdstip < :tijdstip OR l.keten < :keten OR (l.keten = :keten AND l.nr < :nr))', bijGelijk);
}
