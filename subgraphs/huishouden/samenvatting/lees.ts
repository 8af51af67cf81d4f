import { Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { kenbaar } from '../mensen/betrokkenen';
import { noteerDoelen } from '../plan/toon';
import type { Bronnen } from '../store/bronnen';
import { leesDossiers } from './dossiervorm';
import type { Betrokkenheidsfeit, Doelfeit, Dossierfeiten, Feiten } from './feiten';

type Context = SubgraphContext<Bronnen>;

/**
 * What partners answered of the members, which a router hands over. The dossiers come without a name, in the order of
 * `leden`: where there are more or fewer of them than members, nobody is given another's.
 */
export async function leesDossierfeiten(
  huishouden: string,
  dossiers: unknown,
  { leden: loadLeden }: Bronnen,
): Promise<Dossierfeiten> {
  const leden = await loadLeden(huishouden);
  const gelezen = leesDossiers(dossiers, leden.length);
  return { leden: leden.map((lid, i) => ({ lid, dossiers: gelezen?.[i] ?? {} })) };
}

/** That, beside what the hub itself may tell this caller. */
export async function leesFeiten(huishouden: string, dossiers: unknown, context: Context): Promise<Feiten> {
  const { bronnen, verstrekkingen } = context;
  const inzages = await bronnen.planinzages(huishouden);
  for (const inzage of inzages) verstrekkingen.note(inzage);
  return {
    ...(await leesDossierfeiten(huishouden, dossiers, bronnen)),
    planniveaus: inzages.map(({ niveau }) => niveau),
    betrokkenheden: await betrokkenhedenVan(huishouden, context),
    doelen: await doelenVan(huishouden, context),
  };
}

/**
 * The insurer pays and works with nobody (Zvw art. 87): it is no helper too many. Names are read before anybody decides
 * who may know them, so that those of every household on a page come in one statement.
 */
async function betrokkenhedenVan(huishouden: string, context: Context): Promise<Betrokkenheidsfeit[]> {
  const { betrokkenheden, organisaties } = context.bronnen;
  const alle = await betrokkenheden.load(huishouden);
  const gevonden = await Promise.all(alle.map(({ organisatieId }) => organisaties.load(organisatieId)));
  const bekend = await kenbaar(alle, huishouden, context);
  return alle.flatMap((b, i) => {
    const { domein, vanaf, tot } = b;
    const [organisatie] = gevonden[i];
    const telt = bekend.includes(b) && organisatie && !organisatie.zorgverzekeraar;
    return telt ? [{ organisatie: organisatie.naam, domein, vanaf, tot }] : [];
  });
}

/** Of the newest plan, what stands in it for this caller. */
async function doelenVan(huishouden: string, context: Context): Promise<readonly Doelfeit[] | undefined> {
  const [laatste] = await context.bronnen.planbeelden(huishouden);
  if (laatste) noteerDoelen(laatste, context, Inzageniveau.HOOFDLIJNEN);
  return laatste?.doelen;
}
