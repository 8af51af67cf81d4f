import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Partnerdomein } from '#schema/lijsten/toegang';

/** An organisation that takes part, and the domain whose records it holds, if any. */
@Entity('organisatie')
export class Organisatie {
  @PrimaryColumn({ length: 64 }) id: string;
  @Column() naam: string;
  @Column({ type: 'varchar', nullable: true }) bronVan: Partnerdomein | null;
  @Column({ type: 'boolean' }) zorgverzekeraar: boolean;
}
