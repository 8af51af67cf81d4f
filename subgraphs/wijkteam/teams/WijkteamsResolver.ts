import { Ctx, Query, Resolver } from 'type-graphql';
import { Rol } from '#schema/lijsten/toegang';
import type { Opslag } from '#waarborgen/opslag/opslag';
import type { PartnerContext } from '#waarborgen/subgraph/persoonMetDossier';
import { leesWijkteams } from './leesWijkteams';
import { Wijkteam } from './Wijkteam';

/** Who works in a team, or leads one. */
const VOOR: readonly Rol[] = [Rol.WIJKCOACH, Rol.TEAMLEIDER];

@Resolver()
export class WijkteamsResolver {
  @Query(() => [Wijkteam], {
    description:
      'De teams van uw eigen organisatie: wie erin werkt, van welke moederorganisatie, en hoeveel hij draagt.',
  })
  async wijkteams(@Ctx() { vrager, vandaag, bronnen }: PartnerContext<{ opslag: Opslag }>): Promise<Wijkteam[]> {
    const { inwoner, organisatie, rollen } = vrager;
    if (inwoner || organisatie === undefined || !rollen.some((rol) => VOOR.includes(rol))) return [];
    return leesWijkteams(bronnen.opslag, organisatie, vandaag);
  }
}
