import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { z } from 'zod';
import { isDenkbareDag } from '../dienst/klok';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import { Bsn, pseudoniemVan } from '../toegang/pseudoniem';

/** A record ready to be kept; the same key again replaces it. */
export interface Bewaarbaar {
  entiteit: EntityTarget<ObjectLiteral>;
  waarde: ObjectLiteral;
  /** Columns that no later delivery changes: whose record it is, or what was recorded once and for all. */
  vast?: readonly string[];
}

/** A key that must be there before a row can refer to it. */
export interface Verwijzing extends Bewaarbaar {
  veld: string;
}

/** One kind of row in a delivered file. */
export interface Rijsoort<Rij = Record<string, unknown>> {
  schema: z.ZodType<Rij>;
  /** What the row becomes in the database. */
  save(rij: Rij): Bewaarbaar[];
  /** What it refers to, earlier in the file or in the database. */
  verwijzingen?(rij: Rij): Verwijzing[];
  /** The record that it is, where it is one, and which of its columns name another by its kenmerk. */
  stuk?: { soort: Stuksoort; verwijst: Readonly<Record<string, Stuksoort>> };
  /** What only the database can tell is wrong with it, or what of the file is good and not kept yet, as a Dutch sentence. */
  check?(
    rij: Rij,
    manager: EntityManager,
    wachtend: readonly Bewaarbaar[],
  ): Promise<{ veld: string; code: string; bericht: string } | undefined>;
}
export const verwijzing = (veld: string, entiteit: EntityTarget<ObjectLiteral>, waarde: ObjectLiteral): Verwijzing => ({
  ...{ veld, entiteit, waarde },
});
export type Rijsoorten = Record<string, Rijsoort<never>>;

export const Kenmerk = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,63}$/, 'heeft geen geldige vorm (letters, cijfers, . _ -)');
/** A calendar day that exists, and that somebody may mean: terms are counted from it. */
export const Dag = z.iso
  .date({ error: 'is geen bestaande dag (JJJJ-MM-DD)', abort: true })
  .refine(isDenkbareDag, 'ligt niet tussen 1900-01-01 en 2199-12-31');
export const Kort = z.string().trim().min(1).max(255);
export const Lang = z.string().trim().min(1).max(4000);
export const Eurocenten = z.int('is geen geheel aantal eurocenten').min(0).max(2_000_000_000);

/** No row ends before it begins. */
export const endsAfterBegin = <S extends z.ZodObject>(schema: S): S =>
  schema.refine(({ vanaf, tot }) => !vanaf || !tot || String(vanaf) <= String(tot), {
    path: ['tot'],
    error: 'ligt voor het begin',
  });

/** A kenmerk is kept, and stands in ids and cursors: a BSN has no place in it. */
export const zonderBsn = <S extends z.ZodObject>(schema: S): S =>
  schema.refine(({ kenmerk, bsn }) => !String(kenmerk).includes(String(bsn)), {
    path: ['kenmerk'],
    error: 'bevat een BSN',
  });

/**
 * A row that is one record of a partner about one person: its columns under their own names. The BSN becomes this
 * partner's pseudonym, and is kept nowhere.
 */
export function stukrij<Vorm extends z.ZodRawShape>(
  sleutel: Buffer,
  entiteit: abstract new () => Stuk,
  kolommen: Vorm,
  verwijst: Partial<Record<keyof Vorm & string, abstract new () => Stuk>> = {},
): Rijsoort<never> {
  const schema = zonderBsn(
    endsAfterBegin(
      z.strictObject({ kenmerk: Kenmerk, bsn: Bsn, eigenaar: Kenmerk.optional(), ...kolommen } as z.ZodRawShape),
    ),
  );
  type Rij = { kenmerk: string; bsn: string; [kolom: string]: unknown };
  const save = ({ bsn, ...rest }: Rij): Bewaarbaar[] => {
    const waarde = { ...leeg({ ...kolommen, eigenaar: null }), ...rest, persoon: pseudoniemVan(bsn, sleutel) };
    const volgt = (entiteit as Stuksoort).afgeleid?.(waarde as never);
    return [{ entiteit: entiteit as EntityTarget<ObjectLiteral>, waarde: { ...waarde, ...volgt }, vast: ['persoon'] }];
  };
  const verwijzingen = (rij: Rij): Verwijzing[] =>
    Object.entries(verwijst).flatMap(([veld, naar]) =>
      rij[veld] ? [verwijzing(veld, naar as EntityTarget<ObjectLiteral>, { kenmerk: rij[veld] })] : [],
    );
  return { schema, save, verwijzingen, stuk: { soort: entiteit, verwijst } } as unknown as Rijsoort<never>;
}

/** A column that a later delivery leaves out is emptied, not kept from before. */
const leeg = (kolommen: object) => Object.fromEntries(Object.keys(kolommen).map((kolom) => [kolom, null]));
