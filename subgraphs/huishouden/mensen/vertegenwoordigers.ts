import { DOMEINEN } from '#schema/lijsten/toegang';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { reiktOver, vertegenwoordigersVan } from '#waarborgen/toegang/vertegenwoordigers';
import { Vertegenwoordigingssoort } from '../lijsten';
import type { Persoonsfeiten } from '../toegang/feiten';
import { bewijsVan } from './bewijsVan';
import type { Gezag } from './Gezag';
import { Vertegenwoordiger } from './Vertegenwoordiger';

/** Who speaks for a person today: what is on record, as far as the law and his age let it count. */
export function vertegenwoordigers(over: Persoonsfeiten, dag: string): Vertegenwoordiger[] {
  const opgetekend = [
    ...over.gezag.map((g) => ({ rij: g, door: g.houder, soort: soortGezag(g), domeinen: DOMEINEN })),
    ...over.vertegenwoordigingen.map((v) => ({
      ...{ rij: v, door: v.vertegenwoordiger, soort: Vertegenwoordigingssoort[v.soort] },
      domeinen: DOMEINEN.filter((domein) => reiktOver(v, domein)),
    })),
  ];
  return opgetekend.flatMap(({ rij, door, soort, domeinen }) => {
    const spreektOver = domeinen.filter((d) => door !== null && vertegenwoordigersVan(over, d, dag).includes(door));
    if (!door || !geldtOp(rij, dag) || spreektOver.length === 0) return [];
    const { vanaf, tot } = rij;
    const wat = { door, soort, domeinen: spreektOver, vanaf, tot, bewijs: bewijsVan(rij) };
    return [Object.assign(new Vertegenwoordiger(), wat)];
  });
}

const soortGezag = ({ soort }: Pick<Gezag, 'soort'>) =>
  soort === 'VOOGDIJ' ? Vertegenwoordigingssoort.VOOGDIJ : Vertegenwoordigingssoort.OUDERLIJK_GEZAG;
