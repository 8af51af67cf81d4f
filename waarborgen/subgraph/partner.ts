import type { z } from 'zod';
import { buildSubgraph } from '#schema/buildSubgraph';
import { subgraphVan } from '#schema/lijsten/toegang';
import { Partneromgeving } from '../dienst/omgeving';
import { behandelaarsVan } from '../hublijn/behandelaars';
import { serveHublijn } from '../hublijn/serveHublijn';
import type { Rijsoorten } from '../inlezen/rijsoort';
import { Ketenwacht } from '../logboek/Ketenwacht';
import { Opdracht } from '../opdrachten/Opdracht';
import type { Klasse, Opslag } from '../opslag/opslag';
import { createLezers, type Lezers, type Tabellen } from '../opslag/tabellen';
import { Medewerker, medewerkerrij } from '../werk/Medewerker';
import { PartnerWerk1764700000000 } from '../werk/migraties/Werk';
import { mutatiesVan } from '../werk/mutaties';
import type { Opdracht as Opdrachtdeclaratie } from '../werk/opdracht';
import type { Toestanden } from '../werk/toestanden';
import { werkVan } from '../werk/werkVan';
import { type Dossierdeclaratie, persoonMetDossier } from './persoonMetDossier';
import type { Subgraph } from './subgraph';
import { tijdlijnMetBewijzen } from './tijdlijnMetBewijzen';
import { createDossierteller } from './wijkcijfers';

/** All that one partner declares: its dossier, its tables and how it delivers what is in them. */
export interface Partner<T extends Tabellen> extends Dossierdeclaratie<T>, Werkdeclaratie {
  tabellen: T;
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
  const { Persoon, PersoonResolver } = persoonMetDossier(declaratie);
  const { Tijdlijn, tijdlijnResolvers } = tijdlijnMetBewijzen(declaratie);
  const werkResolvers =
    opdrachten.length > 0
      ? [
          ...mutatiesVan({ domein, tabellen, instellingen }, opdrachten),
          ...werkVan({ domein, tabellen }, opdrachten, Persoon),
        ]
      : [];
  return {
    naam: subgraphVan(domein),
    toestanden: declaratie.toestanden,
    opdrachten,
    omgeving: Partneromgeving.extend(instellingen ?? {}) as unknown as typeof Partneromgeving,
    schema: () =>
      buildSubgraph({
        resolvers: [PersoonResolver, ...tijdlijnResolvers, ...werkResolvers, ...queries] as never,
        types: [Persoon, Tijdlijn, dossier as never],
      }),
    entiteiten: [...Object.values(tabellen), Opdracht, Medewerker],
    migraties: [PartnerWerk1764700000000, ...migraties],
    bronnen: (opslag) => ({ opslag, lezers: createLezers(opslag, tabellen) }),
    rijsoorten: ({ PSEUDONIEM_SLEUTEL }) => ({ medewerker: medewerkerrij, ...rijsoorten(PSEUDONIEM_SLEUTEL) }),
    uitbreiding: (app, kern) => {
      const { opslag, omgeving, klok, log, register } = kern;
      const getuige = { opslag, klok, wacht: new Ketenwacht(log, register) };
      const behandelaars = behandelaarsVan(domein, getuige, createDossierteller(kern, declaratie));
      serveHublijn(app, { domein, sleutels: omgeving.BEWIJS_SLEUTELS, klok, behandelaars });
    },
  };
}
