import { z } from 'zod';
import { type Bewaarbaar, endsAfterBegin, type Rijsoort, type Verwijzing } from '#waarborgen/inlezen/rijsoort';

/** A kind of row, typed by its own fields. */
export function rijsoort<Vorm extends z.ZodRawShape>(
  velden: Vorm,
  save: (rij: z.infer<z.ZodObject<Vorm>>) => Bewaarbaar[],
  verwijzingen?: (rij: z.infer<z.ZodObject<Vorm>>) => Verwijzing[],
  check?: Rijsoort<z.infer<z.ZodObject<Vorm>>>['check'],
  verfijn: (schema: z.ZodObject<Vorm>) => z.ZodType = (schema) => schema,
): Rijsoort<never> {
  return {
    schema: verfijn(endsAfterBegin(z.strictObject(velden))),
    save,
    verwijzingen,
    check,
  } as unknown as Rijsoort<never>;
}
