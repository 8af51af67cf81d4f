import { Domein } from '#schema/lijsten/toegang';
import { isVanLezer } from '#waarborgen/toegang/betrokkenheid';
import { geldtOp } from '#waarborgen/toegang/feiten';
import type { Betrokkenheid } from '../mensen/Betrokkenheid';
import { kentBetrokkenheid } from '../mensen/betrokkenen';
import type { Bronnen } from '../store/bronnen';
import { alsFeit } from '../toegang/feiten';
import { werktVoor } from '../zichtbaarheid';
import { type Kring, kanRegieHebben, type Omstandigheden } from './bevoegdheid';
import type { Bij, Regiestand } from './verloop';

/** All that a step on the regie of a household depends on. */
export interface Geval extends Omstandigheden {
  vandaag: string;
  stand: Regiestand;
  /** Whom the reader may know to be there: of those he may choose. */
  kring: Kring;
}

const NIEMAND = '';

/**
 * The facts about a household that the reader may see; `kandidaat` is to whom it may go. They cost as much whoever is
 * asked about, and whether he is there or not.
 */
export async function leesGeval(
  bronnen: Bronnen,
  huishouden: string,
  stand: Regiestand,
  kandidaat?: Bij,
): Promise<Geval> {
  const { vandaag } = bronnen;
  const lezer = await bronnen.lezer();
  const huidige = stand.huidige;
  const [leden, anderen] = await Promise.all([
    bronnen.leden(huishouden).then((wie) =>
      loadFeiten(
        bronnen,
        wie.map(({ id }) => id),
      ),
    ),
    loadFeiten(bronnen, [huidige?.bij.persoonId ?? NIEMAND, kandidaat?.persoonId ?? NIEMAND]),
  ]);
  const nu = (await bronnen.betrokkenheden.load(huishouden)).filter((b) => geldtOp(b, vandaag));
  const gevraagd = [huidige?.bij.organisatieId ?? NIEMAND, kandidaat?.organisatieId ?? NIEMAND];
  const lezend = await zonderVerzekeraars(bronnen, gevraagd, nu);
  const werkelijk = { vandaag, leden, anderen, organisaties: lezend.map((b) => b.organisatieId) };
  const bekend = await watLezerWeet(
    bronnen,
    lezend,
    leden.map(({ persoon }) => persoon.id),
  );
  return {
    ...{ lezer, huidige, stand, vandaag },
    inWijkteam:
      werktVoor(lezer) !== undefined && nu.some((b) => isInWijkteam(b) && isVanLezer(alsFeit(b), lezer, vandaag)),
    weggevallen: huidige !== undefined && !kanRegieHebben(huidige.bij, werkelijk),
    kring: { ...werkelijk, organisaties: bekend.map((b) => b.organisatieId) },
  };
}

const isInWijkteam = ({ domein }: Betrokkenheid): boolean => domein === Domein.WIJKTEAM;

async function loadFeiten(bronnen: Bronnen, ids: readonly string[]) {
  const gevonden = await Promise.all(ids.map((id) => bronnen.feiten.load(id)));
  return gevonden.filter((over) => over !== undefined);
}

/** The involvement of the organisations that are asked about, as far as they read along. */
async function zonderVerzekeraars(bronnen: Bronnen, gevraagd: readonly string[], nu: readonly Betrokkenheid[]) {
  const organisaties = (await Promise.all(gevraagd.map((id) => bronnen.organisaties.load(id)))).flat();
  return nu.filter(({ organisatieId }) => organisaties.some((o) => o.id === organisatieId && !o.zorgverzekeraar));
}

/**
 * Whom he may choose tells nobody which organisation works with whom. Those who keep the whole moving are known to one
 * another: that somebody shares nothing does not stop opschaling (not sharing never blocks help).
 */
async function watLezerWeet(bronnen: Bronnen, betrokkenheden: readonly Betrokkenheid[], leden: readonly string[]) {
  const weet = await Promise.all(
    betrokkenheden.map(
      async (b) => HOUDT_BIJEEN.includes(b.domein) || (await kentBetrokkenheid(b, leden, bronnen)).mag,
    ),
  );
  return betrokkenheden.filter((_, i) => weet[i]);
}

const HOUDT_BIJEEN: readonly Domein[] = [Domein.PLAN, Domein.WIJKTEAM];
