import { Domein } from '#schema/lijsten/toegang';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { type Inzage, ruimste } from '#waarborgen/toegang/inzage';
import { Planstatus } from '../lijsten';
import { NERGENS } from '../mensen/huishoudens';
import type { Partij } from '../regie/verloop';
import type { Beslissingen, Mensen } from '../store/bronnen';
import { perSleutel } from '../store/perSleutel';
import type { BekendeLezer } from '../toegang/lezer';
import { type Actiebeeld, type Doelbeeld, type Planstand, planstand, type Voorbehoudbeeld } from './beeld';
import type { Gebeurd } from './gebeurtenissen';
import { Plan } from './Plan';
import { Planactie } from './Planactie';
import { Plandoel } from './Plandoel';
import { Plangebeurtenis } from './Plangebeurtenis';
import { verloopVan } from './verloop';
import { beperkt, type Doelzicht, toonbaar, zichtOpDoel } from './zicht';

/** An action with its place among all that the reader sees: 1, 2, 3, … */
export type Actie = Omit<Actiebeeld, 'voorbehouden'> & {
  volgorde: number;
  voorbehouden: (Voorbehoudbeeld & { huishouden: string })[];
};
export type Doel = Omit<Doelbeeld, 'acties'> & Doelzicht & { huishouden: string; acties: Actie[] };

/** A plan as one reader sees it. */
export interface Planbeeld extends Omit<Planstand, 'doelen'> {
  id: string;
  huishouden: string;
  opgesteldOp: string;
  /** The widest that anybody in the household allows. */
  inzage: Inzage;
  versie: number;
  doelen: Doel[];
  /** The goals of the plan as it was, each as far as the reader sees it now. */
  metZicht(stand: Planstand): Doel[];
  /** The goals that he does not see, for the logbook alone. */
  afgeschermd: Doelzicht[];
  /** The number of the last event, seen or not: what comes next is the one after it. */
  laatsteNr: number;
}

/** One request's readers of the plans. */
export function createPlan(opslag: Opslag, gelezen: Beslissingen & Mensen) {
  const { inzage, leden, huishoudens } = gelezen;
  const { plannen, verloop, vergeet } = createVerloop(opslag);
  const kijk = createKijk(gelezen);

  /** What each member whom the reader knows of allows of the plan. */
  const planinzages = async (huishouden: string): Promise<Inzage[]> =>
    Promise.all((await leden(huishouden)).map(({ id }) => inzage(id, Domein.PLAN)));

  /** The plans of a household as the reader sees them: the open one, and then the newest first; none where nobody lets him see its main lines. */
  const planbeelden = async (huishouden: string): Promise<Planbeeld[]> => {
    const inzages = await planinzages(huishouden);
    if (!inzages.some(toonbaar)) return [];
    const alle = await plannen.load(huishouden);
    const beelden = await Promise.all(alle.map(async (plan) => kijk(plan, await verloop(plan), inzages)));
    return beelden.toSorted((a, b) => Number(isDicht(a)) - Number(isDicht(b)));
  };
  /** Reads one plan anew, whatever was read of it before: undefined for what the reader may not see. */
  const planbeeld = async (id: string): Promise<Planbeeld | undefined> => {
    const plan = await opslag.lezer.findOneBy(Plan, { id });
    const huishouden = (await huishoudens.load(plan?.huishouden ?? NERGENS))?.id ?? NERGENS;
    vergeet(huishouden);
    return (await planbeelden(huishouden)).find((beeld) => beeld.id === id);
  };
  return { planinzages, plannen, planverloop: verloop, planbeelden, planbeeld, vergeetPlan: vergeet };
}

/** What happened to plans, whoever reads. */
function createVerloop(opslag: Opslag) {
  const plannen = perSleutel(opslag, Plan, 'huishouden', { opgesteldOp: 'DESC', volgnummer: 'DESC' });
  const doelen = perSleutel(opslag, Plandoel, 'planId', { id: 'ASC' });
  const acties = perSleutel(opslag, Planactie, 'doelId', { id: 'ASC' });
  const gebeurtenissen = perSleutel(opslag, Plangebeurtenis, 'plan', { nr: 'ASC' });
  return {
    plannen,
    verloop: async (plan: Plan): Promise<Gebeurd[]> => {
      const [geleverd, daarna] = await Promise.all([doelen.load(plan.id), gebeurtenissen.load(plan.id)]);
      const bijDoel = await Promise.all((geleverd.length > 0 ? geleverd : [GEEN]).map(({ id }) => acties.load(id)));
      return verloopVan(plan, geleverd, bijDoel.flat(), daarna);
    },
    vergeet: (huishouden: string): void => {
      plannen.clear(huishouden);
      gebeurtenissen.clearAll();
    },
  };
}

/** How this reader sees a plan. */
function createKijk({ lezer, inzage, leden }: Beslissingen & Mensen) {
  /** How far he sees each goal that there ever was. */
  const zichtOp = async (plan: Plan, alles: readonly Gebeurd[], nood: string | null | undefined) => {
    const wie = await lezer();
    const woontEr = wie.inwoner && (await leden(plan.huishouden)).some(({ id }) => id === wie.persoon);
    const over = [...planstand(alles).doelen.values()];
    const zichten = await Promise.all(
      over.map(async ({ betreft }) => {
        const inzages = await Promise.all(betreft.map((id) => inzage(id, Domein.PLAN)));
        // Who moved out is not told by his logbook of a crisis in the house before the others are.
        const samenVerteld = inzages.map((i) => ({ ...i, noodtoegang: i.noodtoegang ?? nood }));
        return zichtOpDoel(samenVerteld, woontEr);
      }),
    );
    return new Map(over.map(({ id }, i) => [id, zichten[i]]));
  };
  /** With whom a conversation was held that he may know of, at the wijkteam as well. */
  const gesprekken = async (inzages: readonly Inzage[]): Promise<Set<string>> => {
    const bijWijkteam = await Promise.all(inzages.map(({ persoon }) => inzage(persoon, Domein.WIJKTEAM)));
    const beide = inzages.filter((i, n) => toonbaar(i) && toonbaar(bijWijkteam[n]));
    return new Set(beide.map(({ persoon }) => persoon));
  };
  return async (plan: Plan, alles: readonly Gebeurd[], inzages: readonly Inzage[]): Promise<Planbeeld> => {
    const nood = inzages.find(({ noodtoegang }) => noodtoegang)?.noodtoegang;
    const [wie, zicht, mensen] = await Promise.all([lezer(), zichtOp(plan, alles, nood), gesprekken(inzages)]);
    return bekijk(plan, alles, { breedste: inzages.reduce(ruimste), zicht, mensen, wie });
  };
}

const isDicht = ({ status }: Planbeeld): boolean => status === Planstatus.AFGESLOTEN;

/** The id of no goal: a plan without delivered goals costs the database as much as another. */
const GEEN = { id: '' };

interface Kijk {
  breedste: Inzage;
  zicht: Map<string, Doelzicht>;
  mensen: Set<string>;
  wie: BekendeLezer;
}

function bekijk(plan: Plan, alles: readonly Gebeurd[], { breedste, zicht, mensen, wie }: Kijk): Planbeeld {
  const ziet = {
    doel: (id: string) => toonbaar((zicht.get(id) as Doelzicht).samen),
    gesprekMet: (persoon: string) => mensen.has(persoon),
    isEigen: ({ persoon, organisatie }: Partij) =>
      wie.inwoner ? persoon === wie.persoon : organisatie !== null && organisatie === wie.organisatie?.id,
  };
  const nu = planstand(alles.flatMap((g) => beperkt(g, ziet) ?? []));
  const { doelen: _, ...stand } = nu;
  const metZicht = ({ doelen, volgorde }: Planstand): Doel[] =>
    [...doelen.values()].map((doel) => ({
      ...{ ...doel, ...(zicht.get(doel.id) as Doelzicht), huishouden: plan.huishouden },
      acties: doel.acties.map((actie) => ({
        ...{ ...actie, volgorde: volgorde.indexOf(actie.id) + 1 },
        voorbehouden: actie.voorbehouden.map((v) => ({ ...v, huishouden: plan.huishouden })),
      })),
    }));
  return {
    ...{ id: plan.id, huishouden: plan.huishouden, opgesteldOp: plan.opgesteldOp, inzage: breedste },
    ...{ ...stand, versie: stand.versies.length, laatsteNr: alles.at(-1)?.nr ?? 0 },
    ...{ metZicht, doelen: metZicht(nu) },
    afgeschermd: [...zicht.values()].filter(({ samen }) => !toonbaar(samen)),
  };
}
