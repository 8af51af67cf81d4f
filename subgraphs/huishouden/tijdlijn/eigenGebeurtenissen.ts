import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { type Bijdrage, bijdrageAan } from '#schema/dossier/tijdlijnorde';
import type { Tijdlijnvraag } from '#schema/dossier/tijdlijnvraag';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { dagVan } from '#waarborgen/dienst/klok';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { type Inzage, ruimste } from '#waarborgen/toegang/inzage';
import type { Regiesoort } from '../lijsten';
import type { Gebeurd } from '../plan/gebeurtenissen';
import type { Planstap } from '../plan/lijsten';
import type { Planbeeld } from '../plan/planbeeld';
import { inzageBij } from '../plan/toon';
import { doelenIn, toonbaar } from '../plan/zicht';
import type { Regie } from '../regie/Regie';
import type { Bronnen } from '../store/bronnen';
import { ruimst, type Zichtbaar } from './bijdragen';

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
 * The hub's own part of a page: what happened with the plan as this reader sees it, and with the regie as far as
 * anybody in the household allows; without anybody's name.
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
  const [plannen, regie] = await Promise.all([bronnen.planbeelden(huishouden), bronnen.regie.load(huishouden)]);
  for (const plan of plannen) noteerDoelen(plan, context);
  const verteld = [...plannen.flatMap(vertelPlan), ...regie.flatMap((r) => vertelRegie(r, open.reduce(ruimste)))];
  const gebeurd = verteld.filter((v) => v.gebeurtenis.datum <= bronnen.vandaag);
  return bijdrageAan(vraag, Domein.PLAN, gebeurd, ruimst);
}

function noteerDoelen({ doelen, afgeschermd }: Planbeeld, { verstrekkingen }: Context): void {
  for (const { inzages, samen } of [...doelen, ...afgeschermd])
    verstrekkingen.noteTogether(inzages, toonbaar(samen) ? Inzageniveau.HOOFDLIJNEN : Inzageniveau.GEEN);
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
  const stap = gebeurtenis(
    `${id}:${String(nr).padStart(4, '0')}`,
    dagVan(gebeurd.tijdstip),
    STAP[gebeurd.soort],
    leefgebieden,
  );
  if (gebeurd.soort !== 'GELEVERD') return stap;
  return [...stap, ...gebeurtenis(`${id}:vastgesteld`, gebeurd.inhoud.vastgesteldOp, STAP.VASTGESTELD, leefgebieden)];
}

const vertelRegie = ({ kenmerk, vanaf, soort }: Regie, inzage: Inzage): Zichtbaar[] =>
  gebeurtenis(kenmerk, vanaf, REGIE[soort]).map((g) => ({ inzage, gebeurtenis: g }));
