import { Counter } from 'prom-client';
import { Toegang } from '#schema/dossier/Toegang';
import { eersteDag, laatsteDag } from '../dienst/maand';
import type { Dossierteller } from '../hublijn/behandelaars';
import { tel } from '../hublijn/telling';
import type { Partnercijfers, Wijkvraag } from '../hublijn/wijkcijfers';
import type { Opslag } from '../opslag/opslag';
import { createLezers, type Lezers, readAll, type Tabellen } from '../opslag/tabellen';
import type { Dossierdeclaratie } from './persoonMetDossier';
import type { Kern } from './subgraph';

type Telbaar<T extends Tabellen> = Pick<Dossierdeclaratie<T>, 'dossier'> & { tabellen: T };

/** Counts in a partner's dossiers for the hub. It discloses nobody's data: it is noted that, and not about whom. */
export function createDossierteller<T extends Tabellen>(
  { opslag, log, register }: Pick<Kern<unknown>, 'opslag' | 'log' | 'register'>,
  partner: Telbaar<T>,
): Dossierteller {
  const teller = new Counter({
    name: 'eenplan_wijkcijfers_totaal',
    help: 'Keren dat de hub cijfers over een wijk vroeg en kreeg.',
    registers: [register],
  });
  return {
    telWijk: async (vraag, traceId) => {
      const cijfers = await telWijk(opslag, partner, vraag);
      teller.inc();
      log.info({ traceId, maand: vraag.maand }, 'wijkcijfers gegeven');
      return cijfers;
    },
  };
}

/** How many there are of each in one household. */
type Huiscijfers = Record<keyof Partnercijfers, number>;

/** A partner's numbers about a wijk, out of what every dossier can say of itself; in one statement a table. */
export async function telWijk<T extends Tabellen>(
  opslag: Opslag,
  { dossier, tabellen }: Telbaar<T>,
  { maand, groepen }: Wijkvraag,
): Promise<Partnercijfers> {
  const lezers = createLezers(opslag, tabellen);
  const perHuis = await Promise.all(groepen.map((personen) => telHuis(dossier, lezers, personen, maand)));
  return {
    professionals: tel(perHuis.map((huis) => huis.professionals)),
    gehaald: tel(perHuis.map((huis) => huis.gehaald)),
    gemist: tel(perHuis.map((huis) => huis.gemist)),
  };
}

async function telHuis<T extends Tabellen>(
  dossier: Dossierdeclaratie<T>['dossier'],
  lezers: Lezers<T>,
  personen: readonly string[],
  maand: string,
): Promise<Huiscijfers> {
  const [vanaf, tot] = [eersteDag(maand), laatsteDag(maand)];
  const dossiers = personen.map((persoon) => new dossier(new Toegang(), () => readAll(lezers, persoon), tot, {}));
  const [professionals, termijnen] = await Promise.all([
    Promise.all(dossiers.map((van) => van.professionals)),
    Promise.all(dossiers.map((van) => van.termijnen)),
  ]);
  const verstreken = termijnen.flat().filter(({ uiterlijk }) => vanaf <= uiterlijk && uiterlijk <= tot);
  const gehaald = verstreken.filter(({ uiterlijk, afgerondOp }) => afgerondOp && afgerondOp <= uiterlijk).length;
  return {
    professionals: new Set(professionals.flat().map(({ naam, organisatie }) => JSON.stringify([naam, organisatie])))
      .size,
    ...{ gehaald, gemist: verstreken.length - gehaald },
  };
}
