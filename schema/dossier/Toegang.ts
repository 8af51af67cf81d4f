import { Directive, Field, ObjectType } from 'type-graphql';
import { Afschermreden, Domein, Grond, Inzageniveau } from '../lijsten/toegang';
import { Niveau } from '../toestemming';

/** What the caller may see of one person in one domain, and on what ground. */
@Directive('@shareable')
@ObjectType({ description: 'Wat de vrager van een persoon in een domein mag zien, en waarom.' })
export class Toegang {
  @Niveau('GEEN') @Field(() => Domein) domein: Domein;
  @Niveau('GEEN') @Field(() => Inzageniveau) niveau: Inzageniveau;
  @Niveau('GEEN') @Field(() => Grond, { nullable: true }) grond?: Grond | null;
  @Niveau('GEEN') @Field(() => Date, { nullable: true }) geldigTot?: Date | null;
  @Niveau('GEEN') @Field(() => Afschermreden, { nullable: true }) reden?: Afschermreden | null;
}
