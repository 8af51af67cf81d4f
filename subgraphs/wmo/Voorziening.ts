import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WmoCategorie } from '#schema/lijsten/hulp';
import { Eenheid, Frequentie, Leveringsvorm } from '#schema/lijsten/omvang';
import { DateScalar, Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** A provision granted by a beschikking. */
@Entity('wmo_voorziening')
@ObjectType({ description: 'Een voorziening die met een beschikking is toegekend.' })
export class Voorziening extends Stuk {
  @Column() beschikking: string;
  @Niveau('HOOFDLIJNEN') @Field(() => WmoCategorie) @Column({ type: 'varchar' }) categorie: WmoCategorie;
  @Niveau('HOOFDLIJNEN') @Field(() => Leveringsvorm) @Column({ type: 'varchar' }) leveringsvorm: Leveringsvorm;
  @Niveau('HOOFDLIJNEN') @Field() @Column() aanbieder: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() vanaf: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) @Column({ type: 'varchar', nullable: true }) tot:
    | string
    | null;
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
}
