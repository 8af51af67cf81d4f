import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody whom a noodtoegang names. */
@Entity('noodtoegang_persoon')
export class NoodtoegangPersoon {
  @PrimaryColumn({ length: 64 }) noodtoegang: string;
  @Index() @PrimaryColumn({ length: 64 }) persoon: string;
}
