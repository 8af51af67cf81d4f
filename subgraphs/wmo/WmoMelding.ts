import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { RedenAfsluiting, WmoFase } from './lijsten';

/** A report that somebody needs support, and how far the municipality is with it. */
@Entity('wmo_melding')
@ObjectType({ description: 'Een melding dat iemand ondersteuning nodig heeft (Wmo 2015 art. 2.3.2).' })
export class WmoMelding extends Zaak {
  @Niveau('HOOFDLIJNEN') @Field(() => WmoFase) @Column({ type: 'varchar' }) fase: WmoFase;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gemeldOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  onderzoekGestartOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  onderzoekAfgerondOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer de inwoner het verslag ondertekende.' })
  @Column({ type: 'varchar', nullable: true })
  verslagOndertekendOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  aangevraagdOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  beslotenOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => ID, {
    nullable: true,
    description: 'Het ondertekende keukentafelgesprek van het wijkteam dat als aanvraag geldt; hier staat geen kopie.',
  })
  @Column({ type: 'varchar', nullable: true })
  keukentafelgesprek: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text', nullable: true }) hulpvraag:
    | string
    | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Wat het onderzoek opleverde.' })
  @Column({ type: 'text', nullable: true })
  verslag: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Wie het meldde, als dat niet de inwoner zelf was.' })
  @Column({ type: 'varchar', nullable: true })
  gemeldDoor: string | null;
  @Niveau('DETAILS')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of de inwoner is gewezen op onafhankelijke clientondersteuning (Wmo 2015 art. 2.3.2 lid 3).',
  })
  @Column({ type: 'boolean', nullable: true })
  clientondersteuningGenoemd: boolean | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  afgeslotenOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => RedenAfsluiting, { nullable: true, description: 'Waarom er geen besluit kwam.' })
  @Column({ type: 'varchar', nullable: true })
  redenAfsluiting: RedenAfsluiting | null;
  @Column() organisatie: string;
  @Column() consulent: string;
  @Column() telefoon: string;

  static isOpen = ({ fase }: WmoMelding): boolean => fase !== WmoFase.BESCHIKKING && fase !== WmoFase.AFGESLOTEN;
  static standVan = ({ fase }: WmoMelding): string => fase;
  static eindigtOp = (m: WmoMelding): string | null =>
    WmoMelding.isOpen(m) ? null : (m.beslotenOp ?? m.afgeslotenOp ?? m.aangevraagdOp ?? m.gemeldOp);
  static wachtOp = (melding: WmoMelding): Afspraak | undefined =>
    besluittermijn(melding) ?? (melding.onderzoekAfgerondOp ? undefined : onderzoekstermijn(melding));
}

/** Six weeks from the report (Wmo 2015 art. 2.3.2 lid 1). */
export const onderzoekstermijn = ({ gemeldOp }: Pick<WmoMelding, 'gemeldOp'>): Afspraak => ({
  ...{ omschrijving: 'Onderzoek Wmo', bron: 'Wmo 2015 art. 2.3.2 lid 1' },
  uiterlijk: eindeVanTermijn({ na: gemeldOp, weken: 6 }),
});

/** Two weeks from the application (Wmo 2015 art. 2.3.5 lid 2). */
export const besluittermijn = ({ aangevraagdOp }: Pick<WmoMelding, 'aangevraagdOp'>): Afspraak | undefined =>
  aangevraagdOp
    ? {
        ...{ omschrijving: 'Besluit Wmo', bron: 'Wmo 2015 art. 2.3.5 lid 2' },
        uiterlijk: eindeVanTermijn({ na: aangevraagdOp, weken: 2 }),
      }
    : undefined;
