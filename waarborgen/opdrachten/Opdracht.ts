import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A creating mutation that was carried out, so that the same one again gives the same answer. */
@Entity('opdracht')
export class Opdracht {
  /** SHA-256 of who asked (functionaris and organisation) and his idempotentieSleutel. */
  @PrimaryColumn({ length: 64 }) sleutel: string;
  /** SHA-256 of what he asked. */
  @Column({ length: 64 }) invoer: string;
  /** The id of what came of it. */
  @Column({ length: 64 }) resultaat: string;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
}
