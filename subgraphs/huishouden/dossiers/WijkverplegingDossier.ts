import { Field, Int, ObjectType } from 'type-graphql';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Dossierdeel } from './Dossierdeel';
import { Extern } from './Extern';

@ObjectType()
export class VerpleegIndicatie {
  @Extern('HOOFDLIJNEN') @Field(() => WijkverplegingFase) fase: WijkverplegingFase;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar) vanaf: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) tot?: string | null;
}

/** What the hub reads of home nursing's. */
@ObjectType()
export class WijkverplegingDossier extends Dossierdeel {
  @Extern('HOOFDLIJNEN') @Field(() => [VerpleegIndicatie], { nullable: true }) indicaties?: VerpleegIndicatie[] | null;
  @Extern('HOOFDLIJNEN') @Field(() => Int, { nullable: true }) minutenPerWeek?: number | null;
}
