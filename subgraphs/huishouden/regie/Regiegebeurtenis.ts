import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Regiesoort } from '../lijsten';

export type Regiestap = 'BEGONNEN' | 'AANGEBODEN' | 'AANVAARD' | 'GEWEIGERD' | 'INGETROKKEN' | 'TERUGGEGEVEN';

/** What happened to the regie of a household; added to, never changed. */
@Entity('regie_gebeurtenis')
export class Regiegebeurtenis {
  @PrimaryColumn({ length: 64 }) huishouden: string;
  /** 1, 2, …: of two that go on from the same number one is kept. */
  @PrimaryColumn({ type: 'int' }) nr: number;
  @Column({ type: 'varchar' }) stap: Regiestap;
  /** With whom regie begins, or to whom it is offered; of the other steps the offer says it. */
  @Column({ type: 'varchar', nullable: true }) soort: Regiesoort | null;
  @Column({ name: 'persoon', type: 'varchar', nullable: true }) persoonId: string | null;
  @Column({ name: 'organisatie', type: 'varchar', nullable: true }) organisatieId: string | null;
  /** The professional as his provider names him, where it is one and no other. */
  @Column({ type: 'varchar', nullable: true }) functionaris: string | null;
  @Column({ type: 'varchar', nullable: true }) naam: string | null;
  @Column({ type: 'text', nullable: true }) reden: string | null;
  /** The last day, where regie is only lent. */
  @Column({ type: 'varchar', nullable: true }) tijdelijkTot: string | null;
  /** Kenmerk of the wijkteam's opschaling. */
  @Column({ type: 'varchar', nullable: true }) opschaling: string | null;
  /** Who did it: a resident, or a professional for his organisation. */
  @Column({ type: 'varchar', nullable: true }) doorPersoon: string | null;
  @Column({ type: 'varchar', nullable: true }) doorFunctionaris: string | null;
  @Column({ type: 'varchar', nullable: true }) doorOrganisatie: string | null;
  /** ISO 8601, UTC. */
  @Column({ length: 24 }) tijdstip: string;
}
