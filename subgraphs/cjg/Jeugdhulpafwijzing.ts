import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { JeugdhulpCategorie } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** That the municipality grants no youth help, or not this one: for who may know of it no more than of what it grants. */
@Entity('cjg_jeugdhulpafwijzing')
@ObjectType({ description: 'Een besluit om jeugdhulp niet toe te kennen (Jeugdwet art. 2.3; Awb art. 3:46).' })
export class Jeugdhulpafwijzing extends Stuk {
  @Column() hulpvraag: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() afgewezenOp: string;

  @Niveau('DETAILS')
  @Field(() => JeugdhulpCategorie, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  categorie: JeugdhulpCategorie | null;

  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text' }) motivering: string;

  static eindigtOp = ({ afgewezenOp }: Jeugdhulpafwijzing): string => afgewezenOp;
}
