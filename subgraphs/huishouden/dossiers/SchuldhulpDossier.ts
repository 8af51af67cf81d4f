import { Field, ObjectType } from 'type-graphql';
import { Schuldbegeleiding, SchuldhulpStatus } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Dossierdeel } from './Dossierdeel';
import { Extern } from './Extern';

@ObjectType()
export class SchuldhulpAanmelding {
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar) aangemeldOp: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) intakeOp?: string | null;
  @Extern('HOOFDLIJNEN') @Field() bedreigend: boolean;
}

@ObjectType()
export class SchuldhulpTraject {
  @Extern('HOOFDLIJNEN') @Field(() => SchuldhulpStatus) status: SchuldhulpStatus;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar) gestartOp: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) beeindigdOp?: string | null;
}

@ObjectType()
export class Budgetbeheer {
  @Extern('HOOFDLIJNEN') @Field(() => Schuldbegeleiding) vorm: Schuldbegeleiding;
  @Extern('HOOFDLIJNEN') @Field() uitvoerder: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar) vanaf: string;
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) tot?: string | null;
}

/** What the hub reads of the debt counsellors'. */
@ObjectType()
export class SchuldhulpDossier extends Dossierdeel {
  @Extern('HOOFDLIJNEN') @Field(() => [SchuldhulpAanmelding], { nullable: true }) aanmeldingen?:
    | SchuldhulpAanmelding[]
    | null;
  @Extern('HOOFDLIJNEN') @Field(() => [SchuldhulpTraject], { nullable: true }) trajecten?: SchuldhulpTraject[] | null;
  @Extern('HOOFDLIJNEN') @Field(() => [Budgetbeheer], { nullable: true }) budgetbeheer?: Budgetbeheer[] | null;
}
