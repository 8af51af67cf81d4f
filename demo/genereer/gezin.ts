import type { Gewogen, Loting } from './loting';
import { ACHTERNAMEN, type Achternaam } from './namen';
import { nieuwPersoon, type Persoon } from './persoon';
import { type Middelen, nummerVan } from './rij';

export type Gezinsvorm = 'ALLEEN' | 'PAAR' | 'PAAR_MET_KINDEREN' | 'EENOUDER' | 'DRIE_GENERATIES';

/** Roughly as households in the Netherlands are (CBS, huishoudens naar samenstelling). */
const GEZINSVORMEN: Gewogen<Gezinsvorm> = [
  ['ALLEEN', 39],
  ['PAAR', 28],
  ['PAAR_MET_KINDEREN', 24],
  ['EENOUDER', 8],
  ['DRIE_GENERATIES', 1],
];
const AANTAL_KINDEREN: Gewogen<number> = [
  [1, 42],
  [2, 40],
  [3, 14],
  [4, 4],
];
const LEEFTIJD_ALLEEN: Gewogen<[number, number]> = [
  [[19, 29], 22],
  [[30, 64], 40],
  [[65, 96], 38],
];
const LEEFTIJD_PAAR: Gewogen<[number, number]> = [
  [[20, 34], 16],
  [[35, 64], 36],
  [[65, 92], 48],
];
const LEEFTIJD_OUDER: Gewogen<[number, number]> = [
  [[22, 30], 15],
  [[31, 45], 55],
  [[46, 60], 30],
];

export interface Gezin {
  kenmerk: string;
  nr: string;
  vorm: Gezinsvorm;
  /** The adults first, in the order in which they head the household. */
  leden: Persoon[];
  /** Who has to do with it and lives elsewhere. */
  anderen: Persoon[];
}

/** Adds somebody who lives elsewhere: the number goes on where the members' ended. */
export function nieuweAndere(gezin: Gezin, leeftijd: number, middelen: Middelen): Persoon {
  const persoon = nieuwPersoon(middelen, {
    nr: `${gezin.nr}-${gezin.leden.length + gezin.anderen.length + 1}`,
    leeftijd,
  });
  gezin.anderen.push(persoon);
  return persoon;
}

/** The household with this number, with its members and nothing yet of what is the matter. */
export function nieuwGezin(huishouden: number, middelen: Middelen): Gezin {
  const { loting } = middelen;
  const nr = nummerVan(huishouden);
  const kenmerk = `hh-${nr}`;
  const vorm = loting.gewogen(GEZINSVORMEN);
  const bewoners = bewonersVan(vorm, loting);
  const leden = bewoners.map(({ leeftijd, naam }, i) =>
    nieuwPersoon(middelen, { nr: `${nr}-${i + 1}`, leeftijd, naam }),
  );
  const hierSinds = loting.tussen(90, 9000);
  for (const lid of leden) {
    lid.woontIn.push({ huishouden: kenmerk, vanaf: middelen.kalender.dag(-Math.min(hierSinds, lid.dagen)) });
  }
  return { kenmerk, nr, vorm, leden, anderen: [] };
}

interface Bewoner {
  leeftijd: number;
  naam: Achternaam;
}

function bewonersVan(vorm: Gezinsvorm, loting: Loting): Bewoner[] {
  const naam = loting.een(ACHTERNAMEN);
  if (vorm === 'ALLEEN') return [{ leeftijd: uit(LEEFTIJD_ALLEEN, loting), naam }];
  if (vorm === 'PAAR') return metPartner({ leeftijd: uit(LEEFTIJD_PAAR, loting), naam }, loting);
  const ouder = { leeftijd: uit(LEEFTIJD_OUDER, loting), naam };
  const ouders = vorm === 'EENOUDER' ? [ouder] : metPartner(ouder, loting);
  const grootouder = { leeftijd: Math.min(97, ouder.leeftijd + loting.tussen(24, 38)), naam };
  return [...ouders, ...(vorm === 'DRIE_GENERATIES' ? [grootouder] : []), ...kinderenVan(ouders, loting)];
}

const uit = (leeftijden: Gewogen<[number, number]>, loting: Loting) => loting.tussen(...loting.gewogen(leeftijden));

function metPartner(eerste: Bewoner, loting: Loting): Bewoner[] {
  const leeftijd = Math.max(19, eerste.leeftijd + loting.tussen(-6, 6));
  return [eerste, { leeftijd, naam: loting.kans(0.3) ? eerste.naam : loting.een(ACHTERNAMEN) }];
}

/** They carry the name of one parent; children of 18 and older may still live at home. */
function kinderenVan(ouders: Bewoner[], loting: Loting): Bewoner[] {
  const jongste = Math.min(...ouders.map((ouder) => ouder.leeftijd));
  const naam = loting.een(ouders).naam;
  const leeftijden = Array.from({ length: loting.gewogen(AANTAL_KINDEREN) }, () =>
    loting.tussen(Math.max(0, jongste - 40), Math.max(0, Math.min(23, jongste - 19))),
  );
  return leeftijden.sort((a, b) => b - a).map((leeftijd) => ({ leeftijd, naam }));
}
