import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Ingehaald, type Voornemen } from '../opdrachten/totHetStaat';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import { type Daad, type Geval, geeftVan, type Opdracht } from './opdracht';

type Rij = { soort: Stuksoort; kenmerk: string } & ({ nieuw: object } | { wijziging: object; vanaf: number });

/** What a command that was found in order writes, and the number of the record that it answers with. */
export function neemVoor(
  opdracht: Opdracht,
  geval: Geval & { stuk?: Stuk },
  organisatie: string | undefined,
): Voornemen {
  // What a resident records about a record belongs to who works on that record.
  const gemeen = { persoon: geval.inzage.persoon, eigenaar: organisatie ?? geval.stuk?.eigenaar ?? null };
  const rijen = opdracht.doe(geval as never).map((daad) => alsRij(daad, gemeen));
  const { soort } = geeftVan(opdracht);
  const gemaakt = rijen.find((rij) => rij.soort === soort && 'nieuw' in rij);
  const { stuk } = geval;
  const id = opdracht.vorm === 'STAP' && !opdracht.geeft ? stuk?.kenmerk : gemaakt?.kenmerk;
  // Who adds to a record goes on from how it stood: of two at once the second is judged again.
  const onaangeroerd = opdracht.vorm === 'STAP' && stuk && !rijen.some(({ kenmerk }) => kenmerk === stuk.kenmerk);
  const ook = onaangeroerd ? [raakAan(opdracht.over.soort, stuk)] : [];
  return { id: id as string, schrijf: (manager) => schrijf(manager, [...ook, ...rijen]) };
}

/** Says of a record no more than that somebody went on from it: its content stays its deliverer's. */
const raakAan = (soort: Stuksoort, { kenmerk, versie }: Stuk): Rij => ({
  ...{ soort, kenmerk, vanaf: versie, wijziging: { versie: versie + 1 } },
});

/** What an act writes, with what follows from it. */
function alsRij(daad: Daad, gemeen: { persoon: string; eigenaar: string | null }): Rij {
  const { soort } = daad;
  if ('nieuw' in daad) {
    const waarde = { kenmerk: randomUUID(), ...daad.nieuw, ...gemeen, versie: 1, bijgewerkt: true };
    return { soort, kenmerk: waarde.kenmerk, nieuw: { ...waarde, ...soort.afgeleid?.(waarde as never) } };
  }
  const { stuk, wijziging } = daad;
  const eigenaar = stuk.eigenaar ?? gemeen.eigenaar;
  const waarde = { ...wijziging, eigenaar, bijgewerkt: true, versie: stuk.versie + 1 };
  const volgt = soort.afgeleid?.({ ...stuk, ...waarde } as never);
  return { soort, kenmerk: stuk.kenmerk, vanaf: stuk.versie, wijziging: { ...waarde, ...volgt } };
}

async function schrijf(manager: EntityManager, rijen: readonly Rij[]): Promise<void> {
  for (const rij of rijen) {
    if ('nieuw' in rij) await manager.insert(rij.soort, rij.nieuw);
    else {
      const { affected } = await manager.update(rij.soort, { kenmerk: rij.kenmerk, versie: rij.vanaf }, rij.wijziging);
      if (affected !== 1) throw new Ingehaald();
    }
  }
}
