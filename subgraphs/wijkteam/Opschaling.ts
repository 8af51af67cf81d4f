import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OpschalingNaar, OpschalingStatus } from '#schema/lijsten/opschaling';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** A case that needs more than the team has, and the way back. */
@Entity('wijkteam_opschaling')
@ObjectType({ description: 'Een casus die meer nodig heeft dan het wijkteam kan bieden.' })
export class Opschaling extends Stuk {
  @Column() casus: string;
  /** Where to says what for: a FACT_TEAM means psychiatry, a VEILIGHEIDSHUIS justice (AVG art. 9, 10). */
  @Niveau('DETAILS')
  @Field(() => OpschalingNaar, { nullable: true })
  @Column({ type: 'varchar' })
  naar: OpschalingNaar;
  @Niveau('HOOFDLIJNEN') @Field(() => OpschalingStatus) @Column({ type: 'varchar' }) status: OpschalingStatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() voorgesteldOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  beslotenOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  afgeschaaldOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field({ description: 'Wie intussen verantwoordelijk is.' })
  @Column()
  verantwoordelijke: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text' }) reden: string;

  /** Where it went stays with the casus, also where nobody came back from there. */
  static eindigtOp = ({ afgeschaaldOp, beslotenOp }: Opschaling): string | null => afgeschaaldOp ?? beslotenOp;
}
