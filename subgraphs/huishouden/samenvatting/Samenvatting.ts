import { Field, Int, ObjectType } from 'type-graphql';
import { Domein } from '#schema/lijsten/toegang';
import { BetrokkenOrganisatie } from './BetrokkenOrganisatie';
import { BetrokkenProfessional } from './BetrokkenProfessional';
import { Doelentelling } from './Doelentelling';
import { Leefgebiedbeeld } from './Leefgebiedbeeld';
import { LopendeVoorziening } from './LopendeVoorziening';
import { OpenTermijn } from './OpenTermijn';
import { Opschalingssignaal } from './Opschalingssignaal';
import { Organisatietrend } from './Organisatietrend';

/** What goes on in a household, in one glance, as far as the caller may see it. */
@ObjectType({ description: 'Wat er in een huishouden speelt, in een oogopslag, zo ver als u het mag zien.' })
export class Samenvatting {
  @Field(() => Int, { description: 'Minder is beter.' }) organisatiesBetrokken: number;
  @Field(() => [BetrokkenOrganisatie]) organisaties: BetrokkenOrganisatie[];
  @Field(() => Organisatietrend) trend: Organisatietrend;
  @Field(() => Int, { description: 'Minder is beter. Van vroeger is dit niet bekend: er is geen trend.' })
  professionalsBetrokken: number;
  @Field(() => [BetrokkenProfessional]) professionals: BetrokkenProfessional[];
  @Field(() => [Leefgebiedbeeld], { description: 'Waar iemand aan werkt, of waarvan een score bekend is.' })
  leefgebieden: Leefgebiedbeeld[];
  @Field(() => Int, { nullable: true, description: 'Van 1 (acuut probleem) tot 5 (volledig zelfredzaam).' })
  laagsteScore?: number | null;
  @Field(() => [OpenTermijn], { description: 'Te laat, of binnen veertien dagen; wat het eerst moet eerst.' })
  termijnen: OpenTermijn[];
  @Field(() => [LopendeVoorziening]) voorzieningen: LopendeVoorziening[];
  @Field(() => Doelentelling, { nullable: true, description: 'Leeg zonder een plan dat u mag zien.' })
  doelen?: Doelentelling | null;
  @Field(() => [Opschalingssignaal]) signalen: Opschalingssignaal[];
  @Field(() => [Domein], { description: 'Waarvan u van minstens een lid niets mag zien.' }) afgeschermd: Domein[];
  @Field(() => [Domein], { description: 'Waarvan u van minstens een lid iets mag zien, maar niet alles.' })
  beperkt: Domein[];
  @Field(() => [Domein], { description: 'Waarvan de bron nu niet antwoordt: dit staat hier niet in.' })
  ontbreekt: Domein[];
}
