import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { type Bijdrage, bijdrageAan } from '#schema/dossier/tijdlijnorde';
import type { Tijdlijnvraag } from '#schema/dossier/tijdlijnvraag';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { dagVan } from '#waarborgen/dienst/klok';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { type Inzage, ruimste, ruimstGezien } from '#waarborgen/toegang/inzage';
import { vertelBetrokkenheid } from '../betrokkenheid/vertelBetrokkenheid';
import type { Regiesoort } from '../lijsten';
import type { Gebeurd } from '../plan/gebeurtenissen';
import type { Planstap } from '../plan/lijsten';
import type { Planbeeld } from '../plan/planbeeld';
import { inzageBij, noteerDoelen } from '../plan/toon';
import { doelenIn } from '../plan/zicht';
import type { Periode } from '../regie/verloop';
import type { Bronnen } from '../store/bronnen';
import { woontOfWerktEr } from '../zichtbaarheid';
import { type Zichtbaar } from './bijdragen';

type Context = SubgraphContext<Bronnen>;
const gebeurtenis = gebeurtenissenIn(Domein.PLAN);

const STAP: Record<Planstap, string> = {
  GELEVERD: 'Conceptplan opgesteld',
  OPGESTELD: 'Conceptplan opgesteld',
  DOEL_TOEGEVOEGD: 'Doel in het plan gezet',
  DOEL_GEWIJZIGD: 'Doel in het plan gewijzigd',
  DOEL_VERVALLEN: 'Doel in het plan vervallen',
  ACTIE_TOEGEVOEGD: 'Actie in het plan gezet',
  ACTIE_GEWIJZIGD: 'Actie in het plan gewijzigd',
  ACTIE_BIJGEWERKT: 'Actie in het plan bijgewerkt',
  VOLGORDE_BEPAALD: 'Volgorde van de acties bepaald',
  AKKOORD: 'Akkoord gegeven op het plan',
  VOORBEHOUD: 'Voorbehoud gemaakt bij een actie',
  VASTGESTELD: 'Plan vastgesteld',
  GEEVALUEERD: 'Plan geevalueerd',
  GESLOTEN: 'Plan afgesloten',
};

const REGIE: Record<Regiesoort, string> = {
  INWONER: 'Regie bij de inwoner',
  NETWERK: 'Regie bij iemand uit het netwerk',
  WIJKCOACH: 'Regie bij een wijkcoach',
  CJG_COACH: 'Regie bij een CJG-coach',
  REGIETEAM: 'Regie bij een regieteam',
};

/**
 * The hub's own part of a page: what happened with the plan as this reader sees it, where the regie lay, for who lives
 * or works there, and which organisation began or stopped, for who may know of it; without anybody's name.
 */
export async function eigenBijdrage(
  huishouden: string,
  vraag: Tijdlijnvraag,
  context: Context,
): Promise<Bijdrage<Zichtbaar>> {
  const { bronnen, verstrekkingen } = context;
  const inzages = await bronnen.planinzages(huishouden);
  const open = inzages.filter((inzage) => verstrekkingen.noteAt(inzage, Inzageniveau.HOOFDLIJNEN));
  if (open.length === 0) return { regels: [], meer: false };
  const plannen = await bronnen.planbeelden(huishouden);
  for (const plan of plannen) noteerDoelen(plan, context, Inzageniveau.HOOFDLIJNEN);
  const wijdste = open.reduce(ruimste);
  const regie = await regieVan(huishouden, wijdste, bronnen);
  const betrokken = await vertelBetrokkenheid(huishouden, wijdste, context);
  const gebeurd = [...plannen.flatMap(vertelPlan), ...regie, ...betrokken].filter(
    ({ gebeurtenis: { datum } }) => datum <= bronnen.vandaag,
  );
  return bijdrageAan(vraag, Domein.PLAN, gebeurd, ruimstGezien);
}

function vertelPlan(plan: Planbeeld): Zichtbaar[] {
  return plan.gebeurd.flatMap((gebeurd, i) => {
    const inzage = inzageBij(plan, gebeurd);
    return vertelStap(plan, gebeurd, i + 1).map((g) => ({ inzage, gebeurtenis: g }));
  });
}

/** Numbered over what he sees alone: a number that is passed over would tell of what he does not. */
function vertelStap({ id, doelen }: Planbeeld, gebeurd: Gebeurd, nr: number) {
  const over = doelenIn(gebeurd);
  const leefgebieden = [...new Set(doelen.filter((doel) => over.includes(doel.id)).map((doel) => doel.leefgebied))];
  const stap = gebeurtenis(`${id}:${opRij(nr)}`, dagVan(gebeurd.tijdstip), STAP[gebeurd.soort], leefgebieden);
  if (gebeurd.soort !== 'GELEVERD') return stap;
  return [...stap, ...gebeurtenis(`${id}:vastgesteld`, gebeurd.inhoud.vastgesteldOp, STAP.VASTGESTELD, leefgebieden)];
}

async function regieVan(huishouden: string, inzage: Inzage, bronnen: Bronnen): Promise<Zichtbaar[]> {
  const [lezer, leden] = await Promise.all([bronnen.lezer(), bronnen.leden(huishouden)]);
  const { perioden } = await bronnen.regie.load(huishouden);
  return woontOfWerktEr(lezer, leden) ? perioden.flatMap((periode, i) => vertelRegie(periode, i + 1, inzage)) : [];
}

const vertelRegie = ({ van, bij }: Periode, nr: number, inzage: Inzage): Zichtbaar[] =>
  gebeurtenis(`regie:${opRij(nr)}`, dagVan(van), REGIE[bij.soort]).map((g) => ({ inzage, gebeurtenis: g }));

const HOOGSTENS = 99_999;
/** As text that puts the later of one day first. */
const opRij = (nr: number): string => String(HOOGSTENS - nr).padStart(5, '0');
