import { type Gebeurtenis, gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { type Bijdrage, bijdrageAan } from '#schema/dossier/tijdlijnorde';
import type { Tijdlijnvraag } from '#schema/dossier/tijdlijnvraag';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { ruimste } from '#waarborgen/toegang/inzage';
import { Regiesoort } from '../lijsten';
import type { Bronnen } from '../store/bronnen';
import { ruimst, type Zichtbaar } from './bijdragen';

const gebeurtenis = gebeurtenissenIn(Domein.PLAN);

/** What happened with the plan and the regie of a household; without anybody's name. */
export async function eigenGebeurtenissen(huishouden: string, bronnen: Bronnen): Promise<Gebeurtenis[]> {
  const [plannen, regie] = await Promise.all([bronnen.plannen.load(huishouden), bronnen.regie.load(huishouden)]);
  const gebeurd = [
    ...plannen.flatMap(({ id, opgesteldOp, vastgesteldOp }) => [
      ...gebeurtenis(`${id}:opgesteld`, opgesteldOp, 'Conceptplan opgesteld'),
      ...gebeurtenis(`${id}:vastgesteld`, vastgesteldOp, 'Plan vastgesteld'),
    ]),
    ...regie.flatMap(({ kenmerk, vanaf, soort }) => gebeurtenis(kenmerk, vanaf, `Regie ${BIJ[soort]}`)),
  ];
  return gebeurd.filter(({ datum }) => datum <= bronnen.vandaag);
}

const BIJ: Record<Regiesoort, string> = {
  INWONER: 'bij de inwoner',
  NETWERK: 'bij iemand uit het netwerk',
  WIJKCOACH: 'bij een wijkcoach',
  CJG_COACH: 'bij een CJG-coach',
  REGIETEAM: 'bij een regieteam',
};

/** The hub's own part of a page, as far as anybody in the household allows: like the plan itself. */
export async function eigenBijdrage(
  huishouden: string,
  vraag: Tijdlijnvraag,
  leden: readonly string[],
  { bronnen, verstrekkingen }: SubgraphContext<Bronnen>,
): Promise<Bijdrage<Zichtbaar>> {
  const inzages = await Promise.all(leden.map((id) => bronnen.inzage(id, Domein.PLAN)));
  const open = inzages.filter((inzage) => verstrekkingen.noteAt(inzage, Inzageniveau.HOOFDLIJNEN));
  if (open.length === 0) return { regels: [], meer: false };
  const inzage = open.reduce(ruimste);
  const gebeurd = await eigenGebeurtenissen(huishouden, bronnen);
  const verteld = gebeurd.map((gebeurtenis) => ({ gebeurtenis, inzage }));
  return bijdrageAan(vraag, Domein.PLAN, verteld, ruimst);
}
