import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a member of staff named somebody by a BSN, and has not been told yet that it is right; not which BSN, nor whom. */
@Entity('bsn_poging')
export class BsnPoging {
  @PrimaryColumn({ length: 36 }) id: string;
  @Index() @Column() functionaris: string;
  /** Empty where he has none. */
  @Index() @Column({ length: 64 }) organisatie: string;
  /** ISO 8601, UTC. */
  @Index() @Column({ length: 24 }) tijdstip: string;
}
