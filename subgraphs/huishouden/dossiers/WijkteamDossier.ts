import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { OpschalingNaar, OpschalingStatus } from '#schema/lijsten/opschaling';
import { DateScalar } from '#schema/scalars';
import { Dossierdeel } from './Dossierdeel';
import { Extern } from './Extern';

@ObjectType()
export class BesprokenLeefgebied {
  @Extern('HOOFDLIJNEN') @Field(() => Leefgebied) leefgebied: Leefgebied;
  @Extern('DETAILS') @Field(() => Int, { nullable: true }) score?: number | null;
}

@ObjectType()
export class Keukentafelgesprek {
  @Extern('HOOFDLIJNEN') @Field(() => DateScalar) gevoerdOp: string;
  @Extern('HOOFDLIJNEN') @Field(() => [BesprokenLeefgebied]) besproken: BesprokenLeefgebied[];
}

@ObjectType()
export class Opschaling {
  @Extern('HOOFDLIJNEN') @Field(() => ID) kenmerk: string;
  @Extern('DETAILS') @Field(() => OpschalingNaar, { nullable: true }) naar?: OpschalingNaar | null;
  @Extern('HOOFDLIJNEN') @Field(() => OpschalingStatus) status: OpschalingStatus;
}

/** What the hub reads of the wijkteam's. */
@ObjectType()
export class WijkteamDossier extends Dossierdeel {
  @Extern('HOOFDLIJNEN') @Field(() => [Keukentafelgesprek], { nullable: true }) keukentafelgesprekken?:
    | Keukentafelgesprek[]
    | null;
  @Extern('HOOFDLIJNEN') @Field(() => [Opschaling], { nullable: true }) opschalingen?: Opschaling[] | null;
}
