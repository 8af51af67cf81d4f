import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Planinhoud } from './gebeurtenissen';
import type { Planstap } from './lijsten';

/** What happened to a plan; added to, never changed. The plan is what its events make of it. */
@Entity('plan_gebeurtenis')
export class Plangebeurtenis {
  @PrimaryColumn({ length: 64 }) plan: string;
  /** 1, 2, 3, …: of two who go on from the same state one is first. */
  @PrimaryColumn({ type: 'int' }) nr: number;
  @Column({ type: 'varchar' }) soort: `${Planstap}`;
  @Column('simple-json') inhoud: Planinhoud[keyof Planinhoud];
  /** The resident who did it. */
  @Column({ type: 'varchar', nullable: true }) persoon: string | null;
  /** The professional who did it, or wrote it down for a resident, and for whom he works. */
  @Column({ type: 'varchar', nullable: true }) functionaris: string | null;
  @Column({ type: 'varchar', nullable: true }) organisatie: string | null;
  @Column({ type: 'text', nullable: true }) reden: string | null;
  /** ISO 8601, UTC. */
  @Column() tijdstip: string;
}
