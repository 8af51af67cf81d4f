import type { z } from 'zod';
import { buildSubgraph } from '#schema/buildSubgraph';
import { subgraphVan } from '#schema/lijsten/toegang';
import { type Bewaarwet, type Bewaring, verwijzingenIn } from '../bewaren/Bewaring';
import { type Bewaarlezer, toonBewarenTot } from '../bewaren/toonBewarenTot';
import { Bewaarjaren, Partneromgeving } from '../dienst/omgeving';
import { behandelaarsVan } from '../hublijn/behandelaars';
import { serveHublijn } from '../hublijn/serveHublijn';
import type { Rijsoorten } from '../inlezen/rijsoort';
import { Ketenwacht } from '../logboek/Ketenwacht';
import { Opdracht } from '../opdrachten/Opdracht';
import type { Klasse, Opslag } from '../opslag/opslag';
import { createLezers, type Lezers, type Tabellen } from '../opslag/tabellen';
import { zaaksoorten } from '../opslag/Zaak';
import type { Werkplaats } from '../werk/geval';
import { Medewerker, medewerkerrij } from '../werk/Medewerker';
import { PartnerWerk1764700000000 } from '../werk/migraties/Werk';
import { mutatiesVan } from '../werk/mutaties';
import type { Opdracht as Opdrachtdeclaratie } from '../werk/opdracht';
import type { Toestanden } from '../werk/toestanden';
import { Werkgebeurtenis } from '../werk/Werkgebeurtenis';
import { werkVan } from '../werk/werkVan';
import { werkZakenBij } from '../werk/werkZakenBij';
import { type Dossierdeclaratie, persoonMetDossier } from './persoonMetDossier';
import type { Subgraph } from './subgraph';
import { tijdlijnMetBewijzen } from './tijdlijnMetBewijzen';
import { createDossierteller } from './wijkcijfers';

/** All that one partner declares: its dossier, its tables and how it delivers what is in them. */
export interface Partner<T extends Tabellen> extends Dossierdeclaratie<T>, Werkdeclaratie {
  tabellen: T;
  /** How long the law has it keep what is in them; where it says nothing, that is kept for good. */
  bewaart?: Bewaarwet;
  migraties: readonly Klasse[];
  /** What its own staff ask besides their work; who may, each says itself. */
  queries?: readonly Klasse[];
  /** The kinds of row in the file that it delivers; `sleutel` makes its pseudonyms. */
  rijsoorten(sleutel: Buffer): Rijsoorten;
}

/** What one request reads a partner's database with. */
export interface Partnerbronnen<T extends Tabellen> {
  opslag: Opslag;
  lezers: Lezers<T>;
  bewarenTot: Bewaarlezer;
}

/** What staff can record there, and the lives of what they record. */
export interface Werkdeclaratie {
  opdrachten?: readonly Opdrachtdeclaratie[];
  toestanden?: Readonly<Record<string, Toestanden>>;
}

export type Partnersubgraph<Bronnen = unknown> = Subgraph<Bronnen, z.infer<typeof Partneromgeving>> & Werkdeclaratie;

/** A partner's declaration as a subgraph. */
export function partner<T extends Tabellen>(declaratie: Partner<T>): Partnersubgraph<Partnerbronnen<T>> {
  const { domein, dossier, tabellen, migraties, queries = [], rijsoorten, opdrachten = [], instellingen } = declaratie;
  const bewaring = bewaringVan(declaratie);
  const { Persoon, PersoonResolver } = persoonMetDossier(declaratie);
  const { Tijdlijn, tijdlijnResolvers } = tijdlijnMetBewijzen(declaratie);
  // Its tables are the same ones, whatever else the mechanism calls them.
  const plaats = { domein, tabellen, instellingen, zichtbaar: declaratie.zichtbaar } as Omit<Werkplaats, 'opslag'>;
  const werkResolvers =
    opdrachten.length > 0 ? [...mutatiesVan(plaats, opdrachten), ...werkVan(plaats, opdrachten, Persoon)] : [];
  return {
    naam: subgraphVan(domein),
    toestanden: declaratie.toestanden,
    opdrachten,
    bewaring,
    omgeving: omgevingVan(declaratie),
    schema: () =>
      buildSubgraph({
        resolvers: [PersoonResolver, ...tijdlijnResolvers, ...werkResolvers, ...queries] as never,
        types: [Persoon, Tijdlijn, dossier as never],
      }),
    entiteiten: [...Object.values(tabellen), Opdracht, Werkgebeurtenis, Medewerker],
    migraties: [PartnerWerk1764700000000, ...migraties],
    bronnen: (opslag, { omgeving, vrager }) => {
      const lezers = createLezers(opslag, tabellen);
      return { opslag, lezers, bewarenTot: toonBewarenTot(bewaring, lezers, vrager, omgeving.BEWAARTERMIJN_JAREN) };
    },
    rijsoorten: ({ PSEUDONIEM_SLEUTEL }) => ({ medewerker: medewerkerrij, ...rijsoorten(PSEUDONIEM_SLEUTEL) }),
    bijStart: (opslag) => werkZakenBij(opslag, zaaksoorten(Object.values(tabellen))),
    uitbreiding: (app, kern) => {
      const { opslag, omgeving, klok, log, register } = kern;
      const getuige = { opslag, klok, wacht: new Ketenwacht(log, register) };
      const behandelaars = behandelaarsVan(domein, getuige, createDossierteller(kern, declaratie));
      serveHublijn(app, { domein, sleutels: omgeving.BEWIJS_SLEUTELS, klok, behandelaars });
    },
  };
}

/** What the process of this partner is told: what that of any is, how long it keeps things, and what is its own. */
const omgevingVan = ({ bewaart, instellingen }: Pick<Partner<Tabellen>, 'bewaart' | 'instellingen'>) =>
  Partneromgeving.extend({
    ...(bewaart && { BEWAARTERMIJN_JAREN: Bewaarjaren(bewaart.minstens, bewaart.jaren) }),
    ...instellingen,
  }) as unknown as typeof Partneromgeving;

/** What refers to what is the same whatever the key of the pseudonyms. */
function bewaringVan<T extends Tabellen>(declaratie: Partner<T>): Bewaring<T> | undefined {
  const { domein, tabellen, zichtbaar, bewaart: wet, rijsoorten } = declaratie;
  return wet && { domein, tabellen, zichtbaar, wet, verwijzingen: verwijzingenIn(rijsoorten(Buffer.alloc(0))) };
}
