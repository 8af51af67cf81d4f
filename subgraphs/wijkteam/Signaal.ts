import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Signaalbron } from './lijsten';

/** A worry about somebody that reached the team, before there is a case. */
@Entity('wijkteam_signaal')
@ObjectType({ description: 'Een signaal dat het met iemand niet goed gaat, nog voor er een casus is.' })
export class Signaal extends Stuk {
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() ontvangenOp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer het een casus werd of werd weggelegd.' })
  @Column({ type: 'varchar', nullable: true })
  afgehandeldOp: string | null;
  @Niveau('DETAILS') @Field(() => Signaalbron, { nullable: true }) @Column({ type: 'varchar' }) bron: Signaalbron;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  inhoud: string | null;
  @Column() organisatie: string;
  @Column() team: string;
  @Column() behandelaar: string;
  @Column() telefoon: string;

  static eindigtOp = ({ afgehandeldOp }: Signaal): string | null => afgehandeldOp;
}
