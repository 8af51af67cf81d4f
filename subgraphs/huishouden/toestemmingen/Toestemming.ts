import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Doelbinding, Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Toestemmingssoort, Toestemmingswijze } from '../lijsten';
import type { Toestemmingsgebeurtenis } from './Toestemmingsgebeurtenis';

/** What a person recorded about sharing one domain; how it stands follows from its events and the day. */
@Entity('toestemming')
@ObjectType({ description: 'Wat iemand over het delen van een domein heeft vastgelegd.' })
export class Toestemming {
  @Field(() => ID) @PrimaryColumn({ length: 64 }) id: string;
  @Field(() => Toestemmingssoort) @Column({ type: 'varchar' }) soort: Toestemmingssoort;
  @Index() @Column({ name: 'betrokkene' }) betrokkeneId: string;
  @Column({ type: 'varchar', nullable: true }) aanOrganisatie: string | null;
  @Column({ type: 'varchar', nullable: true }) aanTeam: string | null;
  @Column({ type: 'boolean' }) aanPlandeelnemers: boolean;
  @Column({ type: 'boolean', default: false }) aanVertegenwoordigers: boolean;
  @Field(() => Domein, { nullable: true, description: 'Leeg waar het over alle domeinen gaat.' })
  @Column({ type: 'varchar', nullable: true })
  domein: Domein | null;
  @Field(() => Inzageniveau, { description: 'Tot en met dit niveau; GEEN bij een bezwaar.' })
  @Column({ type: 'varchar' })
  niveau: Inzageniveau;
  @Field(() => [Doelbinding]) @Column('simple-json') doelen: Doelbinding[];
  @Field(() => DateScalar) @Column() vanaf: string;
  @Field(() => DateScalar) @Column() tot: string;
  @Field(() => Toestemmingswijze) @Column({ type: 'varchar' }) wijze: Toestemmingswijze;
  @Column({ type: 'text', nullable: true }) toelichting: string | null;

  /** Read beside it, oldest first. */
  gebeurtenissen: Toestemmingsgebeurtenis[];

  @Field(() => Int) get versie(): number {
    return this.gebeurtenissen.length;
  }
  /** This professional wrote it down, under whichever organisation. */
  isVastgelegdDoor(functionaris: string): boolean {
    return this.gebeurtenissen[0]?.functionaris === functionaris;
  }
  /** Somebody of this organisation wrote it down. */
  isVastgelegdBij(organisatie: string): boolean {
    return this.gebeurtenissen[0]?.organisatie === organisatie;
  }
  @Field(() => Date, { nullable: true }) get ingetrokkenOp(): Date | null {
    const einde = this.gebeurtenissen.find((g) => g.soort === 'INGETROKKEN');
    return einde ? new Date(einde.tijdstip) : null;
  }
}

@ObjectType({ description: 'Wie een toestemming ondertekende, en wanneer.' })
export class Ondertekening {
  /** The person who signed. */
  door: string;
  @Field(() => Date) tijdstip: Date;
  @Field(() => Toestemmingswijze, { nullable: true }) wijze: Toestemmingswijze | null;
  @Field(() => String, { nullable: true, description: 'De medewerker die het vastlegde; leeg wie zelf tekende.' })
  vastgelegdDoor: string | null;
}

@ObjectType({
  description:
    'Aan wie gedeeld mag worden: een organisatie, een team, alle plandeelnemers, of wie voor een kind spreekt.',
})
export class Ontvanger {
  @Field(() => String, { nullable: true }) organisatie?: string | null;
  @Field(() => String, { nullable: true }) team?: string | null;
  @Field() plandeelnemers: boolean;
  @Field() vertegenwoordigers: boolean;
}
