import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rol } from '#schema/lijsten/toegang';

/**
 * That somebody recorded or changed a record: written along with it, so that what stands always has somebody who did it,
 * also where the answer never arrived. No two go on from the same version.
 */
@Entity('werk_gebeurtenis')
export class Werkgebeurtenis {
  /** The table of the record. */
  @PrimaryColumn({ length: 64 }) tabel: string;
  @PrimaryColumn({ length: 64 }) kenmerk: string;
  /** What the record was numbered after it. */
  @PrimaryColumn('int') versie: number;
  /** The command. */
  @Column({ length: 64 }) opdracht: string;
  @Column() functionaris: string;
  @Column({ type: 'varchar', length: 32 }) rol: Rol;
  @Column({ type: 'varchar', length: 64, nullable: true }) organisatie: string | null;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
}
