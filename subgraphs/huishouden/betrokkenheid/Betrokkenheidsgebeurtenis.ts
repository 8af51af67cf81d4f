import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Rol } from '#schema/lijsten/toegang';

export type Betrokkenheidsstap = 'GEMELD' | 'BEEINDIGD';

/** That a professional reported an involvement, or ended one, whoever reported it; added to, never changed. */
@Entity('betrokkenheid_gebeurtenis')
export class Betrokkenheidsgebeurtenis {
  /** Its kenmerk. Each step is taken once: of two at the same moment one is kept. */
  @PrimaryColumn({ length: 64 }) betrokkenheid: string;
  @PrimaryColumn({ type: 'varchar', length: 32 }) stap: Betrokkenheidsstap;
  @Index() @Column() huishouden: string;
  /** The first day, or the last one. */
  @Column() dag: string;
  @Column({ type: 'text', nullable: true }) reden: string | null;
  @Column() functionaris: string;
  @Column() organisatie: string;
  @Column({ type: 'varchar' }) rol: Rol;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
}
