import type { z } from 'zod';

/** A kind of question that the hub asks its partners, and what an answer to it looks like. */
export interface Soort<Vraag = unknown, Antwoord = unknown> {
  naam: string;
  vraag: z.ZodType<Vraag>;
  antwoord: z.ZodType<Antwoord>;
}

/** A kind of question with who answers it. */
export interface Behandelaar {
  soort: Soort;
  answer(vraag: unknown, traceId?: string): Promise<unknown>;
}

export const behandelt = <V, A>(soort: Soort<V, A>, answer: (vraag: V, traceId?: string) => Promise<A>): Behandelaar =>
  ({ soort, answer }) as Behandelaar;
