import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Gezagssoort } from '#waarborgen/toegang/feiten';
import { Onderbouwd } from './Onderbouwd';

/** Who has authority over a minor (BW 1:245); no holder where the kind says so. */
@Entity('gezag')
export class Gezag extends Onderbouwd {
  @PrimaryColumn({ length: 64 }) kenmerk: string;
  @Column() kind: string;
  @Column({ type: 'varchar' }) soort: Gezagssoort;
  @Column({ type: 'varchar', nullable: true }) houder: string | null;
  @Column() vanaf: string;
  @Column({ type: 'varchar', nullable: true }) tot: string | null;
}
