import { z } from 'zod';
import { MAAND_VORM } from '../dienst/maand';
import type { Soort } from './soort';
import { kanGeteldZijn, type Telling } from './telling';

/** In one message: a door takes no more than 256 KiB. */
export const MAX_PERSONEN = 2_000;

/** The households of one wijk that the partner helps, each by the pseudonyms of whom it helps there; and the month. */
export interface Wijkvraag {
  maand: string;
  groepen: string[][];
}

/** What the partner says of all those households together, and of none of them. */
export interface Partnercijfers {
  /** Who works with a household, added up over the households. */
  professionals: Telling;
  /** Terms that ended in the month: done in time, and not. */
  gehaald: Telling;
  gemist: Telling;
}

const Aantal = z.int().min(0);
const Geteld = z.strictObject({ aantal: Aantal, huishoudens: Aantal }).refine(kanGeteldZijn);
const personenIn = (groepen: string[][]) => groepen.reduce((som, groep) => som + groep.length, 0);

/** What goes on in a wijk, in numbers that are about nobody. */
export const wijkcijfers: Soort<Wijkvraag, Partnercijfers> = {
  naam: 'wijkcijfers',
  vraag: z.strictObject({
    maand: z.string().regex(MAAND_VORM),
    groepen: z
      .array(z.array(z.string().min(1).max(64)).min(1))
      .refine((groepen) => personenIn(groepen) <= MAX_PERSONEN),
  }),
  antwoord: z.strictObject({ professionals: Geteld, gehaald: Geteld, gemist: Geteld }),
};
