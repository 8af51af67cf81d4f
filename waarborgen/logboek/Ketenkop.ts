import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a chain in somebody else's logbook had come, as this database was once told: a witness to it. */
@Entity('ketenkop')
export class Ketenkop {
  /** The subgraph whose chain it is. */
  @PrimaryColumn({ length: 32 }) bron: string;
  @PrimaryColumn({ length: 32 }) keten: string;
  @PrimaryColumn({ type: 'int' }) nr: number;
  @Column({ length: 64 }) hash: string;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) gezienOp: string;
}
