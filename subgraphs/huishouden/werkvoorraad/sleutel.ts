import { z } from 'zod';
import { readCursor, writeCursor } from '#schema/verbinding';

/** More than a page needs to be put in order, and no more than partners can be asked about at once. */
export const MAX_KANDIDATEN = 500;

const Inhoud = z.object({
  kandidaten: z.array(z.string()).max(MAX_KANDIDATEN),
  first: z.int(),
  after: z.string().optional(),
});

/** What a router needs to come back for the page once it has asked the partners: which page, of which households. */
export type Sleutelinhoud = z.infer<typeof Inhoud>;

export const writeSleutel = (inhoud: Sleutelinhoud): string => writeCursor(JSON.stringify(inhoud));

/** Whoever asks writes it himself: it opens nothing, and may be anything. */
export function readSleutel(sleutel: unknown): Sleutelinhoud | undefined {
  try {
    return Inhoud.parse(JSON.parse(readCursor(sleutel as string)));
  } catch {
    return undefined;
  }
}
