import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Domein } from '#schema/lijsten/toegang';
import type { Vertegenwoordigingssoort } from '#waarborgen/toegang/feiten';
import { Onderbouwd } from './Onderbouwd';

/** Who speaks for an adult, and for what. */
@Entity('vertegenwoordiging')
export class Vertegenwoordiging extends Onderbouwd {
  @PrimaryColumn({ length: 64 }) kenmerk: string;
  @Column() persoon: string;
  @Column() vertegenwoordiger: string;
  @Column({ type: 'varchar' }) soort: Vertegenwoordigingssoort;
  /** What a machtiging says. */
  @Column({ type: 'simple-json', nullable: true }) domeinen: Domein[] | null;
  @Column() vanaf: string;
  @Column({ type: 'varchar', nullable: true }) tot: string | null;
}
