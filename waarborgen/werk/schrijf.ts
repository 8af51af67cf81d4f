import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Rol } from '#schema/lijsten/toegang';
import type { Vrager } from '../identiteit/vrager';
import { Ingehaald, type Voornemen } from '../opdrachten/totHetStaat';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import { type Daad, type Geval, geeftVan, type Opdracht } from './opdracht';
import { Werkgebeurtenis } from './Werkgebeurtenis';

type Rij = { soort: Stuksoort; kenmerk: string } & ({ nieuw: object } | { wijziging: object; vanaf: number });

/** What a command that was found in order writes, and the number of the record that it answers with. */
export function neemVoor(opdracht: Opdracht, geval: Geval & { stuk?: Stuk }, vrager: Vrager): Voornemen {
  // What a resident records about a record belongs to who works on that record.
  const eigenaar = vrager.organisatie ?? geval.stuk?.eigenaar ?? null;
  const gemeen = { persoon: geval.inzage.persoon, eigenaar, gewijzigdOp: geval.vandaag };
  const rijen = opdracht.doe(geval as never).map((daad) => alsRij(daad, gemeen));
  const { soort } = geeftVan(opdracht);
  const gemaakt = rijen.find((rij) => rij.soort === soort && 'nieuw' in rij);
  const { stuk } = geval;
  const id = opdracht.vorm === 'STAP' && !opdracht.geeft ? stuk?.kenmerk : gemaakt?.kenmerk;
  // Who adds to a record goes on from how it stood: of two at once the second is judged again.
  const onaangeroerd = opdracht.vorm === 'STAP' && stuk && !rijen.some(({ kenmerk }) => kenmerk === stuk.kenmerk);
  const ook = onaangeroerd ? [raakAan(opdracht.over.soort, stuk)] : [];
  const door = {
    ...{ opdracht: opdracht.naam, functionaris: vrager.sub, rol: rolVoor(opdracht, geval, vrager) },
    ...{ organisatie: vrager.organisatie ?? null, tijdstip: geval.nu.toISOString() },
  };
  return { id: id as string, schrijf: (manager) => schrijf(manager, [...ook, ...rijen], door) };
}

/** Says of a record no more than that somebody went on from it: its content stays its deliverer's. */
const raakAan = (soort: Stuksoort, { kenmerk, versie }: Stuk): Rij => ({
  ...{ soort, kenmerk, vanaf: versie, wijziging: { versie: versie + 1 } },
});

/** What an act writes, with what follows from it. */
function alsRij(daad: Daad, gemeen: Pick<Stuk, 'persoon' | 'eigenaar' | 'gewijzigdOp'>): Rij {
  const { soort } = daad;
  if ('nieuw' in daad) {
    const waarde = { kenmerk: randomUUID(), ...daad.nieuw, ...gemeen, versie: 1, bijgewerkt: true };
    return { soort, kenmerk: waarde.kenmerk, nieuw: { ...waarde, ...soort.afgeleid?.(waarde as never) } };
  }
  const { stuk, wijziging } = daad;
  const { gewijzigdOp } = gemeen;
  const eigenaar = stuk.eigenaar ?? gemeen.eigenaar;
  const waarde = { ...wijziging, eigenaar, gewijzigdOp, bijgewerkt: true, versie: stuk.versie + 1 };
  const volgt = soort.afgeleid?.({ ...stuk, ...waarde } as never);
  return { soort, kenmerk: stuk.kenmerk, vanaf: stuk.versie, wijziging: { ...waarde, ...volgt } };
}

type Door = Omit<Werkgebeurtenis, 'id' | 'tabel' | 'kenmerk' | 'versie'>;

/** Of the caller's roles the one that this command is open to. */
const rolVoor = ({ door }: Opdracht, { inzage }: Geval, { rollen }: Vrager): Rol =>
  rollen.find((rol) => door.some((deur) => deur.grond === inzage.grond && deur.rollen.includes(rol))) ?? rollen[0];

async function schrijf(manager: EntityManager, rijen: readonly Rij[], door: Door): Promise<void> {
  for (const rij of rijen) {
    const { tableName: tabel } = manager.connection.getMetadata(rij.soort);
    const versie = 'nieuw' in rij ? 1 : rij.vanaf + 1;
    await manager.insert(Werkgebeurtenis, { id: randomUUID(), tabel, kenmerk: rij.kenmerk, versie, ...door });
    if ('nieuw' in rij) await manager.insert(rij.soort, rij.nieuw);
    else {
      const { affected } = await manager.update(rij.soort, { kenmerk: rij.kenmerk, versie: rij.vanaf }, rij.wijziging);
      if (affected !== 1) throw new Ingehaald();
    }
  }
}
