import { type ClassType, ID, Int } from 'type-graphql';
import { z } from 'zod';
import { DateScalar, Eurocent } from '#schema/scalars';
import { isDenkbareDag } from '../dienst/klok';

/** One field of what a command takes: what GraphQL says of it, and what the domain asks of its value. */
export interface Veld<T = unknown> {
  type: () => unknown;
  schema: z.ZodType<T>;
  nullable: boolean;
  uitleg?: string;
}
export type Vorm = Record<string, Veld>;
export type Waarden<V extends Vorm> = { [naam in keyof V]: V[naam] extends Veld<infer T> ? T : never };

/** Two billion euro cents: what a database column holds. */
const MAX_CENT = 2_000_000_000;
const MAX_TEKST = 4_000;

const eist = <T>(schema: z.ZodType<T>, klopt: (waarde: T) => boolean, code: string, bericht: string) =>
  schema.refine(klopt, { error: bericht, params: { code } });

function tekst(max: number, uitleg?: string): Veld<string> {
  const gevuld = eist(z.string().trim(), (t) => t.length > 0, 'TEKST_ONTBREEKT', 'Vul dit in.');
  const schema = eist(gevuld, (t) => t.length <= max, 'TEKST_TE_LANG', `Dit is langer dan ${max} tekens: kort het in.`);
  return { type: () => String, schema, nullable: false, uitleg };
}

/** A name, a place, a sentence. */
export const kort = (uitleg?: string): Veld<string> => tekst(255, uitleg);
/** What somebody tells. */
export const lang = (uitleg?: string): Veld<string> => tekst(MAX_TEKST, uitleg);

const NUMMER = /^[A-Za-z0-9][\w.-]{0,63}$/;
/** The number of a record, or of a person as the federation names him. */
export const nummer = (uitleg?: string): Veld<string> => ({
  ...{ type: () => ID, nullable: false, uitleg },
  schema: eist(z.string(), (t) => NUMMER.test(t), 'NUMMER_ONGELDIG', 'Dit is geen nummer dat de hub uitgeeft.'),
});

/** A calendar day; GraphQL has seen to it that it exists. */
export const dag = (uitleg?: string): Veld<string> => ({
  ...{ type: () => DateScalar, nullable: false, uitleg },
  schema: eist(z.string(), isDenkbareDag, 'DATUM_ONGELDIG', 'Kies een dag van 1900-01-01 tot en met 2199-12-31.'),
});

/** A whole number within bounds, both included. */
export const geheel = (min: number, max: number, uitleg?: string): Veld<number> => ({
  ...{ type: () => Int, nullable: false, uitleg },
  schema: eist(
    z.number(),
    (n) => Number.isInteger(n) && n >= min && n <= max,
    'GETAL_BUITEN_BEREIK',
    `Kies een geheel getal van ${min} tot en met ${max}.`,
  ),
});

/** Money, from `min` euro cents. */
export const eurocenten = (min = 0, uitleg?: string): Veld<number> => ({
  ...{ type: () => Eurocent, nullable: false, uitleg },
  schema: eist(
    z.number(),
    (n) => Number.isInteger(n) && n >= min && n <= MAX_CENT,
    'BEDRAG_ONGELDIG',
    `Noem een bedrag in hele eurocenten, van ${min} tot en met ${MAX_CENT}.`,
  ),
});

export const janee = (uitleg?: string): Veld<boolean> => ({
  ...{ type: () => Boolean, schema: z.boolean(), nullable: false, uitleg },
});

/** A word of one of our own lists; `lijst` is the registered enum. */
export const keuze = <T extends string>(lijst: Record<string, T>, uitleg?: string): Veld<T> => ({
  ...{ type: () => lijst, schema: z.enum(Object.values(lijst) as [T, ...T[]]), nullable: false, uitleg },
});

/**
 * A code of a standard's list, as its messages write it (`01`) or as we name it (`BEGELEIDING`).
 * @param codes The list: each code with our name of it.
 */
export function code<T extends string>(lijst: string, codes: Readonly<Record<string, T>>, uitleg?: string): Veld<T> {
  const namen = Object.values(codes);
  const bericht = `Kies uit codelijst ${lijst}: ${Object.entries(codes)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([c, naam]) => `${c} ${naam}`)
    .join(', ')}.`;
  const bekend = (t: string) => Object.hasOwn(codes, t) || namen.includes(t as T);
  const schema = eist(z.string(), bekend, 'CODE_ONBEKEND', bericht).transform((t) => codes[t] ?? (t as T));
  return {
    type: () => String,
    schema,
    nullable: false,
    uitleg: [uitleg, bericht].filter(Boolean).join(' '),
  };
}

/** Some of something; at least one unless it says less. */
export const lijstVan = <T>(veld: Veld<T>, { min = 1, max = 100 } = {}, uitleg?: string): Veld<T[]> => ({
  ...{ type: () => [veld.type()], nullable: false, uitleg },
  schema: eist(
    z.array(veld.schema),
    (waarden) => waarden.length >= min && waarden.length <= max,
    'AANTAL_BUITEN_BEREIK',
    `Noem er ${min} tot en met ${max}.`,
  ),
});

/** What need not be said. */
export const optioneel = <T>({ schema, ...veld }: Veld<T>): Veld<T | undefined> => ({
  ...{ ...veld, nullable: true },
  schema: schema.nullish().transform((waarde) => waarde ?? undefined),
});

/** A part with fields of its own. */
export const deel = <V extends Vorm>({ klasse, schema }: { klasse: ClassType; schema: z.ZodType<Waarden<V>> }) =>
  ({ type: () => klasse, schema, nullable: false }) as Veld<Waarden<V>>;
