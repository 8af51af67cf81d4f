import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import type { Inzage } from '#waarborgen/toegang/inzage';
import { kentBetrokkenheid } from '../mensen/betrokkenen';
import type { Bronnen } from '../store/bronnen';
import type { Zichtbaar } from '../tijdlijn/bijdragen';
import type { Betrokkenheidsstap } from './Betrokkenheidsgebeurtenis';

const gebeurtenis = gebeurtenissenIn(Domein.PLAN);

const STAP: Record<Betrokkenheidsstap, string> = { GEMELD: 'Betrokken geraakt', BEEINDIGD: 'Niet meer betrokken' };

/** Which organisations began and stopped here, for who may know that they are involved; of nobody with whom. */
export async function vertelBetrokkenheid(
  huishouden: string,
  inzage: Inzage,
  { bronnen, verstrekkingen }: SubgraphContext<Bronnen>,
): Promise<Zichtbaar[]> {
  const stappen = await bronnen.betrokkenheidsstappen.load(huishouden);
  const betrokkenheden = await bronnen.betrokkenheden.load(huishouden);
  const leden = (await bronnen.leden(huishouden)).map(({ id }) => id);
  const verteld = stappen.map(async ({ betrokkenheid, stap, dag }) => {
    const b = betrokkenheden.find(({ kenmerk }) => kenmerk === betrokkenheid);
    const { mag, inzages } = b ? await kentBetrokkenheid(b, leden, bronnen) : { mag: false, inzages: [] };
    if (!b || !mag) return [];
    verstrekkingen.noteTogether(inzages, Inzageniveau.BETROKKENHEID);
    const naam = (await bronnen.organisatienamen.load(b.organisatieId)) ?? b.organisatieId;
    return gebeurtenis(`${betrokkenheid}:${stap.toLowerCase()}`, dag, `${STAP[stap]}: ${naam}`);
  });
  return (await Promise.all(verteld)).flat().map((g) => ({ inzage, gebeurtenis: g }));
}
