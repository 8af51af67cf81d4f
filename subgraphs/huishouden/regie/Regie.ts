import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Regiesoort } from '../lijsten';

/** With whom the regie of a household lay before it was handed over in the hub, as it was delivered. */
@Entity('regie')
export class Regie {
  @PrimaryColumn({ length: 64 }) kenmerk: string;
  @Column() huishouden: string;
  @Column({ type: 'varchar' }) soort: Regiesoort;
  /** A professional; a resident or somebody of the network is named by `persoon`, under the rules for persons. */
  @Column({ type: 'varchar', nullable: true }) naam: string | null;
  @Column({ name: 'persoon', type: 'varchar', nullable: true }) persoonId: string | null;
  @Column({ name: 'organisatie', type: 'varchar', nullable: true }) organisatieId: string | null;
  @Column() vanaf: string;
  @Column({ type: 'varchar', nullable: true }) tot: string | null;
}
