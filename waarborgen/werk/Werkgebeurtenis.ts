import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rol } from '#schema/lijsten/toegang';

/**
 * That somebody recorded or changed a record: written along with it, so that what stands always has somebody who did it,
 * also where the answer never arrived.
 */
@Entity('werk_gebeurtenis')
export class Werkgebeurtenis {
  @PrimaryColumn({ length: 36 }) id: string;
  /** The table of the record. */
  @Column({ length: 64 }) tabel: string;
  @Column({ length: 64 }) kenmerk: string;
  /** What the record was numbered after it. */
  @Column('int') versie: number;
  /** The command. */
  @Column({ length: 64 }) opdracht: string;
  @Column() functionaris: string;
  @Column({ type: 'varchar', length: 32 }) rol: Rol;
  @Column({ type: 'varchar', length: 64, nullable: true }) organisatie: string | null;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
}
