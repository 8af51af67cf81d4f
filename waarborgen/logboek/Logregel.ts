import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Afschermreden, Doelbinding, Domein, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';

export const UITKOMSTEN = ['VERSTREKT', 'GEWEIGERD', 'VERNIETIGD'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/**
 * What a reader did: look, record something, or look into this logbook itself; or what the system did: erase what was
 * kept long enough (docs/bewaren.md).
 */
export const HANDELINGEN = ['RAADPLEGEN', 'VASTLEGGEN', 'LOGBOEK_RAADPLEGEN', 'VERNIETIGEN'] as const;
export type Handeling = (typeof HANDELINGEN)[number];

/**
 * One disclosure or refusal (NEN 7513; standaard Logboek Dataverwerkingen): written before the data leave. Each follows
 * from the one before it in its chain (`hashVan`); docs/logboek.md tells what every column is called in the standards.
 */
@Entity('logboek')
@Index(['persoon', 'tijdstip'])
@Index(['keten', 'nr'], { unique: true })
@Index(['toestemmingId', 'tijdstip'])
export class Logregel {
  /** The order in which this database got them; no part of what the chain guards. */
  @PrimaryGeneratedColumn() id: number;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
  /** The person by this subgraph's pseudonym; `onbekend` where no valid proof said about whom. */
  @Column({ length: 64 }) persoon: string;
  @Column({ type: 'varchar', length: 32 }) domein: Domein;
  @Column({ type: 'varchar', length: 32 }) niveau: Inzageniveau;
  @Column({ type: 'varchar', length: 32 }) handeling: Handeling = 'RAADPLEGEN';
  @Column({ type: 'varchar', length: 32 }) doel: Doelbinding;
  @Column({ type: 'varchar', length: 32, nullable: true }) grond?: Grond | null;
  @Column({ type: 'varchar', length: 32, nullable: true }) reden?: Afschermreden | null;
  @Column({ type: 'varchar', length: 16 }) uitkomst: Uitkomst;
  @Column({ type: 'varchar', length: 64, nullable: true }) toestemmingId?: string | null;
  @Column({ type: 'int', nullable: true }) toestemmingVersie?: number | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) noodtoegangId?: string | null;
  /** It tells of something that the person (12 or older) asked in confidence. */
  @Column({ type: 'boolean' }) vertrouwelijk: boolean = false;
  /** The natural person who asked, as his provider names him. */
  @Column({ length: 255 }) functionaris: string;
  @Column({ type: 'varchar', length: 32 }) rol: Rol;
  /** On whose behalf; empty for a resident. */
  @Column({ type: 'varchar', length: 64, nullable: true }) organisatie?: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) team?: string | null;
  @Column({ length: 32 }) traceId: string;
  /** The chain of the instance that wrote it (32 hex digits). */
  @Column({ length: 32 }) keten: string;
  /** 1, 2, 3, … within its chain. */
  @Column({ type: 'int' }) nr: number;
  /** Hash of the row before it; of the first row: of the chain's beginning. */
  @Column({ length: 64 }) vorige: string;
  /** SHA-256 over all of the above but `id`, 64 hex digits. */
  @Column({ length: 64 }) hash: string;
}
