import { DateTime } from 'luxon';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { CasusStatus } from './lijsten';

/** The team's own support is short; longer needs a reason. */
const EIGEN_ONDERSTEUNING = { months: 3 };

@ObjectType({ description: 'Waarom en tot wanneer het wijkteam zelf langer dan drie maanden ondersteunt.' })
export class Casusverlenging {
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) tot: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) reden: string;
}

/** What the team does for one person, from the first contact to the aftercare. */
@Entity('wijkteam_casus')
@ObjectType({ description: 'Wat het wijkteam voor iemand doet, van eerste contact tot nazorg.' })
export class Casus extends Stuk {
  @Niveau('HOOFDLIJNEN') @Field(() => CasusStatus) @Column({ type: 'varchar' }) status: CasusStatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() geopendOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Begin van de eigen ondersteuning door het wijkteam.' })
  @Column({ type: 'varchar', nullable: true })
  ondersteuningVanaf: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Casusverlenging, { nullable: true })
  @Column({ type: 'simple-json', nullable: true })
  verlenging: Casusverlenging | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  ondersteuningAfgerondOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  afgeslotenOp: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];
  @Niveau('HOOFDLIJNEN') @Field() @Column() team: string;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'De verantwoordelijke wijkcoach.' }) @Column() coach: string;
  @Niveau('HOOFDLIJNEN') @Field() @Column() telefoon: string;
  @Column() organisatie: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'De laatste dag van de eigen ondersteuning.' })
  get ondersteuningTot(): string | null {
    if (!this.ondersteuningVanaf) return null;
    return this.verlenging?.tot ?? DateTime.fromISO(this.ondersteuningVanaf).plus(EIGEN_ONDERSTEUNING).toISODate();
  }

  static eindigtOp = ({ afgeslotenOp }: Casus): string | null => afgeslotenOp;
}
