import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../scalars';
import { Niveau } from '../toestemming';

/** What falls due when, by law or by agreement. */
@Directive('@shareable')
@ObjectType({ description: 'Wat wanneer klaar moet zijn, volgens wet of afspraak.' })
export class Termijn {
  @Niveau('HOOFDLIJNEN') @Field() omschrijving: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) uiterlijk: string;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'Waar de termijn staat, of "afspraak".' }) bron: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) afgerondOp?: string | null;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'Niet op tijd afgerond.' }) teLaat: boolean;
}

/** A term with its lateness worked out on `vandaag`; a term that was met in time is never late afterwards. */
export function termijn(fields: Omit<Termijn, 'teLaat'>, vandaag: string): Termijn {
  return Object.assign(new Termijn(), fields, { teLaat: (fields.afgerondOp ?? vandaag) > fields.uiterlijk });
}
