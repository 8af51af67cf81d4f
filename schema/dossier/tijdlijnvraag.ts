import { z } from 'zod';
import { LEEFGEBIEDEN, type Leefgebied } from '../lijsten/leefgebied';
import { DOMEINEN, type Domein } from '../lijsten/toegang';
import { MAX_PER_PAGINA } from '../verbinding';

const MAX_LENGTH = 4096;
const Nummer = z.string().regex(/^[A-Za-z0-9][\w.-]{0,63}$/);
/** By what an event is known at its source: the number of a record, and which of its events. */
export const Gebeurteniskenmerk = z.string().regex(/^[A-Za-z0-9][\w.:-]{0,127}$/);
/** A place in the order of a timeline, as `tijdlijnsleutel` writes it. */
export const Sleutel = z.string().regex(/^\d{4}-\d\d-\d\d\|[A-Z]{1,20}\|[A-Za-z0-9][\w.:-]{0,127}$/);
export type Sleutel = z.infer<typeof Sleutel>;

const Vraag = z
  .strictObject({
    /** Of whom the timeline is: everybody in a household, or one person. */
    huishouden: Nummer.optional(),
    persoon: Nummer.optional(),
    first: z.int().min(1).max(MAX_PER_PAGINA),
    /** Per domain what was already shown: everything up to there. Absent: nothing yet. */
    na: z.partialRecord(z.enum(DOMEINEN), Sleutel),
    leefgebieden: z.array(z.enum(LEEFGEBIEDEN)).max(LEEFGEBIEDEN.length).optional(),
    domeinen: z.array(z.enum(DOMEINEN)).max(DOMEINEN.length).optional(),
    /** Only what happened with one record. */
    kenmerk: Gebeurteniskenmerk.optional(),
  })
  .refine(({ huishouden, persoon }) => (huishouden === undefined) !== (persoon === undefined));

/** What part of which timeline is asked for. It travels as the key of the entity, and holds no more than numbers. */
export type Tijdlijnvraag = z.infer<typeof Vraag>;

export const writeVraag = (vraag: Tijdlijnvraag): string => Buffer.from(JSON.stringify(vraag)).toString('base64url');

/** The question that a key stands for, else undefined: whoever asks a subgraph writes the key himself. */
export function readVraag(key: unknown): Tijdlijnvraag | undefined {
  if (typeof key !== 'string' || key.length > MAX_LENGTH) return undefined;
  try {
    return Vraag.safeParse(JSON.parse(Buffer.from(key, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

/** Whether this timeline is about a domain at all. */
export const gaatOver = ({ domeinen }: Pick<Tijdlijnvraag, 'domeinen'>, domein: Domein): boolean =>
  domeinen === undefined || domeinen.includes(domein);

/** Whether an event falls within what is asked for, wherever the page begins. */
export function hoortErbij(
  { leefgebieden, kenmerk }: Pick<Tijdlijnvraag, 'leefgebieden' | 'kenmerk'>,
  gebeurtenis: { id: string; leefgebieden: readonly Leefgebied[] },
): boolean {
  const opGebied = leefgebieden === undefined || gebeurtenis.leefgebieden.some((l) => leefgebieden.includes(l));
  const { id } = gebeurtenis;
  return opGebied && (kenmerk === undefined || id === kenmerk || id.startsWith(`${kenmerk}:`));
}
