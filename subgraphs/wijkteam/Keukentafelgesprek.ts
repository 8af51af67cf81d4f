import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Toestemmingsuitkomst } from './lijsten';

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
  /** The Wmo takes a signed conversation for an application. */
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Wanneer de inwoner, of wie voor hem spreekt, ondertekende.',
  })
  @Column({ type: 'varchar', length: 10, nullable: true })
  ondertekendOp: string | null;
  @Niveau('DETAILS')
  @Field(() => Boolean, { nullable: true, description: 'Of is gevraagd wat er gedeeld mag worden.' })
  @Column({ type: 'boolean', nullable: true })
  toestemmingGevraagd: boolean | null;
  /** Who refused is for himself and the team to know: see zichtbaar.ts. */
  @Niveau('DETAILS')
  @Field(() => Toestemmingsuitkomst, {
    nullable: true,
    description: 'Wat het antwoord was; alleen voor inwoner en wijkteam.',
  })
  @Column({ type: 'varchar', length: 32, nullable: true })
  toestemmingUitkomst: Toestemmingsuitkomst | null;

  static eindigtOp = ({ gevoerdOp }: Keukentafelgesprek): string => gevoerdOp;
}
