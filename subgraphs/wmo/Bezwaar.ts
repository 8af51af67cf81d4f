import { Field, ObjectType } from 'type-graphql';
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
  @Column() beschikking: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Bezwaarstand) @Column({ type: 'varchar' }) stand: Bezwaarstand;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() ingediendOp: string;
  /** The last day on which it could be lodged. */
  @Column() bezwaarTot: string;
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
  static wachtOp = (bezwaar: Bezwaar): Afspraak => beslistermijn(bezwaar);
}

/** Six weeks after the decision was made known (Awb art. 6:7, 6:8 lid 1). */
export const bezwaartermijn = ({ genomenOp }: { genomenOp: string }): Afspraak => ({
  ...{ omschrijving: 'Bezwaar tegen een Wmo-besluit', bron: 'Awb art. 6:7' },
  uiterlijk: eindeVanTermijn({ na: genomenOp, weken: 6 }),
});

/** Six weeks from the day after the term for lodging it ended (Awb art. 7:10 lid 1). */
export const beslistermijn = ({ bezwaarTot }: Pick<Bezwaar, 'bezwaarTot'>): Afspraak => ({
  ...{ omschrijving: 'Beslissing op bezwaar', bron: 'Awb art. 7:10 lid 1' },
  uiterlijk: eindeVanTermijn({ na: bezwaarTot, weken: 6 }),
});
