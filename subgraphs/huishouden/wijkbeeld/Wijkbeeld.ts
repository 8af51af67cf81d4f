import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Domein } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';

const getal = { type: 'int', nullable: true } as const;
const leeg = { nullable: true } as const;

/** How a wijk does in a month, in numbers that are about nobody: worked out once, and kept as it may be told. */
@Entity('wijkbeeld')
@ObjectType({
  description:
    'Hoe het een wijk in een maand vergaat, in tientallen; leeg waar een getal over te weinig mensen zou gaan.',
})
export class Wijkbeeld {
  @Field({ description: 'JJJJ-MM.' }) @PrimaryColumn({ length: 7 }) maand: string;
  @Field() @PrimaryColumn({ length: 64 }) wijk: string;
  @Field(() => Int, leeg) @Column(getal) huishoudens: number | null;
  @Field(() => Int, leeg) @Column(getal) huishoudensMetPlan: number | null;
  @Field(() => Int, { ...leeg, description: 'Wie bij een huishouden werkt, opgeteld over de huishoudens.' })
  @Column(getal)
  professionals: number | null;
  @Field(() => Int, { ...leeg, description: 'Die in de maand afliepen.' }) @Column(getal) termijnen: number | null;
  @Field(() => Int, leeg) @Column(getal) termijnenGehaald: number | null;
  @Field(() => Int, { ...leeg, description: 'Waarvan de streefdatum in de maand viel.' })
  @Column(getal)
  doelen: number | null;
  @Field(() => Int, leeg) @Column(getal) doelenBehaald: number | null;
  @Field(() => Int, { ...leeg, description: 'Waaraan in de maand werd gewerkt.' })
  @Column(getal)
  lopendeDoelen: number | null;
  @Field(() => Int, { ...leeg, description: 'Waaraan alleen bewoners en hun netwerk werkten.' })
  @Column(getal)
  doelenUitEigenKring: number | null;

  @Field(() => Float, leeg) get professionalsPerHuishouden(): number | null {
    if (!this.professionals || !this.huishoudens) return null;
    return Math.round((this.professionals / this.huishoudens) * 10) / 10;
  }

  @Field(() => DateScalar, { ...leeg, description: 'Leeg zolang de cijfers van de maand er niet zijn.' })
  vastgesteldOp: string | null;
  @Field(() => [Domein], { description: 'De bronnen waarop de cijfers van de maand wachten.' }) ontbreekt: Domein[];
}

/** That the numbers of a month were worked out, for all wijken at once. */
@Entity('wijkbeeld_maand')
export class Wijkbeeldmaand {
  @PrimaryColumn({ length: 7 }) maand: string;
  @Column() vastgesteldOp: string;
}

/** That a source was silent when the numbers of a month were asked for. */
@Entity('wijkbeeld_stilte')
export class Wijkbeeldstilte {
  @PrimaryColumn({ length: 7 }) maand: string;
  @PrimaryColumn({ type: 'varchar', length: 32 }) bron: Domein;
  @Column() tijdstip: string;
}
