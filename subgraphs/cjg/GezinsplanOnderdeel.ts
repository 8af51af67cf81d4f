import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { Onderdeelstand, Onderdeeluitkomst } from './lijsten';

/** One goal of the family's plan as the CJG keeps it. */
@Entity('cjg_gezinsplanonderdeel')
@ObjectType({ description: 'Een onderdeel van het gezinsplan: een doel en wat daarover is afgesproken.' })
export class GezinsplanOnderdeel extends Zaak {
  @Column() hulpvraag: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => Onderdeelstand)
  @Column({ type: 'varchar', default: Onderdeelstand.AFGESPROKEN })
  stand: Onderdeelstand;

  @Niveau('HOOFDLIJNEN') @Field(() => Leefgebied) @Column({ type: 'varchar' }) leefgebied: Leefgebied;
  @Niveau('HOOFDLIJNEN') @Field() @Column() doel: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() afgesprokenOp: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Uiterlijk dan wordt het samen geevalueerd.' })
  @Column({ type: 'varchar', nullable: true })
  evaluatieOp: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  geevalueerdOp: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => Onderdeeluitkomst, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  uitkomst: Onderdeeluitkomst | null;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  afspraken: string | null;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Wat er bij de evaluatie over is gezegd.' })
  @Column({ type: 'text', nullable: true })
  toelichting: string | null;

  /** A delivery that names the day need not name how it stands. */
  static override afgeleid(onderdeel: GezinsplanOnderdeel) {
    const stand = onderdeel.geevalueerdOp ? Onderdeelstand.GEEVALUEERD : onderdeel.stand;
    // biome-ignore lint/complexity/noThisInStatic: what follows for every case follows for this one too.
    return { ...super.afgeleid(onderdeel), stand };
  }

  static isOpen = (onderdeel: GezinsplanOnderdeel): boolean => evaluatieafspraak(onderdeel) !== undefined;
  static standVan = ({ stand }: GezinsplanOnderdeel): string => stand;
  static wachtOp = (onderdeel: GezinsplanOnderdeel): Afspraak | undefined => evaluatieafspraak(onderdeel);

  static eindigtOp = (g: GezinsplanOnderdeel): string => g.geevalueerdOp ?? g.evaluatieOp ?? g.afgesprokenOp;
}

/** When this goal is looked back at; of none it is not agreed when, and with the question it falls away. */
export const evaluatieafspraak = ({
  stand,
  evaluatieOp,
  geevalueerdOp,
}: Pick<GezinsplanOnderdeel, 'stand' | 'evaluatieOp' | 'geevalueerdOp'>): Afspraak | undefined =>
  stand === Onderdeelstand.AFGESPROKEN && evaluatieOp && !geevalueerdOp ? evaluatietermijn(evaluatieOp) : undefined;

export const evaluatietermijn = (uiterlijk: string): Afspraak => ({
  ...{ omschrijving: 'Evaluatie van het gezinsplan', uiterlijk, bron: 'afspraak' },
});
