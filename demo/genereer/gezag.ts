import type { Gezag, Gezagssoort } from '#waarborgen/toegang/feiten';
import { gecontroleerd } from './gecontroleerd';
import { type Gezin, nieuweAndere } from './gezin';
import type { Gewogen } from './loting';
import { isMinderjarig, isVolwassen, type Persoon } from './persoon';
import type { Middelen, Rij } from './rij';

export interface GezagOverKind extends Gezag {
  kind: string;
}

const BIJ_TWEE_OUDERS: Gewogen<Gezagssoort> = [
  ['GEZAMENLIJK_OUDERLIJK_GEZAG', 88],
  ['EENHOOFDIG_OUDERLIJK_GEZAG', 5],
  ['GEZAMENLIJK_GEZAG', 3],
  ['VOOGDIJ', 2],
  ['TIJDELIJK_GEEN_GEZAG', 1],
  ['NIET_TE_BEPALEN', 1],
];
const BIJ_EEN_OUDER: Gewogen<Gezagssoort> = [
  ['GEZAMENLIJK_OUDERLIJK_GEZAG', 52],
  ['EENHOOFDIG_OUDERLIJK_GEZAG', 43],
  ['VOOGDIJ', 2],
  ['TIJDELIJK_GEEN_GEZAG', 1.5],
  ['NIET_TE_BEPALEN', 1.5],
];

/**
 * Who has gezag over the children. A parent who has it and does not live here is the single one next door, who then
 * has the children in his household too, or somebody who moved out.
 */
export function gezagOver(gezin: Gezin, buren: Gezin | undefined, middelen: Middelen): GezagOverKind[] {
  const kinderen = gezin.leden.filter(isMinderjarig);
  if (kinderen.length === 0) return [];
  const eenOuder = gezin.vorm === 'EENOUDER';
  const soort = middelen.loting.gewogen(eenOuder ? BIJ_EEN_OUDER : BIJ_TWEE_OUDERS);
  const ouders = gezin.leden.filter(isVolwassen).slice(0, eenOuder ? 1 : 2);
  const houders = houdersBij(soort, ouders, () => ouderElders(gezin, buren, kinderen, middelen));
  return kinderen.flatMap(({ kenmerk: kind, geboortedatum: vanaf }) =>
    houders.map((houder) => ({ kind, soort, houder: houder?.kenmerk, vanaf })),
  );
}

function houdersBij(soort: Gezagssoort, ouders: Persoon[], elders: () => Persoon): (Persoon | undefined)[] {
  if (soort === 'TIJDELIJK_GEEN_GEZAG' || soort === 'NIET_TE_BEPALEN') return [undefined];
  if (soort === 'EENHOOFDIG_OUDERLIJK_GEZAG') return ouders.slice(0, 1);
  return soort === 'GEZAMENLIJK_OUDERLIJK_GEZAG' && ouders.length === 1 ? [...ouders, elders()] : ouders;
}

function ouderElders(gezin: Gezin, buren: Gezin | undefined, kinderen: Persoon[], middelen: Middelen): Persoon {
  const { loting, kalender } = middelen;
  const oudsteKind = Math.max(...gezin.leden.slice(1).map((kind) => kind.leeftijd));
  const [buur] = buren?.vorm === 'ALLEEN' ? buren.leden : [];
  if (buren && buur && buur.leeftijd >= oudsteKind + 19 && buur.leeftijd <= 62) {
    const [hier] = buur.woontIn;
    for (const kind of kinderen) kind.woontIn.push({ ...hier, vanaf: later(hier.vanaf, kind.geboortedatum) });
    return buur;
  }
  const ouder = nieuweAndere(gezin, Math.max(gezin.leden[0].leeftijd, oudsteKind + 19), middelen);
  const { vanaf } = gezin.leden[0].woontIn[0];
  const vertrokken = kalender.dag(-loting.tussen(60, 2000));
  if (vanaf < vertrokken) ouder.woontIn.push({ huishouden: gezin.kenmerk, vanaf, tot: vertrokken });
  return ouder;
}

const later = (a: string, b: string) => (a > b ? a : b);

export const gezagsrij = ({ soort, ...gezag }: GezagOverKind, kenmerk: string): Rij => ({
  ...{ soort: 'gezag', kenmerk, soortGezag: soort },
  ...{ ...gezag, bewijs: gecontroleerd('GEZAGSREGISTER', kenmerk, gezag.vanaf) },
});
