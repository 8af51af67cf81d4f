import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Leveringsvorm } from '#schema/lijsten/omvang';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { EindeWijkverpleging, Indicatiegrond } from './lijsten';
import { evaluatietermijn, herindicatietermijn, zorgplantermijn } from './termijnen';

const VOORBIJ: readonly WijkverplegingFase[] = [WijkverplegingFase.OPGEVOLGD, WijkverplegingFase.BEEINDIGD];

/** What care a nurse found to be needed, and how far that care is. */
@Entity('wijkverpleging_indicatie')
@ObjectType({
  description: 'Welke verpleging en verzorging een hbo-verpleegkundige nodig acht (Besluit zorgverzekering art. 2.10).',
})
export class VerpleegIndicatie extends Zaak {
  @Niveau('HOOFDLIJNEN')
  @Field(() => ID, { nullable: true, description: 'De indicatie die zij opvolgt.' })
  @Column({ type: 'varchar', nullable: true })
  herindicatieVan: string | null;

  @Niveau('HOOFDLIJNEN') @Field(() => WijkverplegingFase) @Column({ type: 'varchar' }) fase: WijkverplegingFase;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() geindiceerdOp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Leveringsvorm) @Column({ type: 'varchar' }) leveringsvorm: Leveringsvorm;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() vanaf: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  tot: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Op welke dag de zorg uiterlijk wordt geevalueerd.' })
  @Column({ type: 'varchar', nullable: true })
  evaluerenVoor: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'De laatste dag, als de zorg is beeindigd.' })
  @Column({ type: 'varchar', nullable: true })
  beeindigdOp: string | null;

  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];

  @Niveau('DETAILS')
  @Field(() => Indicatiegrond, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  grondslag: Indicatiegrond | null;

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

  @Niveau('DETAILS')
  @Field(() => EindeWijkverpleging, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  redenEinde: EindeWijkverpleging | null;

  @Column() organisatie: string;
  @Column() verpleegkundige: string;
  @Column() telefoon: string;

  static isOpen = ({ fase }: VerpleegIndicatie): boolean => !VOORBIJ.includes(fase);
  static standVan = ({ fase }: VerpleegIndicatie): string => fase;
  static wachtOp = (indicatie: VerpleegIndicatie): Afspraak | undefined =>
    indicatie.fase === WijkverplegingFase.INDICATIE
      ? (zorgplantermijn(indicatie) ?? herindicatietermijn(indicatie))
      : eerste(termijnenVanZorg(indicatie));
  static eindigtOp = (indicatie: VerpleegIndicatie): string | null =>
    VerpleegIndicatie.isOpen(indicatie) ? null : laatsteDag(indicatie);
}

export const minutenPerWeek = ({ minutenVerzorging, minutenVerpleging }: VerpleegIndicatie): number =>
  minutenVerzorging + minutenVerpleging;

/** The last day that care could be delivered on it; none where that is open. */
export const laatsteDag = ({ tot, beeindigdOp }: VerpleegIndicatie): string | null =>
  [tot, beeindigdOp].flatMap((dag) => dag ?? []).sort()[0] ?? null;

const termijnenVanZorg = (indicatie: VerpleegIndicatie): Afspraak[] =>
  [evaluatietermijn(indicatie.evaluerenVoor), herindicatietermijn(indicatie)].flatMap((termijn) => termijn ?? []);

const eerste = (afspraken: Afspraak[]): Afspraak | undefined =>
  afspraken.toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))[0];
