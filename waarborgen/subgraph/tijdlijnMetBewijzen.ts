import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { PARTNERTIJDLIJNEN, Persoonsbewijs, Tijdlijnregel } from '#schema/dossier/PartnerTijdlijn';
import { type Bijdrage, bijdrageAan, type Verteld } from '#schema/dossier/tijdlijnorde';
import { gaatOver, readVraag } from '#schema/dossier/tijdlijnvraag';
import { Inzageniveau, type Partnerdomein } from '#schema/lijsten/toegang';
import type { Tabellen } from '../opslag/tabellen';
import { type Inzage, ruimstGezien } from '../toegang/inzage';
import type { SubgraphContext } from './context';
import {
  bewezen,
  type Dossierdeclaratie,
  dossierBij,
  type Metlezers,
  type PartnerContext,
  veldnamen,
} from './persoonMetDossier';

/** An event out of somebody's dossier, and how far that may be seen. */
interface Getoond extends Verteld {
  persoon: string;
  inzage: Inzage;
}

/** What is proven of one person, whom the federation names so. */
interface Bewezene {
  persoon: string;
  inzage: Inzage;
}

/**
 * The way into several dossiers at once, for a page of a timeline: `Tijdlijn`, whose field for this partner requires the
 * hub's proofs. Each is checked as if it stood alone; of whom there is no good one, nothing is read.
 */
export function tijdlijnMetBewijzen<T extends Tabellen>(declaratie: Dossierdeclaratie<T>) {
  const { domein } = declaratie;
  const { veld, bewijzen } = veldnamen(domein);

  @Directive('@key(fields: "vraag")')
  @ObjectType('Tijdlijn')
  class Tijdlijn {
    @Directive('@inaccessible') @Field() vraag: string;
    [proofs: string]: unknown;
  }
  Directive('@external')(Tijdlijn.prototype, bewijzen);
  Field(() => [Persoonsbewijs])(Tijdlijn.prototype, bewijzen);

  @Resolver(() => Tijdlijn)
  class TijdlijnResolver {
    @Directive('@inaccessible')
    @Directive(`@requires(fields: "${bewijzen} { persoon bewijs }")`)
    @FieldResolver(() => PARTNERTIJDLIJNEN[domein], { name: veld, nullable: true })
    async bijdrage(
      @Root() tijdlijn: Tijdlijn,
      @Ctx() context: PartnerContext<Metlezers<T>>,
    ): Promise<Bijdrage<Getoond> | null> {
      const vraag = readVraag(tijdlijn.vraag);
      if (!vraag || !gaatOver(vraag, domein)) return null;
      const verteld = getoondeVan(tijdlijn[bewijzen], domein, context).map(async ({ persoon, inzage }) => {
        const gebeurd = await dossierBij(declaratie, inzage, context).allesWatGebeurde();
        return gebeurd.map((gebeurtenis) => ({ persoon, inzage, gebeurtenis }));
      });
      return bijdrageAan(vraag, domein, (await Promise.all(verteld)).flat(), ruimstGezien);
    }
  }

  @Resolver(() => PARTNERTIJDLIJNEN[domein])
  class BijdrageResolver {
    /** Every event is open as far as the dossier that it is out of. */
    @FieldResolver(() => [Tijdlijnregel])
    regels(
      @Root() { regels }: Bijdrage<Getoond>,
      @Ctx() { inzages }: SubgraphContext,
      @Info() { path }: GraphQLResolveInfo,
    ): Getoond[] {
      inzages.openLijst(
        path,
        regels.map(({ inzage }) => inzage),
      );
      return regels;
    }
  }
  return { Tijdlijn, tijdlijnResolvers: [TijdlijnResolver, BijdrageResolver] };
}

/** As many as one household can bring along; what comes after those is of no household. */
const MAX_BEWIJZEN = 100;

/**
 * Of whom the HOOFDLIJNEN may be seen, which is all that a timeline shows; noted, whichever way it goes. Without a list
 * of proofs nobody is proven, and that is a refusal; with an empty one nobody was asked for.
 */
function getoondeVan(gegeven: unknown, domein: Partnerdomein, context: PartnerContext<unknown>): Bewezene[] {
  const lijst: unknown[] = Array.isArray(gegeven) ? gegeven.slice(0, MAX_BEWIJZEN) : [undefined];
  return lijst
    .map((deel) => {
      const { persoon, bewijs } = (deel ?? {}) as Record<string, unknown>;
      const wie = typeof persoon === 'string' ? persoon : '';
      return { persoon: wie, inzage: bewezen(bewijs, wie, domein, context) };
    })
    .filter(({ inzage }) => context.verstrekkingen.noteAt(inzage, Inzageniveau.HOOFDLIJNEN));
}
