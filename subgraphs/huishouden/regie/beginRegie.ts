import type { EntityManager } from 'typeorm';
import type { Regiesoort } from '../lijsten';
import type { BekendeLezer } from '../toegang/lezer';
import { isBeroepskracht } from './bevoegdheid';
import { Regiegebeurtenis } from './Regiegebeurtenis';
import type { Bij, Partij, Regiestand } from './verloop';

export interface Begin {
  huishouden: string;
  /** As it was read; of two that begin at once the database keeps one. */
  stand: Regiestand;
  /** A regieteam never begins: it has regie for a time, and from somebody. */
  bij: Bij & { soort: Exclude<Regiesoort, Regiesoort.REGIETEAM> };
  door: Partij;
  reden: string;
  nu: Date;
}

/** Begins regie where it lies with nobody, in the transaction of what makes it needed; elsewhere it does nothing. */
export async function beginRegie(manager: EntityManager, begin: Begin): Promise<void> {
  const { huishouden, stand, bij, door, reden, nu } = begin;
  if (stand.huidige) return;
  await manager.insert(Regiegebeurtenis, {
    ...{ huishouden, nr: stand.versie + 1, stap: 'BEGONNEN' as const, ...bij, reden },
    // A name is shown to whoever sees the household; persons have rules of their own.
    naam: isBeroepskracht(bij.soort) ? bij.naam : null,
    ...doorIn(door),
    tijdstip: nu.toISOString(),
  });
}

export const doorIn = ({ persoon, functionaris, organisatie }: Partij) => ({
  ...{ doorPersoon: persoon, doorFunctionaris: functionaris, doorOrganisatie: organisatie },
});

/** Who acts, as it is written down. */
export const partijVan = ({ inwoner, persoon, functionaris, organisatie }: BekendeLezer): Partij =>
  inwoner
    ? { persoon: persoon ?? null, functionaris: null, organisatie: null }
    : { persoon: null, functionaris: functionaris ?? null, organisatie: organisatie?.id ?? null };
