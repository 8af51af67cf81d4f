import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RedenBeeindiging } from '#schema/lijsten/beeindiging';
import { WmoCategorie } from '#schema/lijsten/hulp';
import { Eenheid, Frequentie, Leveringsvorm } from '#schema/lijsten/omvang';
import { DateScalar, Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Voorzieningstand } from './lijsten';

/** A provision granted by a beschikking. */
@Entity('wmo_voorziening')
@ObjectType({ description: 'Een voorziening die met een beschikking is toegekend.' })
export class Voorziening extends Stuk {
  @Niveau('HOOFDLIJNEN')
  @Field(() => ID, { description: 'De beschikking waarmee zij is toegekend.' })
  @Column()
  beschikking: string;
  @Niveau('DETAILS')
  @Field(() => Boolean, { nullable: true, description: 'Of er een eigen bijdrage voor wordt gevraagd.' })
  @Column({ type: 'boolean', default: true })
  bijdrageplichtig: boolean;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Voorzieningstand)
  @Column({ type: 'varchar', default: Voorzieningstand.LOPEND })
  stand: Voorzieningstand;
  @Niveau('HOOFDLIJNEN') @Field(() => WmoCategorie) @Column({ type: 'varchar' }) categorie: WmoCategorie;
  @Niveau('HOOFDLIJNEN') @Field(() => Leveringsvorm) @Column({ type: 'varchar' }) leveringsvorm: Leveringsvorm;
  @Niveau('HOOFDLIJNEN') @Field() @Column() aanbieder: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() vanaf: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'De laatste dag; ligt die voor vanaf, dan heeft zij door een later besluit nooit gegolden.',
  })
  @Column({ type: 'varchar', nullable: true })
  tot: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Productcode van het berichtenverkeer (iWmo).' })
  @Column({ type: 'varchar', nullable: true })
  productcode: string | null;
  @Niveau('DETAILS') @Field(() => Int, { nullable: true }) @Column({ type: 'int', nullable: true }) volume:
    | number
    | null;
  @Niveau('DETAILS')
  @Field(() => Eenheid, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  eenheid: Eenheid | null;
  @Niveau('DETAILS')
  @Field(() => Frequentie, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  frequentie: Frequentie | null;
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Per maand, bij een pgb.' })
  @Column({ type: 'int', nullable: true })
  budget: number | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => RedenBeeindiging, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  redenBeeindiging: RedenBeeindiging | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom zij het laatst veranderde.' })
  @Column({ type: 'text', nullable: true })
  redenWijziging: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => ID, { nullable: true, description: 'De voorziening die zij na een herindicatie opvolgt.' })
  @Column({ type: 'varchar', nullable: true })
  opvolgerVan: string | null;

  /** It is delivered on this day, or will be: what ends or is replaced goes on until its last day. */
  isNietVoorbijOp(dag: string): boolean {
    return !this.tot || dag <= this.tot;
  }

  /** One that another decision took the place of from before its first day never began. */
  get begonOp(): string | null {
    return this.isNietVoorbijOp(this.vanaf) ? this.vanaf : null;
  }

  static eindigtOp = ({ tot }: Voorziening): string | null => tot;
}
