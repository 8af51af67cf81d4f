import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import { Gezagssoort, Gezagsstatus } from '../lijsten';
import { bewijsVan } from '../mensen/bewijsVan';
import { Bewijsstuk } from '../mensen/Vertegenwoordiger';
import { type Gezagsstuk, gezagsversie, isIngehaald, registratieVan } from './verloop';

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
  @Field(() => Gezagsstatus, { description: 'Wat nog wacht of is ingehaald, verandert niets.' })
  status: Gezagsstatus;
  @Field(() => ID, { nullable: true, description: 'Noemt haar bij bevestigen; leeg voor wat is aangeleverd.' })
  registratie: string | null;
  @Field(() => Int, { description: 'Telt alles wat over het gezag over dit kind is vastgelegd en bevestigd.' })
  versie: number;
}

export function alsGezagsperiode(stuk: Gezagsstuk, verloop: readonly Gezagsstuk[]): Gezagsperiode {
  const { soort, houder, vanaf, tot, vastgelegdOp, vervangen, nr } = stuk;
  return Object.assign(new Gezagsperiode(), {
    ...{ soort: Gezagssoort[soort], houderId: houder, vanaf, tot, vervangen, bewijs: bewijsVan(stuk) },
    ...{ status: statusVan(stuk, verloop), versie: gezagsversie(verloop) },
    registratie: nr === 0 ? null : registratieVan(stuk),
    vastgelegdOp: vastgelegdOp ? new Date(vastgelegdOp) : null,
  });
}

function statusVan(stuk: Gezagsstuk, verloop: readonly Gezagsstuk[]): Gezagsstatus {
  if (stuk.volgorde !== undefined) return Gezagsstatus.BEVESTIGD;
  return isIngehaald(stuk, verloop) ? Gezagsstatus.INGEHAALD : Gezagsstatus.WACHT_OP_BEVESTIGING;
}
