import { Field, ObjectType } from 'type-graphql';
import { JeugdhulpCategorie, Verwijzer } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Dossierdeel } from './Dossierdeel';
import { Extern } from './Extern';

@ObjectType()
export class Jeugdhulpbesluit {
  @Extern('DETAILS') @Field(() => JeugdhulpCategorie, { nullable: true }) categorie?: JeugdhulpCategorie | null;
  @Extern('DETAILS') @Field(() => Verwijzer, { nullable: true }) verwijzer?: Verwijzer | null;
  @Extern('HOOFDLIJNEN') @Field() aanbieder: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar) vanaf: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) tot?: string | null;
}

/** What the hub reads of the Centrum voor Jeugd en Gezin's. */
@ObjectType()
export class CjgDossier extends Dossierdeel {
  @Extern('HOOFDLIJNEN') @Field(() => [Jeugdhulpbesluit], { nullable: true }) besluiten?: Jeugdhulpbesluit[] | null;
}
