import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Verwijzer } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** Somebody entitled to it referred a child; who that was may tell of illness or a criminal case, so it is a detail. */
@Entity('cjg_verwijzing')
@ObjectType({ description: 'Een verwijzing naar jeugdhulp (Jeugdwet art. 2.6 lid 1 e).' })
export class JeugdVerwijzing extends Stuk {
  @Column() hulpvraag: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() verwezenOp: string;
  @Niveau('DETAILS') @Field(() => Verwijzer, { nullable: true }) @Column({ type: 'varchar' }) verwijzer: Verwijzer;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Hoe de praktijk, instelling of rechtbank heet.' })
  @Column({ type: 'varchar', nullable: true })
  naam: string | null;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reden: string | null;

  static eindigtOp = ({ verwezenOp }: JeugdVerwijzing): string => verwezenOp;
}
