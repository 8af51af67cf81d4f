import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Leveringsvorm } from '#schema/lijsten/omvang';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** What care a nurse found to be needed. */
@Entity('wijkverpleging_indicatie')
@ObjectType({
  description: 'Welke verpleging en verzorging een hbo-verpleegkundige nodig acht (Besluit zorgverzekering art. 2.10).',
})
export class VerpleegIndicatie extends Stuk {
  /** The indication that this one comes after. */
  @Column({ type: 'varchar', nullable: true }) herindicatieVan: string | null;

  @Niveau('HOOFDLIJNEN') @Field(() => WijkverplegingFase) @Column({ type: 'varchar' }) fase: WijkverplegingFase;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() geindiceerdOp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Leveringsvorm) @Column({ type: 'varchar' }) leveringsvorm: Leveringsvorm;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() vanaf: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  tot: string | null;

  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];

  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true, description: 'Persoonlijke verzorging (PV), minuten per week.' })
  @Column()
  minutenVerzorging: number;

  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true, description: 'Verpleging (VP), minuten per week.' })
  @Column()
  minutenVerpleging: number;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  toelichting: string | null;

  @Column() organisatie: string;
  @Column() verpleegkundige: string;
  @Column() telefoon: string;

  static eindigtOp = ({ tot }: VerpleegIndicatie): string | null => tot;
}
