import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Partnerdomein } from '#schema/lijsten/toegang';

/** How one partner knows a person. */
@Entity('pseudoniem')
export class Pseudoniem {
  @PrimaryColumn({ type: 'varchar', length: 64 }) waarde: string;
  @Column() persoon: string;
  @Column({ type: 'varchar' }) domein: Partnerdomein;
}
