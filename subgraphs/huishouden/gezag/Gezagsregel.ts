import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Gezagssoort } from '#waarborgen/toegang/feiten';
import { Onderbouwd } from '../mensen/Onderbouwd';

/** One holder in what a professional recorded about who has gezag; added to, never changed. */
@Entity('gezag_registratie')
export class Gezagsregel extends Onderbouwd {
  @PrimaryColumn({ length: 64 }) kind: string;
  /** 1, 2, …: of two that are recorded at once one goes first. */
  @PrimaryColumn({ type: 'int' }) nr: number;
  /** 1, 2: of those who hold it together. */
  @PrimaryColumn({ type: 'int' }) volgnr: number;
  @Column({ type: 'varchar' }) soort: Gezagssoort;
  /** Nobody where the kind says so, or a guardian that is an institution. */
  @Index() @Column({ type: 'varchar', nullable: true }) houder: string | null;
  @Column() vanaf: string;
  @Column({ type: 'varchar', nullable: true }) tot: string | null;
  @Column() functionaris: string;
  @Column() organisatie: string;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
}
