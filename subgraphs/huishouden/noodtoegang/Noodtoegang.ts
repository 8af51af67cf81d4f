import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Domein, Rol } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Noodtoegangsoordeel } from '../lijsten';
import type { Noodtoegangsgebeurtenis } from './Noodtoegangsgebeurtenis';

/** Kept as ISO 8601 in UTC, which sorts as time does. */
const moment = { to: (waarde: Date) => waarde.toISOString(), from: (tekst: string) => new Date(tekst) };

/** Break-glass as it was asked for; how it stands follows from its events and the clock. */
@Entity('noodtoegang')
@ObjectType({ description: 'Kort inzage zonder toestemming omdat er gevaar is; een tweede mens beoordeelt haar.' })
export class Noodtoegang {
  @Field(() => ID) @PrimaryColumn({ length: 64 }) id: string;
  @Field({ description: 'Wie erom vroeg, en voor wie alleen zij opengaat.' }) @Column() functionaris: string;
  @Column({ name: 'organisatie' }) organisatieId: string;
  @Field(() => Rol) @Column({ type: 'varchar' }) rol: Rol;
  @Column({ name: 'reden', type: 'text' }) redenVanVrager: string;
  @Column({ name: 'domeinen', type: 'simple-json' }) gevraagdeDomeinen: Domein[];
  @Field(() => Date) @Column({ type: 'varchar', transformer: moment }) van: Date;
  @Field(() => Date) @Column({ type: 'varchar', transformer: moment }) tot: Date;
  @Field(() => Date, { description: 'Het einde van de eerstvolgende werkdag.' })
  @Column({ type: 'varchar', transformer: moment })
  beoordelenVoor: Date;

  /** Read beside it, in the order of their names; every person whom it opens. */
  personenIds: string[];
  /** Read beside it, oldest first. */
  gebeurtenissen: Noodtoegangsgebeurtenis[];

  @Field(() => Int) get versie(): number {
    return this.gebeurtenissen.length;
  }
  get oordeel(): Noodtoegangsgebeurtenis | undefined {
    return this.gebeurtenissen.find(({ soort }) => soort === 'BEOORDEELD');
  }
}

@ObjectType({ description: 'Wat een tweede mens van een noodtoegang vond.' })
export class Noodtoegangsbeoordeling {
  @Field(() => Noodtoegangsoordeel) oordeel: Noodtoegangsoordeel;
  @Field() functionaris: string;
  @Field(() => Date) tijdstip: Date;
  @Field(() => String, { nullable: true, description: 'Leeg voor een inwoner: zij kan over een ander gaan.' })
  toelichting?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Leeg waar de inwoner het bij de beoordeling hoort.' })
  inwonerInformerenOp?: string | null;
}
