import { Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Handeling } from '#waarborgen/logboek/Logregel';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import type { Bronnen } from '../store/bronnen';

/** That somebody moved the regie of a household, or read why it moved, for everybody whom it may be about. */
export async function noteerRegie(
  { bronnen, verstrekkingen }: SubgraphContext<Bronnen>,
  huishouden: string,
  handeling?: Handeling,
): Promise<void> {
  for (const { id: persoon } of await bronnen.leden(huishouden)) {
    const { grond, noodtoegang } = await bronnen.inzage(persoon, Domein.PLAN);
    const wat = { persoon, domein: Domein.PLAN, niveau: Inzageniveau.BETROKKENHEID };
    verstrekkingen.note({ ...wat, grond: grond ?? Grond.EIGEN_DOSSIER, noodtoegang }, handeling);
  }
}
