import { Directive, Field, ObjectType } from 'type-graphql';
import { Niveau } from '../toestemming';

/** Whom to call. */
@Directive('@shareable')
@ObjectType({ description: 'Wie te bellen.' })
export class Contact {
  @Niveau('BETROKKENHEID') @Field() organisatie: string;
  @Niveau('BETROKKENHEID') @Field(() => String, { nullable: true }) team?: string | null;
  @Niveau('BETROKKENHEID') @Field(() => String, { nullable: true }) telefoon?: string | null;
}
