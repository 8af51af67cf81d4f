import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person belongs to a household; a child of separated parents may belong to two. */
@Entity('lidmaatschap')
export class Lidmaatschap {
  @PrimaryColumn({ length: 64 }) persoon: string;
  @PrimaryColumn({ length: 64 }) huishouden: string;
  /** Part of the key: who comes back lives there anew, and the earlier stay stays on record. */
  @PrimaryColumn({ length: 10 }) vanaf: string;
  /** The last day, for who moved out. */
  @Column({ type: 'varchar', nullable: true }) tot: string | null;
}
