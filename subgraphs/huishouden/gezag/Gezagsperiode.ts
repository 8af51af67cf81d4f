import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import { Gezagssoort } from '../lijsten';
import { bewijsVan } from '../mensen/bewijsVan';
import { Bewijsstuk } from '../mensen/Vertegenwoordiger';
import type { Gezagsstuk } from './verloop';

@ObjectType({ description: 'Wie van wanneer tot wanneer het gezag over een kind had, en waaruit dat blijkt.' })
export class Gezagsperiode {
  @Field(() => Gezagssoort) soort: Gezagssoort;
  houderId: string | null;
  @Field(() => DateScalar) vanaf: string;
  @Field(() => DateScalar, { nullable: true, description: 'De laatste dag; leeg zolang het duurt.' })
  tot: string | null;
  @Field(() => Bewijsstuk) bewijs: Bewijsstuk;
  @Field(() => Date, { nullable: true, description: 'Leeg voor wat is aangeleverd.' }) vastgelegdOp: Date | null;
  @Field(() => Boolean, { description: 'Wat later werd vastgelegd kwam hier geheel voor in de plaats.' })
  vervangen: boolean;
}

export function alsGezagsperiode(stuk: Gezagsstuk): Gezagsperiode {
  const { soort, houder, vanaf, tot, vastgelegdOp, vervangen } = stuk;
  return Object.assign(new Gezagsperiode(), {
    ...{ soort: Gezagssoort[soort], houderId: houder, vanaf, tot, vervangen, bewijs: bewijsVan(stuk) },
    vastgelegdOp: vastgelegdOp ? new Date(vastgelegdOp) : null,
  });
}
