import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { Bezwaarstand, Bezwaaruitkomst } from './lijsten';

/** An objection to a decision (Awb art. 7:1). */
@Entity('wmo_bezwaar')
@ObjectType({ description: 'Een bezwaar tegen een beschikking (Awb art. 7:1).' })
export class Bezwaar extends Zaak {
  @Niveau('HOOFDLIJNEN') @Field(() => ID, { description: 'De beschikking waartegen.' }) @Column() beschikking: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Bezwaarstand) @Column({ type: 'varchar' }) stand: Bezwaarstand;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() ingediendOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { description: 'De laatste dag om erop te beslissen.' })
  @Column()
  beslissenVoor: string;
  @Niveau('DETAILS')
  @Field(() => String, {
    nullable: true,
    description: 'Waarom de beslissing zes weken is verdaagd (Awb art. 7:10 lid 3).',
  })
  @Column({ type: 'text', nullable: true })
  redenVerdaging: string | null;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text' }) gronden: string;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het later kwam dan zes weken (Awb art. 6:11).' })
  @Column({ type: 'text', nullable: true })
  redenTeLaat: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Bezwaaruitkomst, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  uitkomst: Bezwaaruitkomst | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  beslistOp: string | null;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text', nullable: true }) motivering:
    | string
    | null;

  static isOpen = ({ stand }: Bezwaar): boolean => stand === Bezwaarstand.INGEDIEND;
  static standVan = ({ stand }: Bezwaar): string => stand;
  static eindigtOp = ({ beslistOp }: Bezwaar): string | null => beslistOp;
  static wachtOp = (bezwaar: Bezwaar): Afspraak => beslistermijn(bezwaar);
}

/** What the law gives for deciding: six weeks, or twelve with a commission, after the term for lodging it ended (Awb art. 7:10 lid 1). */
export const beslissenVoor = (bezwaarTot: string, metCommissie: boolean): string =>
  eindeVanTermijn({ na: bezwaarTot, weken: metCommissie ? 12 : 6 });

export const beslistermijn = ({ beslissenVoor: uiterlijk }: Pick<Bezwaar, 'beslissenVoor'>): Afspraak => ({
  ...{ omschrijving: 'Beslissing op bezwaar', bron: 'Awb art. 7:10', uiterlijk },
});
