import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Toestemmingsstap, Toestemmingswijze } from '../lijsten';

/** What happened to a consent; added to, never changed. */
@Entity('toestemming_gebeurtenis')
@ObjectType({ description: 'Wat er met een toestemming gebeurde, door wie, en wie dat vastlegde.' })
export class Toestemmingsgebeurtenis {
  @PrimaryColumn({ length: 64 }) toestemming: string;
  /** 1, 2, 3, …: the version of the consent after this. */
  @Field(() => Int) @PrimaryColumn({ type: 'int' }) versie: number;
  @Field(() => Toestemmingsstap) @Column({ type: 'varchar' }) soort: `${Toestemmingsstap}`;
  /** The person who did it, or on whose word it was written down. */
  @Column() door: string;
  /** Who wrote it down for him, under which organisation; nobody where he did it himself. */
  @Field(() => String, { nullable: true, description: 'De medewerker die het vastlegde.' })
  @Column({ type: 'varchar', nullable: true })
  functionaris: string | null;
  @Column({ type: 'varchar', nullable: true }) organisatie: string | null;
  @Field(() => Toestemmingswijze, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  wijze: Toestemmingswijze | null;
  @Column({ name: 'toelichting', type: 'text', nullable: true }) woorden: string | null;
  /** ISO 8601, UTC. */
  @Column() tijdstip: string;

  @Field(() => Date) get op(): Date {
    return new Date(this.tijdstip);
  }
}
