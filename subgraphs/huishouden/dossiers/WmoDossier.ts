import { Field, ObjectType } from 'type-graphql';
import { WmoCategorie } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Dossierdeel } from './Dossierdeel';
import { Extern } from './Extern';

@ObjectType()
export class Voorziening {
  @Extern('HOOFDLIJNEN') @Field(() => WmoCategorie) categorie: WmoCategorie;
  @Extern('HOOFDLIJNEN') @Field() aanbieder: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar) vanaf: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) tot?: string | null;
}

/** What the hub reads of the municipality's for the Wmo. */
@ObjectType()
export class WmoDossier extends Dossierdeel {
  @Extern('HOOFDLIJNEN') @Field(() => [Voorziening], { nullable: true }) voorzieningen?: Voorziening[] | null;
}
