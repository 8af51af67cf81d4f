import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rol } from '#schema/lijsten/toegang';
import type { Noodtoegangsoordeel } from '../lijsten';

/** What happened to a noodtoegang, by whom; added to, never changed. */
@Entity('noodtoegang_gebeurtenis')
export class Noodtoegangsgebeurtenis {
  @PrimaryColumn({ length: 64 }) noodtoegang: string;
  /** 1, 2: the version of the noodtoegang after this. */
  @PrimaryColumn({ type: 'int' }) versie: number;
  @Column({ type: 'varchar' }) soort: 'GEVRAAGD' | 'BEOORDEELD';
  @Column({ type: 'varchar', nullable: true }) oordeel: Noodtoegangsoordeel | null;
  @Column() functionaris: string;
  @Column() organisatie: string;
  @Column({ type: 'varchar' }) rol: Rol;
  /** Of a review; why telling the resident waits stands in it as well. */
  @Column({ type: 'text', nullable: true }) toelichting: string | null;
  /** The day on which the resident is told, where that is not the day of the review. */
  @Column({ type: 'varchar', nullable: true }) inwonerInformerenOp: string | null;
  /** ISO 8601, UTC. */
  @Column() tijdstip: string;
}
