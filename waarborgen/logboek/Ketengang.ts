import { groupBy } from '../opslag/group';
import { hashVan, hashVanBegin, type Kop } from './keten';
import type { Logketen } from './Logketen';
import type { Logregel } from './Logregel';

export type Breuksoort =
  | 'GEWIJZIGD'
  | 'ONTBREEKT'
  | 'INGEVOEGD'
  | 'VOLGT_NIET'
  | 'VERVANGEN'
  | 'BEGIN_GEWIJZIGD'
  | 'ZONDER_BEGIN';

/** Where a chain no longer holds. */
export interface Breuk {
  keten: string;
  /** 0 is the chain's beginning. */
  nr: number;
  /** Of the row, where there is one. */
  id?: number;
  soort: Breuksoort;
  /** Who saw the chain otherwise. */
  volgens?: string;
}

/** A head that somebody saw, and who did. */
export interface Getuigenis extends Kop {
  volgens: string;
}

/** Follows one chain, row by row, until the first that breaks it. */
export class Ketengang {
  private kop: Kop;
  private breuk: Breuk | undefined;
  private readonly gezien: ReadonlyMap<number, Getuigenis[]>;
  /** The head that somebody saw farthest on. */
  private readonly verst: Getuigenis | undefined;

  constructor(begin: Logketen, getuigenissen: readonly Getuigenis[]) {
    this.kop = { keten: begin.keten, nr: 0, hash: begin.hash };
    this.gezien = groupBy(getuigenissen, ({ nr }) => nr);
    this.verst = getuigenissen.reduce<Getuigenis | undefined>((a, b) => (a && a.nr > b.nr ? a : b), undefined);
    if (hashVanBegin(begin) !== begin.hash) this.breuk = this.bij(0, 'BEGIN_GEWIJZIGD');
  }

  next(regel: Logregel): void {
    this.breuk ??= this.judge(regel);
    this.kop = { keten: regel.keten, nr: regel.nr, hash: regel.hash };
  }

  /** What is wrong with the chain as a whole. */
  end(): Breuk | undefined {
    const verder = this.verst && this.verst.nr > this.kop.nr ? this.verst : undefined;
    // A chain begins in the same transaction as its first row.
    if (verder || this.kop.nr === 0) this.breuk ??= this.bij(this.kop.nr + 1, 'ONTBREEKT', verder);
    return this.breuk;
  }

  private judge(regel: Logregel): Breuk | undefined {
    const verwacht = this.kop.nr + 1;
    if (regel.nr > verwacht) return this.bij(verwacht, 'ONTBREEKT');
    if (regel.nr < verwacht) return this.bij(regel.nr, 'INGEVOEGD', regel);
    if (hashVan(regel) !== regel.hash) return this.bij(regel.nr, 'GEWIJZIGD', regel);
    if (regel.vorige !== this.kop.hash) return this.bij(regel.nr, 'VOLGT_NIET', regel);
    const anders = this.gezien.get(regel.nr)?.find(({ hash }) => hash !== regel.hash);
    return anders && this.bij(regel.nr, 'VERVANGEN', { id: regel.id, volgens: anders.volgens });
  }

  private bij(nr: number, soort: Breuksoort, { id, volgens }: { id?: number; volgens?: string } = {}): Breuk {
    return { keten: this.kop.keten, nr, id, soort, volgens };
  }
}
