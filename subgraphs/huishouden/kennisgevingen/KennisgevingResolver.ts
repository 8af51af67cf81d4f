import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Fout } from '#schema/Fout';
import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { paginaArgs, type Verbonden, verbinding } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';
import { Toestemming } from '../toestemmingen/Toestemming';
import { bevestigKennisgeving } from './bevestigKennisgeving';
import { Kennisgeving } from './Kennisgeving';
import { kennisgevingszin } from './zin';

type Context = SubgraphContext<Bronnen>;
export const { Connection: KennisgevingConnection } = verbinding(Kennisgeving, 'GEEN');

@ArgsType()
class KennisgevingenArgs extends paginaArgs(25) {
  @Field(() => Boolean, { defaultValue: true, description: 'Wat nog niet is bevestigd.' }) alleenOpen: boolean = true;
}

@InputType({ description: 'Welke kennisgeving is gelezen en opgevolgd.' })
class BevestigKennisgevingInput {
  @Field(() => ID) kennisgevingId: string;
}

@ObjectType({ description: 'Wat er van een bevestiging kwam.' })
class KennisgevingPayload {
  @Field(() => Kennisgeving, { nullable: true }) kennisgeving?: Kennisgeving | null;
  @Field(() => [Fout]) fouten: Fout[];
}

/** Who read on a consent that was withdrawn is told, and says that he knows; the resident sees who did not. */
@Resolver(() => Kennisgeving)
export class KennisgevingResolver {
  @Query(() => KennisgevingConnection, {
    description: 'Aan uw organisatie of team: welke toestemmingen zijn ingetrokken.',
  })
  async kennisgevingen(
    @Args(() => KennisgevingenArgs) args: KennisgevingenArgs,
    @Ctx() { bronnen, verstrekkingen }: Context,
  ): Promise<Verbonden<Kennisgeving>> {
    const pagina = await bronnen.searchKennisgevingen(args);
    for (const { node } of pagina.edges) verstrekkingen.note(alsVerstrekt(node));
    return pagina;
  }

  @Mutation(() => KennisgevingPayload)
  async bevestigKennisgeving(
    @Arg('input') { kennisgevingId }: BevestigKennisgevingInput,
    @Ctx() { bronnen, verstrekkingen }: Context,
  ): Promise<KennisgevingPayload> {
    const { id, fouten = [] } = await bevestigKennisgeving(bronnen, kennisgevingId);
    const kennisgeving = id === undefined ? null : await bronnen.kennisgeving(id);
    if (kennisgeving) verstrekkingen.note(alsVerstrekt(kennisgeving), 'VASTLEGGEN');
    return { kennisgeving, fouten };
  }

  @FieldResolver(() => String)
  async organisatie(@Root() { organisatieId }: Kennisgeving, @Ctx() { bronnen }: Context): Promise<string> {
    return (await bronnen.organisatienamen.load(organisatieId)) ?? organisatieId;
  }
  @FieldResolver(() => String, { nullable: true })
  team(@Root() { teamId }: Kennisgeving, @Ctx() { bronnen }: Context): Promise<string | null> | null {
    return teamId ? bronnen.teamnamen.load(teamId) : null;
  }
  @FieldResolver(() => Persoon, { nullable: true })
  async persoon(@Root() { betrokkeneId }: Kennisgeving, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return (await bronnen.feiten.load(betrokkeneId))?.persoon ?? null;
  }
  @FieldResolver(() => Date, { nullable: true, description: 'Wanneer de organisatie bevestigde dat zij het weet.' })
  async bevestigdOp(@Root() { id }: Kennisgeving, @Ctx() { bronnen }: Context): Promise<Date | null> {
    const bevestiging = await bronnen.bevestigingen.load(id);
    return bevestiging ? new Date(bevestiging.tijdstip) : null;
  }
  @FieldResolver(() => String, { description: 'Wat het van de organisatie vraagt, in een gewone zin.' })
  uitleg(@Root() kennisgeving: Kennisgeving): string {
    return kennisgevingszin(kennisgeving);
  }
}

@Resolver(() => Toestemming)
export class ToestemmingKennisgevingResolver {
  @FieldResolver(() => [Kennisgeving], {
    nullable: true,
    description: 'Wie na intrekken is verteld dat hij niets meer mag gebruiken, en wie dat bevestigde.',
  })
  async kennisgevingen(@Root() t: Toestemming, @Ctx() { bronnen }: Context): Promise<Kennisgeving[] | null> {
    return (await bronnen.spreektOver(t)) ? bronnen.kennisgevingenVan.load(t.id) : null;
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Of alle logboeken al zijn gelezen.' })
  async kennisgevingenVolledig(@Root() t: Toestemming, @Ctx() { bronnen }: Context): Promise<boolean | null> {
    return (await bronnen.spreektOver(t)) ? bronnen.kennisgevingenVolledig(t) : null;
  }
}

/** That a consent of somebody was withdrawn is told because the law asks it (AVG art. 19). */
const alsVerstrekt = ({ betrokkeneId, domein }: Kennisgeving) => ({
  ...{ persoon: betrokkeneId, domein },
  ...{ niveau: Inzageniveau.BETROKKENHEID, grond: Grond.WETTELIJKE_TAAK },
});
