import { gaatOver, type Tijdlijnvraag } from '#schema/dossier/tijdlijnvraag';
import { Domein } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { ruimstGezien } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../store/bronnen';
import { leesBijdragen, type Zichtbaar } from './bijdragen';
import { eigenBijdrage } from './eigenGebeurtenissen';
import type { Tijdlijn } from './Tijdlijn';
import { type Tijdlijnpagina, voegSamen } from './voegSamen';

/** Of whom a timeline is, as far as the caller may know of them. */
export async function ledenVan({ huishouden, persoon }: Tijdlijnvraag, bronnen: Bronnen): Promise<string[]> {
  if (huishouden !== undefined) return (await bronnen.leden(huishouden)).map(({ id }) => id);
  const wie = await bronnen.personen.load(persoon ?? '');
  return wie ? [wie.id] : [];
}

const gelezen = new WeakMap<Tijdlijn, Promise<Tijdlijnpagina<Zichtbaar>>>();

/** The page that a timeline stands for, put together once, whatever is asked of it. */
export function leesPagina(tijdlijn: Tijdlijn, context: SubgraphContext<Bronnen>): Promise<Tijdlijnpagina<Zichtbaar>> {
  const bekend = gelezen.get(tijdlijn) ?? maakPagina(tijdlijn, context);
  gelezen.set(tijdlijn, bekend);
  return bekend;
}

async function maakPagina(
  { gevraagd, gegeven }: Tijdlijn,
  context: SubgraphContext<Bronnen>,
): Promise<Tijdlijnpagina<Zichtbaar>> {
  const leden = await ledenVan(gevraagd, context.bronnen);
  const [partners, eigen] = await Promise.all([
    leesBijdragen(gegeven, gevraagd, leden, context.bronnen),
    eigenDeel(gevraagd, context),
  ]);
  return voegSamen(gevraagd, { ...partners, [Domein.PLAN]: eigen }, ruimstGezien);
}

/** A single record is a partner's: of that the hub has nothing of its own to tell. */
async function eigenDeel(vraag: Tijdlijnvraag, context: SubgraphContext<Bronnen>) {
  const { huishouden } = vraag;
  if (huishouden === undefined || !gaatOver(vraag, Domein.PLAN)) return { regels: [], meer: false };
  return eigenBijdrage(huishouden, vraag, context);
}
