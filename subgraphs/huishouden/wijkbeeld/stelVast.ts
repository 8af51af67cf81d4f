import { dagVan, type Klok, plusDagen } from '#waarborgen/dienst/klok';
import { maandVoor } from '#waarborgen/dienst/maand';
import { MINSTENS } from '#waarborgen/hublijn/telling';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { staatErAl } from '#waarborgen/opslag/staatErAl';
import type { Huishoudenomgeving } from '../omgeving';
import { schermAf } from './afscherming';
import { planfeiten } from './planfeiten';
import { type Stilte, vraagCijfers } from './vraagCijfers';
import { Wijkbeeld, Wijkbeeldmaand, Wijkbeeldstilte } from './Wijkbeeld';
import { type Huis, leesHuizen, leesWijken } from './wijken';

export interface Vaststeller {
  opslag: Opslag;
  omgeving: Huishoudenomgeving;
  klok: Klok;
  /** Of the turn. */
  traceparent?: string;
  /** Told of a source that was silent; the month waits for it. */
  bijStilte: (stilte: Stilte) => void;
}

/** What was done on the last day is on its way for some days more. */
const NAGEKOMEN_DAGEN = 5;

/** The last month of which all has come in. */
export const laatsteMaand = (vandaag: string): string => maandVoor(plusDagen(vandaag, -NAGEKOMEN_DAGEN));

/**
 * Works out the last month, once and for all wijken together: nobody chooses when, or of which households. While one
 * source is silent nothing is kept; an earlier month is not worked out any more, for who works where is known of today.
 */
export async function stelWijkbeeldVast(vaststeller: Vaststeller): Promise<void> {
  const { opslag, klok } = vaststeller;
  const vandaag = dagVan(klok());
  const maand = laatsteMaand(vandaag);
  const isVastgesteld = () => opslag.lezer.existsBy(Wijkbeeldmaand, { maand });
  if (await isVastgesteld()) return;
  const beelden: (Partial<Wijkbeeld> & { maand: string })[] = [];
  for (const [wijk, ids] of await leesWijken(opslag)) {
    const { cijfers, stil } = await meet(vaststeller, ids, maand);
    if (stil.length > 0) return meldStilte(vaststeller, maand, stil);
    if (cijfers) beelden.push({ maand, wijk, ...cijfers });
  }
  const bewaard = opslag.write(async (manager) => {
    await manager.insert(Wijkbeeldmaand, { maand, vastgesteldOp: vandaag });
    for (const beeld of beelden) await manager.insert(Wijkbeeld, beeld);
  });
  await tenzijErAl(bewaard, isVastgesteld);
}

async function meet({ opslag, omgeving, klok, traceparent }: Vaststeller, ids: readonly string[], maand: string) {
  const huizen: Huis[] = [];
  for (const deel of delenVan(ids)) huizen.push(...(await leesHuizen(opslag, deel, maand)));
  if (huizen.length < MINSTENS) return { stil: [] };
  const feiten = [];
  for (const deel of delenVan(huizen.map(({ id }) => id))) feiten.push(...(await planfeiten(opslag, deel, maand)));
  const { cijfers: partners, stil } = await vraagCijfers({ omgeving, klok, traceparent, maand }, huizen);
  return { cijfers: schermAf({ huizen: feiten, partners }), stil };
}

/** As many households as a database can be asked about at once. */
const HUISHOUDENS_PER_VRAAG = 1_000;

const delenVan = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / HUISHOUDENS_PER_VRAAG) }, (_, i) =>
    ids.slice(i * HUISHOUDENS_PER_VRAAG, (i + 1) * HUISHOUDENS_PER_VRAAG),
  );

async function meldStilte({ opslag, klok, bijStilte }: Vaststeller, maand: string, stil: Stilte[]): Promise<void> {
  for (const stilte of stil) {
    bijStilte(stilte);
    const rij = { maand, bron: stilte.bron, tijdstip: klok().toISOString() };
    const bewaard = opslag.write((manager) => manager.insert(Wijkbeeldstilte, rij));
    await tenzijErAl(bewaard, () => opslag.lezer.existsBy(Wijkbeeldstilte, { maand, bron: stilte.bron }));
  }
}

/** Another instance of the hub, or an earlier turn, may have been first; then it is there. */
async function tenzijErAl(bewaard: Promise<unknown>, isEr: () => Promise<boolean>): Promise<void> {
  await bewaard.catch(async (error: unknown) => {
    if (!staatErAl(error) || !(await isEr())) throw error;
  });
}
