import type { z } from 'zod';
import { buildSubgraph } from '#schema/buildSubgraph';
import { subgraphVan } from '#schema/lijsten/toegang';
import { Partneromgeving } from '../dienst/omgeving';
import { behandelaarsVan } from '../hublijn/behandelaars';
import { serveHublijn } from '../hublijn/serveHublijn';
import type { Rijsoorten } from '../inlezen/rijsoort';
import { Ketenwacht } from '../logboek/Ketenwacht';
import type { Klasse } from '../opslag/opslag';
import { createLezers, type Lezers, type Tabellen } from '../opslag/tabellen';
import { type Dossierdeclaratie, persoonMetDossier } from './persoonMetDossier';
import type { Subgraph } from './subgraph';
import { tijdlijnMetBewijzen } from './tijdlijnMetBewijzen';
import { createDossierteller } from './wijkcijfers';

/** All that one partner declares: its dossier, its tables and how it delivers what is in them. */
export interface Partner<T extends Tabellen> extends Dossierdeclaratie<T> {
  tabellen: T;
  migraties: readonly Klasse[];
  /** The kinds of row in the file that it delivers; `sleutel` makes its pseudonyms. */
  rijsoorten(sleutel: Buffer): Rijsoorten;
}

export type Partnersubgraph<Bronnen = unknown> = Subgraph<Bronnen, z.infer<typeof Partneromgeving>>;

/** A partner's declaration as a subgraph. */
export function partner<T extends Tabellen>(declaratie: Partner<T>): Partnersubgraph<Lezers<T>> {
  const { domein, dossier, tabellen, migraties, rijsoorten } = declaratie;
  const { Persoon, PersoonResolver } = persoonMetDossier(declaratie);
  const { Tijdlijn, tijdlijnResolvers } = tijdlijnMetBewijzen(declaratie);
  return {
    naam: subgraphVan(domein),
    omgeving: Partneromgeving,
    schema: () =>
      buildSubgraph({
        resolvers: [PersoonResolver, ...tijdlijnResolvers],
        types: [Persoon, Tijdlijn, dossier as never],
      }),
    entiteiten: Object.values(tabellen),
    migraties,
    bronnen: (opslag) => createLezers(opslag, tabellen),
    rijsoorten: ({ PSEUDONIEM_SLEUTEL }) => rijsoorten(PSEUDONIEM_SLEUTEL),
    uitbreiding: (app, kern) => {
      const { opslag, omgeving, klok, log, register } = kern;
      const getuige = { opslag, klok, wacht: new Ketenwacht(log, register) };
      const behandelaars = behandelaarsVan(domein, getuige, createDossierteller(kern, declaratie));
      serveHublijn(app, { domein, sleutels: omgeving.BEWIJS_SLEUTELS, klok, behandelaars });
    },
  };
}
