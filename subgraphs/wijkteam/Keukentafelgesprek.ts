import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

@ObjectType({ description: 'Wat een keukentafelgesprek over een leefgebied opleverde.' })
export class BesprokenLeefgebied {
  @Niveau('HOOFDLIJNEN') @Field(() => Leefgebied) leefgebied: Leefgebied;
  @Niveau('DETAILS')
  @Field(() => Int, {
    nullable: true,
    description: 'Zelfredzaamheid, van 1 (acuut probleem) tot 5 (volledig zelfredzaam).',
  })
  score?: number;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) situatie?: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) eigenKracht?: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) netwerk?: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) gewensteVerandering?: string;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het is vastgelegd, als de vraag er niet over ging.' })
  redenBuitenVraag?: string;
}

/** The conversation in which a question is made clear, at the resident's own table. */
@Entity('wijkteam_keukentafelgesprek')
@ObjectType({ description: 'Het gesprek waarin de vraag helder wordt, bij de inwoner thuis.' })
export class Keukentafelgesprek extends Stuk {
  @Column() casus: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gevoerdOp: string;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'De vraag in de woorden van de inwoner.' })
  @Column({ type: 'text' })
  vraag: string;
  @Niveau('HOOFDLIJNEN') @Field(() => [BesprokenLeefgebied]) @Column('simple-json') besproken: BesprokenLeefgebied[];

  static eindigtOp = ({ gevoerdOp }: Keukentafelgesprek): string => gevoerdOp;
}
