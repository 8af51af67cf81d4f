import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the loading of a delivered file into this database stands: one row, whoever loads what. */
@Entity('inlezing')
export class Inlezing {
  @PrimaryColumn({ type: 'int' }) id: number;
  /** The process whose turn it is to load, by a number of its own. */
  @Column({ type: 'varchar', length: 36, nullable: true }) houder: string | null;
  /** Goes up with everything that the holder keeps: whoever waits sees by it that he lives. */
  @Column({ type: 'int' }) slag: number;
  /** How far an unfinished file was kept, as JSON (`Stand`); of a finished one nothing stays. */
  @Column({ type: 'text' }) stand: string;
}

/** That one row. */
export const DEZE = { id: 1 };

/** What the file that is being loaded has named so far, as SHA-256: 64 hex digits. */
@Entity('inlezing_sleutel')
export class Inlezingsleutel {
  @PrimaryColumn({ length: 64 }) sleutel: string;
}
