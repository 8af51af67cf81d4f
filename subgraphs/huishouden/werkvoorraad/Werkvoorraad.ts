import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import { type Pagina, verbinding } from '#schema/verbinding';
import { Huishouden } from '../mensen/Huishouden';
import { readSleutel } from './sleutel';
import type { Urgentie } from './urgentie';

/** One household of a caseload, and why it stands where it stands. */
@ObjectType({ description: 'Een huishouden uit uw werkvoorraad, en waarom het staat waar het staat.' })
export class Werkvoorraadregel {
  /** Its id and not itself: what is required of partners can't be planned twice, one under the other. */
  @Field(() => ID, { name: 'huishouden' }) id: string;
  @Field(() => Int, { description: 'Wettelijke termijnen die te laat zijn; de meeste eerst.' })
  wettelijkTeLaat: number;
  @Field(() => DateScalar, { nullable: true, description: 'De eerste termijn die nog open staat; de vroegste eerst.' })
  eersteTermijn?: string | null;
  @Field(() => Int, { description: 'Signalen voor opschaling; de meeste eerst.' }) signalen: number;

  kandidaat: Kandidaat;
}

export interface Kandidaat {
  huishouden: Huishouden;
  dossiers?: unknown;
}

export const { Edge: WerkvoorraadregelEdge } = verbinding(Werkvoorraadregel, 'GEEN');

/**
 * A caseload in the order of what partners know. A router asks them about every candidate and comes back with what they
 * answered this caller: the order can't depend on anything that he may not see.
 */
@Directive('@key(fields: "sleutel")')
@ObjectType({ description: 'Uw werkvoorraad, het dringendste eerst.' })
export class WerkvoorraadConnection {
  @Directive('@inaccessible') @Field(() => ID) sleutel: string;
  @Directive('@inaccessible') @Field(() => [Huishouden]) kandidaten: Huishouden[];

  pagina: Pagina;
  lijst: Kandidaat[];
  geordend?: Promise<(Kandidaat & Urgentie)[]>;

  /** The households are looked up anew: only those that the caller is involved with are there. */
  static async resolveReference(
    { sleutel, kandidaten }: { sleutel: unknown; kandidaten?: unknown },
    { bronnen }: { bronnen: { huishoudens: { load(id: string): Promise<Huishouden | null> } } },
  ): Promise<WerkvoorraadConnection | null> {
    const gelezen = readSleutel(sleutel);
    if (!gelezen) return null;
    const { kandidaten: ids, ...pagina } = gelezen;
    const huishoudens = await Promise.all(ids.map((id) => bronnen.huishoudens.load(id)));
    const antwoord = Array.isArray(kandidaten) && kandidaten.length === ids.length ? kandidaten : [];
    const lijst = huishoudens.flatMap((huishouden, i) =>
      huishouden ? [{ huishouden, dossiers: antwoord[i]?.leden }] : [],
    );
    return Object.assign(new WerkvoorraadConnection(), { sleutel, pagina, lijst });
  }
}
