import { Domein } from '#schema/lijsten/toegang';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { type Inzage, ruimste } from '#waarborgen/toegang/inzage';
import type { Beslissingen, Mensen } from '../store/bronnen';
import { perSleutel } from '../store/perSleutel';
import { type Actiebeeld, type Doelbeeld, type Planstand, planstand } from './beeld';
import type { Gebeurd } from './gebeurtenissen';
import { Plan } from './Plan';
import { Planactie } from './Planactie';
import { Plandoel } from './Plandoel';
import { Plangebeurtenis } from './Plangebeurtenis';
import { verloopVan } from './verloop';
import { beperkt, type Doelzicht, toonbaar, zichtOpDoel } from './zicht';

/** An action with its place among all that the reader sees: 1, 2, 3, … */
export type Actie = Actiebeeld & { volgorde: number };
export type Doel = Omit<Doelbeeld, 'acties'> & Doelzicht & { acties: Actie[] };

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
  /** What happened, as far as he sees it. */
  gebeurd: Gebeurd[];
  /** The number of the last event, seen or not: what comes next is the one after it. */
  laatsteNr: number;
}

/** One request's readers of the plans. */
export function createPlan(opslag: Opslag, { lezer, inzage, leden, huishoudens }: Beslissingen & Mensen) {
  const plannen = perSleutel(opslag, Plan, 'huishouden', { opgesteldOp: 'DESC', volgnummer: 'DESC' });
  const doelen = perSleutel(opslag, Plandoel, 'planId', { id: 'ASC' });
  const acties = perSleutel(opslag, Planactie, 'doelId', { id: 'ASC' });
  const gebeurtenissen = perSleutel(opslag, Plangebeurtenis, 'plan', { nr: 'ASC' });

  const verloop = async (plan: Plan): Promise<Gebeurd[]> => {
    const [geleverd, daarna] = await Promise.all([doelen.load(plan.id), gebeurtenissen.load(plan.id)]);
    const bijDoel = await Promise.all((geleverd.length > 0 ? geleverd : [GEEN]).map(({ id }) => acties.load(id)));
    return verloopVan(plan, geleverd, bijDoel.flat(), daarna);
  };
  const beeldVan = async (plan: Plan, inzages: readonly Inzage[]): Promise<Planbeeld> => {
    const alles = await verloop(plan);
    const { inwoner } = await lezer();
    const over = [...planstand(alles).doelen.values()];
    const zichten = await Promise.all(
      over.map(async ({ betreft }) =>
        zichtOpDoel(await Promise.all(betreft.map((id) => inzage(id, Domein.PLAN))), inwoner),
      ),
    );
    const zicht = new Map(over.map(({ id }, i) => [id, zichten[i]]));
    const mensen = new Set(inzages.filter(toonbaar).map(({ persoon }) => persoon));
    return bekijk(plan, alles, { breedste: inzages.reduce(ruimste), zicht, mensen });
  };

  /** What anybody in the household allows of its plan at most; undefined where the reader knows nobody there. */
  const planinzages = async (huishouden: string): Promise<Inzage[]> =>
    Promise.all((await leden(huishouden)).map(({ id }) => inzage(id, Domein.PLAN)));

  /** The plans of a household as the reader sees them, the newest first; none where nobody lets him see its main lines. */
  const planbeelden = async (huishouden: string): Promise<Planbeeld[]> => {
    const inzages = await planinzages(huishouden);
    if (!inzages.some(toonbaar)) return [];
    return Promise.all((await plannen.load(huishouden)).map((plan) => beeldVan(plan, inzages)));
  };
  /** Reads one plan anew, whatever was read of it before: undefined for what the reader may not see. */
  const planbeeld = async (id: string): Promise<Planbeeld | undefined> => {
    const plan = await opslag.lezer.findOneBy(Plan, { id });
    const huishouden = (await huishoudens.load(plan?.huishouden ?? NERGENS))?.id ?? NERGENS;
    vergeetPlan(huishouden);
    return (await planbeelden(huishouden)).find((beeld) => beeld.id === id);
  };
  const vergeetPlan = (huishouden: string): void => {
    plannen.clear(huishouden);
    gebeurtenissen.clearAll();
  };
  return { planinzages, plannen, planverloop: verloop, planbeelden, planbeeld, vergeetPlan };
}

/** The id of no household. */
const NERGENS = '';
/** The id of no goal: a plan without delivered goals costs the database as much as another. */
const GEEN = { id: '' };

interface Kijk {
  breedste: Inzage;
  zicht: Map<string, Doelzicht>;
  mensen: Set<string>;
}

function bekijk(plan: Plan, alles: readonly Gebeurd[], { breedste, zicht, mensen }: Kijk): Planbeeld {
  const ziet = {
    doel: (id: string) => toonbaar((zicht.get(id) as Doelzicht).samen),
    persoon: (id: string) => mensen.has(id),
  };
  const zietAlles = [...zicht.keys()].every(ziet.doel);
  const gebeurd = alles.flatMap((g) => beperkt(g, ziet, zietAlles) ?? []);
  const nu = planstand(gebeurd);
  const { doelen: _, ...stand } = nu;
  const metZicht = ({ doelen, volgorde }: Planstand): Doel[] =>
    [...doelen.values()].map((doel) => ({
      ...{ ...doel, ...(zicht.get(doel.id) as Doelzicht) },
      acties: doel.acties.map((actie) => ({ ...actie, volgorde: volgorde.indexOf(actie.id) + 1 })),
    }));
  return {
    ...{ id: plan.id, huishouden: plan.huishouden, opgesteldOp: plan.opgesteldOp, inzage: breedste },
    ...{ ...stand, versie: stand.versies.length, gebeurd, laatsteNr: alles.at(-1)?.nr ?? 0 },
    ...{ metZicht, doelen: metZicht(nu) },
    afgeschermd: [...zicht.values()].filter(({ samen }) => !toonbaar(samen)),
  };
}
