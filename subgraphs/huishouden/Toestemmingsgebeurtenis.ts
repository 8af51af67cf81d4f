import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened to a consent; added to, never changed. */
@Entity('toestemming_gebeurtenis')
export class Toestemmingsgebeurtenis {
  @PrimaryColumn({ length: 64 }) toestemming: string;
  /** 1, 2, 3, …: the version of the consent after this. */
  @PrimaryColumn({ type: 'int' }) versie: number;
  @Column({ type: 'varchar' }) soort: 'GEGEVEN' | 'ONDERTEKEND' | 'INGETROKKEN';
  /** The person who did it. */
  @Column() door: string;
  /** ISO 8601, UTC. */
  @Column() tijdstip: string;
}
