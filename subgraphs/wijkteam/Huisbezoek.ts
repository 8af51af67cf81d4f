import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { Huisbezoekstand } from './lijsten';

/** A first contact at home, by two coaches (vier-ogen-principe). */
@Entity('wijkteam_huisbezoek')
@ObjectType({ description: 'Een eerste contact thuis, door twee wijkcoaches (vier-ogen-principe).' })
export class Huisbezoek extends Zaak {
  /** The signal that it follows, where there was one. */
  @Column({ type: 'varchar', nullable: true }) signaal: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', length: 10, nullable: true })
  geplandOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Leeg als het nog moet, of niet doorging.' })
  @Column({ type: 'varchar', nullable: true })
  bezochtOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', length: 10, nullable: true })
  afgezegdOp: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => [String]) @Column('simple-json') coaches: string[];
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom een wijkcoach alleen gaat.' })
  @Column({ type: 'text', nullable: true })
  redenAlleen: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  verslag: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het niet doorging.' })
  @Column({ type: 'text', nullable: true })
  redenAfgezegd: string | null;

  @Niveau('HOOFDLIJNEN') @Field(() => Huisbezoekstand) get stand(): Huisbezoekstand {
    return standVanHuisbezoek(this);
  }

  static isOpen = (bezoek: Huisbezoek): boolean => standVanHuisbezoek(bezoek) === Huisbezoekstand.GEPLAND;
  static standVan = (bezoek: Huisbezoek): string => standVanHuisbezoek(bezoek);
  static wachtOp = (bezoek: Huisbezoek): Afspraak | undefined => bezoekafspraak(bezoek);
  static eindigtOp = ({ bezochtOp, afgezegdOp }: Huisbezoek): string | null => bezochtOp ?? afgezegdOp;
}

export function standVanHuisbezoek({ bezochtOp, afgezegdOp }: Huisbezoek): Huisbezoekstand {
  if (bezochtOp) return Huisbezoekstand.AFGELEGD;
  return afgezegdOp ? Huisbezoekstand.AFGEZEGD : Huisbezoekstand.GEPLAND;
}

/** None where it will not take place. */
export const bezoekafspraak = ({ geplandOp, afgezegdOp }: Huisbezoek): Afspraak | undefined =>
  geplandOp && !afgezegdOp
    ? { omschrijving: 'Huisbezoek door het wijkteam', uiterlijk: geplandOp, bron: 'afspraak' }
    : undefined;
