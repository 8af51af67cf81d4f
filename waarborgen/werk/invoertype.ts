import { type ClassType, Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { type Fout, fout } from '#schema/Fout';
import type { Vorm, Waarden } from './velden';

/** What a command takes, declared once: as GraphQL's input type, and as what is checked of it. */
export interface Invoertype<V extends Vorm = Vorm> {
  klasse: ClassType;
  schema: z.ZodType<Waarden<V>>;
}

export function invoertype<V extends Vorm>(naam: string, vorm: V): Invoertype<V> {
  class Invoer {}
  InputType(naam)(Invoer);
  for (const [veld, { type, nullable, uitleg: description }] of Object.entries(vorm)) {
    Field(type as () => typeof String, { nullable, description })(Invoer.prototype, veld);
  }
  const delen = Object.fromEntries(Object.entries(vorm).map(([veld, { schema }]) => [veld, schema]));
  return { klasse: Invoer as ClassType, schema: z.object(delen) as unknown as z.ZodType<Waarden<V>> };
}

/** The values, or every fault in them, each with where it is. */
export function leesInvoer<V extends Vorm>(
  { schema }: Invoertype<V>,
  invoer: unknown,
): { waarden: Waarden<V>; fouten?: undefined } | { waarden?: undefined; fouten: Fout[] } {
  const gelezen = schema.safeParse(invoer);
  return gelezen.success ? { waarden: gelezen.data } : { fouten: gelezen.error.issues.map(alsFout) };
}

function alsFout(issue: z.core.$ZodIssue): Fout {
  const eigen = issue.code === 'custom' ? (issue.params as { code?: string } | undefined)?.code : undefined;
  const veld = issue.path.map(String);
  return eigen
    ? fout(eigen, issue.message, ...veld)
    : fout('WAARDE_ONGELDIG', 'Deze waarde kan hier niet: kies een andere.', ...veld);
}
