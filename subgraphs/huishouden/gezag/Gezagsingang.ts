import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * That what was recorded about gezag took effect: at once, or when a second professional confirmed it; added to, never
 * changed. Until then it changes nothing.
 */
@Entity('gezag_ingang')
export class Gezagsingang {
  @PrimaryColumn({ length: 64 }) kind: string;
  /** 1, 2, …: the order in which they took effect. Of two on the same footing the database keeps one. */
  @PrimaryColumn({ type: 'int' }) volgorde: number;
  /** The number of the record. */
  @Column({ type: 'int' }) registratie: number;
  @Column() functionaris: string;
  @Column() organisatie: string;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
}
