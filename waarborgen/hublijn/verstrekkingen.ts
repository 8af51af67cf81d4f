import { z } from 'zod';
import { AFSCHERMREDENEN, DOELBINDINGEN, DOMEINEN, GRONDEN, INZAGENIVEAUS, ROLLEN } from '#schema/lijsten/toegang';
import { HANDELINGEN, UITKOMSTEN } from '../logboek/Logregel';
import { type Leesregel, Leesvraag } from '../logboek/lees';
import type { Ontvangst } from '../logboek/lezersVan';
import type { Soort } from './soort';

const Tekst = z.string().max(255);

const Regel: z.ZodType<Leesregel> = z.strictObject({
  tijdstip: z.iso.datetime(),
  keten: Tekst,
  nr: z.int(),
  handeling: z.enum(HANDELINGEN),
  domein: z.enum(DOMEINEN),
  niveau: z.enum(INZAGENIVEAUS),
  doel: z.enum(DOELBINDINGEN),
  grond: z.enum(GRONDEN).nullable(),
  reden: z.enum(AFSCHERMREDENEN).nullable(),
  uitkomst: z.enum(UITKOMSTEN),
  functionaris: Tekst,
  rol: z.enum(ROLLEN),
  organisatie: Tekst.nullable(),
  team: Tekst.nullable(),
  traceId: Tekst,
});

/** In one message: a door takes no more than 256 KiB. */
export const MAX_VRAGEN = 50;

/** What the partner disclosed of persons or refused, newest first; for each question its rows. */
export const verstrekkingen: Soort<Leesvraag[], Leesregel[][]> = {
  naam: 'verstrekkingen',
  vraag: z.array(Leesvraag).max(MAX_VRAGEN),
  antwoord: z.array(z.array(Regel).max(101)),
};

/** Who received data on a consent since a day. */
export const lezers: Soort<{ toestemming: string; sinds: string }, Ontvangst[]> = {
  naam: 'lezers',
  vraag: z.strictObject({ toestemming: z.string().max(64), sinds: z.iso.date() }),
  antwoord: z.array(
    z.strictObject({
      ...{ organisatie: Tekst.nullable(), team: Tekst.nullable() },
      ...{ eerste: z.iso.datetime(), laatste: z.iso.datetime() },
      ...{ hoogste: z.enum(INZAGENIVEAUS), aantal: z.int().min(1) },
    }),
  ),
};
