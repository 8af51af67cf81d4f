import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Toestemmingswijze } from './lijsten';

/** What happened to a consent; added to, never changed. */
@Entity('toestemming_gebeurtenis')
export class Toestemmingsgebeurtenis {
  @PrimaryColumn({ length: 64 }) toestemming: string;
  /** 1, 2, 3, …: the version of the consent after this. */
  @PrimaryColumn({ type: 'int' }) versie: number;
  @Column({ type: 'varchar' }) soort: 'GEGEVEN' | 'ONDERTEKEND' | 'INGETROKKEN';
  /** The person who did it, or on whose word it was written down. */
  @Column() door: string;
  /** Who wrote it down for him, under which organisation; nobody where he did it himself. */
  @Column({ type: 'varchar', nullable: true }) functionaris: string | null;
  @Column({ type: 'varchar', nullable: true }) organisatie: string | null;
  @Column({ type: 'varchar', nullable: true }) wijze: Toestemmingswijze | null;
  @Column({ type: 'text', nullable: true }) toelichting: string | null;
  /** ISO 8601, UTC. */
  @Column() tijdstip: string;
}
