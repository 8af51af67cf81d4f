import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Afschermreden, Doelbinding, Domein, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';

export type Uitkomst = 'VERSTREKT' | 'GEWEIGERD';

/** One disclosure or refusal (NEN 7513; standaard Logboek Dataverwerkingen): written before the data leave. */
@Entity('logboek')
export class Logregel {
  @PrimaryGeneratedColumn() id: number;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
  /** The person by this subgraph's pseudonym; `onbekend` where no valid proof said about whom. */
  @Index() @Column({ length: 64 }) persoon: string;
  @Column({ type: 'varchar', length: 32 }) domein: Domein;
  @Column({ type: 'varchar', length: 32 }) niveau: Inzageniveau;
  @Column({ type: 'varchar', length: 32 }) doel: Doelbinding;
  @Column({ type: 'varchar', length: 32, nullable: true }) grond?: Grond | null;
  @Column({ type: 'varchar', length: 32, nullable: true }) reden?: Afschermreden | null;
  @Column({ type: 'varchar', length: 16 }) uitkomst: Uitkomst;
  @Column({ type: 'varchar', length: 64, nullable: true }) toestemmingId?: string | null;
  @Column({ type: 'int', nullable: true }) toestemmingVersie?: number | null;
  /** The natural person who asked, as his provider names him. */
  @Column({ length: 255 }) functionaris: string;
  @Column({ type: 'varchar', length: 32 }) rol: Rol;
  /** On whose behalf; empty for a resident. */
  @Column({ type: 'varchar', length: 64, nullable: true }) organisatie?: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) team?: string | null;
  @Column({ length: 32 }) traceId: string;
}
