import { Directive, Field, ObjectType } from 'type-graphql';
import { Rol } from '../lijsten/toegang';
import { Niveau } from '../toestemming';

/** A professional who works with the person. */
@Directive('@shareable')
@ObjectType({ description: 'Een beroepskracht die met de persoon werkt.' })
export class Professional {
  @Niveau('HOOFDLIJNEN') @Field() naam: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Rol) rol: Rol;
  @Niveau('HOOFDLIJNEN') @Field() organisatie: string;
  @Niveau('HOOFDLIJNEN') @Field(() => String, { nullable: true }) telefoon?: string | null;
}
