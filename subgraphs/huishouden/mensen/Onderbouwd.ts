import { Column } from 'typeorm';
import { Bewijssoort } from '../lijsten';

/** Something that makes one person speak for another, with the paper that shows it and who looked at that paper. */
export abstract class Onderbouwd {
  @Column({ type: 'varchar', default: Bewijssoort.NIET_VASTGELEGD }) bewijssoort: Bewijssoort;
  /** The number of the paper or the entry in the register. */
  @Column({ type: 'varchar', nullable: true }) bewijsnummer: string | null;
  /** The professional who checked it. */
  @Column({ type: 'varchar', nullable: true }) gecontroleerdDoor: string | null;
  @Column({ type: 'varchar', nullable: true }) gecontroleerdOp: string | null;
}
