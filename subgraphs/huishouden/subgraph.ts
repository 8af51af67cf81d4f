import { buildSubgraph } from '#schema/buildSubgraph';
import { Opdracht } from '#waarborgen/opdrachten/Opdracht';
import type { Subgraph } from '#waarborgen/subgraph/subgraph';
import { BetrokkenheidMutaties } from './betrokkenheid/BetrokkenheidMutaties';
import { Betrokkenheidsgebeurtenis } from './betrokkenheid/Betrokkenheidsgebeurtenis';
import { OndertekendGesprekResolver } from './dossiers/OndertekendGesprekResolver';
import { GezagMutaties } from './gezag/GezagMutaties';
import { GezagResolver, GezagsperiodeResolver } from './gezag/GezagResolver';
import { Gezagsingang } from './gezag/Gezagsingang';
import { Gezagsregel } from './gezag/Gezagsregel';
import { Kennisgeving, KennisgevingOpgemaakt, Kennisgevingsbevestiging } from './kennisgevingen/Kennisgeving';
import { KennisgevingResolver, ToestemmingKennisgevingResolver } from './kennisgevingen/KennisgevingResolver';
import { kennisGeregeld } from './kennisgevingen/kennisGeregeld';
import { wisselGeregeld } from './ketenkoppen';
import { Betrokkenheid } from './mensen/Betrokkenheid';
import { BsnPoging } from './mensen/BsnPoging';
import { Gezag } from './mensen/Gezag';
import { Huishouden } from './mensen/Huishouden';
import { HuishoudenResolver } from './mensen/HuishoudenResolver';
import { Lidmaatschap } from './mensen/Lidmaatschap';
import { BetrokkenheidResolver } from './mensen/NamenResolver';
import { Organisatie } from './mensen/Organisatie';
import { Persoon } from './mensen/Persoon';
import { PersoonResolver } from './mensen/PersoonResolver';
import { Pseudoniem } from './mensen/Pseudoniem';
import { Team } from './mensen/Team';
import { Vertegenwoordiging } from './mensen/Vertegenwoordiging';
import { HuishoudenBegin1764000000001 } from './migraties/Begin';
import { HuishoudenBetrokkenheid1764700000001 } from './migraties/Betrokkenheid';
import { HuishoudenBsnPoging1764800000001 } from './migraties/BsnPoging';
import { HuishoudenGezag1764700000002 } from './migraties/Gezag';
import { HuishoudenKennisgevingen1764300000001 } from './migraties/Kennisgevingen';
import { HuishoudenNoodtoegang1764200000001 } from './migraties/Noodtoegang';
import { HuishoudenPlan1764500000001 } from './migraties/Plan';
import { HuishoudenRegie1764400000001 } from './migraties/Regie';
import { HuishoudenToestemmingen1764100000001 } from './migraties/Toestemmingen';
import { HuishoudenWijkbeeld1764600000001 } from './migraties/Wijkbeeld';
import { Noodtoegang } from './noodtoegang/Noodtoegang';
import { NoodtoegangMutaties } from './noodtoegang/NoodtoegangMutaties';
import { NoodtoegangPersoon } from './noodtoegang/NoodtoegangPersoon';
import { NoodtoegangResolver } from './noodtoegang/NoodtoegangResolver';
import { Noodtoegangsgebeurtenis } from './noodtoegang/Noodtoegangsgebeurtenis';
import { PersoonNoodtoegangResolver } from './noodtoegang/PersoonNoodtoegangResolver';
import { Huishoudenomgeving } from './omgeving';
import {
  DoelakkoordResolver,
  PlanactieResolver,
  PlanakkoordResolver,
  PlandoelResolver,
  PlanversieResolver,
  PlanvoorbehoudResolver,
} from './plan/DoelResolver';
import { HuishoudenPlanResolver } from './plan/HuishoudenPlanResolver';
import { PlanMutaties } from './plan/opdrachten/PlanMutaties';
import { PlanPayloadResolver } from './plan/opdrachten/PlanPayload';
import { Plan } from './plan/Plan';
import { Planactie } from './plan/Planactie';
import { Plandoel } from './plan/Plandoel';
import { Plangebeurtenis } from './plan/Plangebeurtenis';
import { PlanResolver } from './plan/PlanResolver';
import { Regie } from './regie/Regie';
import { Regiegebeurtenis } from './regie/Regiegebeurtenis';
import { RegieMutaties } from './regie/RegieMutaties';
import { RegieResolver, wieResolvers } from './regie/RegieResolver';
import { rijsoorten } from './rijsoorten';
import { SamenvattingResolver } from './samenvatting/SamenvattingResolver';
import { type Bronnen, createBronnen } from './store/bronnen';
import { Tijdlijn } from './tijdlijn/Tijdlijn';
import { tijdlijnResolvers } from './tijdlijn/TijdlijnResolver';
import { bewijsResolvers } from './toegang/BewijsResolver';
import { Client } from './toegang/Client';
import { VragerResolver } from './toegang/VragerResolver';
import { InwonerResolver, VertegenwoordigerResolver } from './toestemmingen/InwonerResolver';
import { Toestemming } from './toestemmingen/Toestemming';
import { ToestemmingMutaties } from './toestemmingen/ToestemmingMutaties';
import {
  GebeurtenisResolver,
  OndertekeningResolver,
  ToestemmingGeschiedenisResolver,
  ToestemmingResolver,
} from './toestemmingen/ToestemmingResolver';
import { Toestemmingsgebeurtenis } from './toestemmingen/Toestemmingsgebeurtenis';
import { VerstrekkingenResolver, VerstrekkingResolver } from './verstrekkingen/VerstrekkingenResolver';
import { WerkvoorraadConnection } from './werkvoorraad/Werkvoorraad';
import { WerkvoorraadResolver, WerkvoorraadregelResolver } from './werkvoorraad/WerkvoorraadResolver';
import { stelVastGeregeld } from './wijkbeeld/stelVastGeregeld';
import { Wijkbeeld, Wijkbeeldmaand, Wijkbeeldstilte } from './wijkbeeld/Wijkbeeld';
import { WijkbeeldResolver } from './wijkbeeld/WijkbeeldResolver';

/** The hub's own: who belongs together, who is involved, what was agreed, and the one that decides on access. */
export const huishouden: Subgraph<Bronnen, Huishoudenomgeving> = {
  naam: 'huishouden',
  omgeving: Huishoudenomgeving,
  schema: () =>
    buildSubgraph({
      resolvers: [
        HuishoudenResolver,
        SamenvattingResolver,
        ...[WerkvoorraadResolver, WerkvoorraadregelResolver],
        PersoonResolver,
        InwonerResolver,
        VertegenwoordigerResolver,
        OndertekendGesprekResolver,
        ...bewijsResolvers,
        ...tijdlijnResolvers,
        ...[HuishoudenPlanResolver, PlanMutaties, PlanPayloadResolver],
        ...[PlanResolver, PlandoelResolver, DoelakkoordResolver],
        ...[PlanactieResolver, PlanvoorbehoudResolver, PlanakkoordResolver, PlanversieResolver],
        ToestemmingMutaties,
        KennisgevingResolver,
        ToestemmingKennisgevingResolver,
        ToestemmingResolver,
        ToestemmingGeschiedenisResolver,
        GebeurtenisResolver,
        OndertekeningResolver,
        ...[BetrokkenheidResolver, BetrokkenheidMutaties],
        ...[GezagResolver, GezagsperiodeResolver, GezagMutaties],
        RegieResolver,
        ...wieResolvers,
        RegieMutaties,
        VragerResolver,
        VerstrekkingenResolver,
        VerstrekkingResolver,
        NoodtoegangMutaties,
        NoodtoegangResolver,
        PersoonNoodtoegangResolver,
        WijkbeeldResolver,
      ] as never,
      types: [Huishouden, Persoon, Client, Tijdlijn, WerkvoorraadConnection],
    }),
  entiteiten: [
    ...[Organisatie, Team, Huishouden, Persoon, Lidmaatschap, Pseudoniem, Gezag, Vertegenwoordiging],
    ...[
      Betrokkenheid,
      Betrokkenheidsgebeurtenis,
      BsnPoging,
      Gezagsregel,
      Gezagsingang,
      Regie,
      Regiegebeurtenis,
      Toestemming,
      Toestemmingsgebeurtenis,
      Opdracht,
      Plan,
      Plandoel,
      Planactie,
      Plangebeurtenis,
    ],
    ...[Kennisgeving, Kennisgevingsbevestiging, KennisgevingOpgemaakt],
    ...[Noodtoegang, NoodtoegangPersoon, Noodtoegangsgebeurtenis],
    ...[Wijkbeeld, Wijkbeeldmaand, Wijkbeeldstilte],
  ],
  migraties: [
    HuishoudenBegin1764000000001,
    HuishoudenToestemmingen1764100000001,
    HuishoudenNoodtoegang1764200000001,
    HuishoudenKennisgevingen1764300000001,
    HuishoudenRegie1764400000001,
    HuishoudenPlan1764500000001,
    HuishoudenWijkbeeld1764600000001,
    HuishoudenBetrokkenheid1764700000001,
    HuishoudenGezag1764700000002,
    HuishoudenBsnPoging1764800000001,
  ],
  bronnen: createBronnen,
  rijsoorten,
  uitbreiding: (app, kern) => {
    wisselGeregeld(app, kern);
    kennisGeregeld(app, kern);
    stelVastGeregeld(app, kern);
  },
};
