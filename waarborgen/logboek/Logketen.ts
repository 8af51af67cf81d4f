import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a chain of the logbook began: what its first row follows from. */
@Entity('logketen')
export class Logketen {
  @PrimaryColumn({ length: 32 }) keten: string;
  /** ISO 8601, UTC. */
  @Column() begonnenOp: string;
  /**
   * How far the other chains of this database had come, as JSON: `[keten, nr, hash]` of each head that no earlier chain
   * names. Who removes or rewrites an older chain breaks this one.
   */
  @Column('text') ankers: string;
  /** SHA-256 over all of the above, 64 hex digits. */
  @Column({ length: 64 }) hash: string;
}
