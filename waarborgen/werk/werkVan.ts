import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Partnerdomein, subgraphVan } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { type Pagina, paginaArgs, paginaInfo, type Verbonden, verbinding } from '#schema/verbinding';
import type { Opslag } from '../opslag/opslag';
import { zaaksoorten } from '../opslag/Zaak';
import type { PartnerContext } from '../subgraph/persoonMetDossier';
import type { Inzage } from '../toegang/inzage';
import type { Opdracht } from './opdracht';
import { toonWerk, Werkregel } from './Werkregel';
import { cursorsMet } from './werkcursor';
import { leesWerkpagina, type Werkzaak } from './werkpagina';
import type { Zichtgrens } from './zicht';

type Context = PartnerContext<{ opslag: Opslag }>;
type Klasse = new () => object;
interface Getoond extends Verbonden<object> {
  edges: { cursor: string; node: object; inzage: Inzage }[];
}
const Pagina25 = paginaArgs(25);
const alleen = (welke: string) => ({ defaultValue: false, description: `Alleen ${welke}.` });

/**
 * The staff's own question (`wmoWerk`): what is open at their organisation, what ends first in front. Of whom the hub does
 * not prove that they work with him, there is nothing.
 */
export function werkVan(
  { domein, ...grens }: Zichtgrens & { domein: Partnerdomein },
  opdrachten: readonly Opdracht[],
  Persoon: Klasse,
): Klasse[] {
  const soorten = zaaksoorten(Object.values(grens.tabellen));
  const werk = { domein, grens, soorten, deuren: opdrachten.flatMap((o) => o.door) };
  const { Connection, LijstResolver, alsWerk } = werklijst(domein, Persoon);

  @Resolver()
  class WerkResolver {
    @Query(() => Connection, { description: 'Waaraan uw organisatie nog werkt; wat het eerst af moet voorop.' })
    async [`${subgraphVan(domein)}Werk`](
      @Args(() => Pagina25) pagina: Pagina,
      @Arg('vanMij', () => Boolean, alleen('waar u zelf aan werkt')) vanMij: boolean,
      @Arg('vanNiemand', () => Boolean, alleen('wat nog niemand oppakte')) vanNiemand: boolean,
      @Arg('teLaat', () => Boolean, alleen('waarvan een termijn voorbij is')) teLaat: boolean,
      @Ctx() context: Context,
    ): Promise<Getoond> {
      const { zaken, namen, meer, tot } = await leesWerkpagina(werk, { vanMij, vanNiemand, teLaat }, pagina, context);
      const { schrijf } = cursorsMet(context.omgeving.PSEUDONIEM_SLEUTEL);
      const edges = zaken.map((van) => ({
        ...{ cursor: schrijf(van), inzage: van.inzage },
        node: alsWerk(van, namen.get(van.zaak.behandelaar ?? ''), context.vandaag),
      }));
      const pageInfo = paginaInfo(edges, meer, pagina.after !== undefined);
      return { edges, pageInfo: tot ? { ...pageInfo, endCursor: schrijf(tot) } : pageInfo };
    }
  }
  return [WerkResolver, LijstResolver];
}

/** The types of that list, of each partner its own (`WmoWerk`): what a name means is then never a question. */
function werklijst(domein: Partnerdomein, Persoon: Klasse) {
  const naam = `${domein[0]}${domein.slice(1).toLowerCase()}Werk`;

  @ObjectType(naam, { description: 'Iets waaraan uw organisatie werkt.' })
  class Werk extends Werkregel {
    @Niveau('HOOFDLIJNEN') @Field(() => Persoon, { description: 'Over wie het gaat.' }) persoon: object;
  }
  Object.defineProperty(Werk, 'name', { value: naam });
  const { Connection, Edge } = verbinding(Werk, 'GEEN');

  @Resolver(() => Connection)
  class LijstResolver {
    /** Every case is open as far as the dossier that it is out of. */
    @FieldResolver(() => [Edge])
    edges(@Root() { edges }: Getoond, @Ctx() { inzages }: Context, @Info() { path }: GraphQLResolveInfo) {
      inzages.openLijst(
        path,
        edges.map(({ inzage }) => inzage),
      );
      return edges;
    }
  }
  const alsWerk = (zaak: Werkzaak, behandelaar: string | undefined, vandaag: string): object =>
    Object.assign(new Werk(), toonWerk(zaak, behandelaar, vandaag), {
      persoon: Object.assign(new Persoon(), { id: zaak.persoon }),
    });
  return { Connection, LijstResolver, alsWerk };
}
