import { buildSubgraph } from '#schema/buildSubgraph';
import type { Subgraph } from '#waarborgen/subgraph/subgraph';
import { Betrokkenheid } from './Betrokkenheid';
import { Gezag } from './Gezag';
import { Huishouden } from './Huishouden';
import { Kennisgeving, KennisgevingOpgemaakt, Kennisgevingsbevestiging } from './Kennisgeving';
import { kennisGeregeld } from './kennisgevingen/kennisGeregeld';
import { wisselGeregeld } from './ketenkoppen';
import { Lidmaatschap } from './Lidmaatschap';
import { HuishoudenBegin1764000000001 } from './migraties/Begin';
import { HuishoudenKennisgevingen1764300000001 } from './migraties/Kennisgevingen';
import { HuishoudenNoodtoegang1764200000001 } from './migraties/Noodtoegang';
import { HuishoudenToestemmingen1764100000001 } from './migraties/Toestemmingen';
import { Noodtoegang } from './Noodtoegang';
import { NoodtoegangPersoon } from './NoodtoegangPersoon';
import { Noodtoegangsgebeurtenis } from './Noodtoegangsgebeurtenis';
import { Opdracht } from './Opdracht';
import { Organisatie } from './Organisatie';
import { Huishoudenomgeving } from './omgeving';
import { Persoon } from './Persoon';
import { Plan } from './Plan';
import { Planactie } from './Planactie';
import { Plandoel } from './Plandoel';
import { Pseudoniem } from './Pseudoniem';
import { Regie } from './Regie';
import { bewijsResolvers } from './resolvers/BewijsResolver';
import { HuishoudenResolver } from './resolvers/HuishoudenResolver';
import { InwonerResolver, VertegenwoordigerResolver } from './resolvers/InwonerResolver';
import { KennisgevingResolver, ToestemmingKennisgevingResolver } from './resolvers/KennisgevingResolver';
import { BetrokkenheidResolver, RegisseurResolver } from './resolvers/NamenResolver';
import { NoodtoegangMutaties } from './resolvers/NoodtoegangMutaties';
import { NoodtoegangResolver } from './resolvers/NoodtoegangResolver';
import { PersoonNoodtoegangResolver } from './resolvers/PersoonNoodtoegangResolver';
import { PersoonResolver } from './resolvers/PersoonResolver';
import { PlandoelResolver, PlanResolver } from './resolvers/PlanResolver';
import { ToestemmingMutaties } from './resolvers/ToestemmingMutaties';
import {
  GebeurtenisResolver,
  OndertekeningResolver,
  ToestemmingGeschiedenisResolver,
  ToestemmingResolver,
} from './resolvers/ToestemmingResolver';
import { VerstrekkingenResolver, VerstrekkingResolver } from './resolvers/VerstrekkingenResolver';
import { VragerResolver } from './resolvers/VragerResolver';
import { rijsoorten } from './rijsoorten';
import { type Bronnen, createBronnen } from './store/bronnen';
import { Team } from './Team';
import { Toestemming } from './Toestemming';
import { Toestemmingsgebeurtenis } from './Toestemmingsgebeurtenis';
import { Vertegenwoordiging } from './Vertegenwoordiging';

/** The hub's own: who belongs together, who is involved, what was agreed, and the one that decides on access. */
export const huishouden: Subgraph<Bronnen, Huishoudenomgeving> = {
  naam: 'huishouden',
  omgeving: Huishoudenomgeving,
  schema: () =>
    buildSubgraph({
      resolvers: [
        HuishoudenResolver,
        PersoonResolver,
        InwonerResolver,
        VertegenwoordigerResolver,
        ...bewijsResolvers,
        PlanResolver,
        PlandoelResolver,
        ToestemmingMutaties,
        KennisgevingResolver,
        ToestemmingKennisgevingResolver,
        ToestemmingResolver,
        ToestemmingGeschiedenisResolver,
        GebeurtenisResolver,
        OndertekeningResolver,
        BetrokkenheidResolver,
        RegisseurResolver,
        VragerResolver,
        VerstrekkingenResolver,
        VerstrekkingResolver,
        NoodtoegangMutaties,
        NoodtoegangResolver,
        PersoonNoodtoegangResolver,
      ] as never,
      types: [Huishouden, Persoon],
    }),
  entiteiten: [
    ...[Organisatie, Team, Huishouden, Persoon, Lidmaatschap, Pseudoniem, Gezag, Vertegenwoordiging],
    ...[Betrokkenheid, Regie, Toestemming, Toestemmingsgebeurtenis, Opdracht, Plan, Plandoel, Planactie],
    ...[Kennisgeving, Kennisgevingsbevestiging, KennisgevingOpgemaakt],
    ...[Noodtoegang, NoodtoegangPersoon, Noodtoegangsgebeurtenis],
  ],
  migraties: [
    HuishoudenBegin1764000000001,
    HuishoudenToestemmingen1764100000001,
    HuishoudenNoodtoegang1764200000001,
    HuishoudenKennisgevingen1764300000001,
  ],
  bronnen: createBronnen,
  rijsoorten,
  uitbreiding: (app, kern) => {
    wisselGeregeld(app, kern);
    kennisGeregeld(app, kern);
  },
};
