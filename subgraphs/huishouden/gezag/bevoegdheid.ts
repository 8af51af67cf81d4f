import { type Fout, fout } from '#schema/Fout';
import { Domein } from '#schema/lijsten/toegang';
import { eisenAanMelder, melderIn } from '../betrokkenheid/bevoegdheid';
import type { Bronnen } from '../store/bronnen';
import type { BekendeLezer } from '../toegang/lezer';

/** The caller, and why he may not record or confirm gezag, whoever the child is. */
export async function magGezagVastleggen(bronnen: Bronnen): Promise<{ lezer: BekendeLezer; fouten: Fout[] }> {
  const melder = await melderIn(bronnen);
  const fouten = [...eisenAanMelder.map((eis) => eis(melder)), isVanHetCjg(melder.lezer)];
  return { lezer: melder.lezer, fouten: fouten.flatMap((f) => f ?? []) };
}

function isVanHetCjg({ organisatie }: BekendeLezer): Fout | undefined {
  const mag = organisatie?.bronVan === Domein.CJG;
  return mag ? undefined : fout('NIET_VAN_HET_CJG', 'Gezag legt een medewerker van het CJG vast.');
}
