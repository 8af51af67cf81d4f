import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { genereer } from '#demo/genereer/genereer';
import { subgraphs } from '#demo/hub/subgraphs';
import type { Huishoudenomgeving } from '#subgraphs/huishouden/omgeving';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { stelWijkbeeldVast } from '#subgraphs/huishouden/wijkbeeld/stelVast';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import type { Aanvaller, Claims } from '../security/aanvaller.fixture';
import { stelAanvallerOp } from '../security/aanvaller.fixture';
import { medewerker } from './noodtoegang.fixture';

export const BELEID = medewerker('TEAMLEIDER', 'org-wijkteams');
export const CIJFERS = [
  ...['huishoudens', 'huishoudensMetPlan', 'professionals', 'professionalsPerHuishouden', 'termijnen'],
  ...['termijnenGehaald', 'doelen', 'doelenBehaald', 'lopendeDoelen', 'doelenUitEigenKring'],
];
const VRAAG = `query($wijk: String!, $maand: String!) { wijkbeeld(wijk: $wijk, maand: $maand) {
  wijk maand vastgesteldOp ontbreekt ${CIJFERS.join(' ')} } }`;

/** The hub on a clock that a test moves, with the sample households and as many more as are asked for. */
export async function stelWijkOp(huishoudens = 0) {
  const klok = { nu: new Date('2026-11-24T10:00:00Z') };
  const hub: Aanvaller = await stelAanvallerOp(() => ({ klok: () => klok.nu }));
  if (huishoudens > 0) await laadGebied(hub, huishoudens);
  const omgeving = readOmgeving(huishouden.omgeving, hub.hub.subgraph('huishouden')) as Huishoudenomgeving;
  /** One turn of what the hub does by the clock; names the sources that were silent. */
  const stelVast = async (anders: Partial<Huishoudenomgeving> = {}): Promise<string[]> => {
    const stil: string[] = [];
    await stelWijkbeeldVast({
      ...{ opslag: hub.opslag('huishouden'), klok: () => klok.nu, omgeving: { ...omgeving, ...anders } },
      bijStilte: ({ bron }) => stil.push(bron),
    });
    return stil;
  };
  const stel = async (wijk: string, maand = '2026-10', wie: Claims = BELEID, doel: string | undefined = 'KWALITEIT') =>
    hub.metToken(await hub.munt(wie), VRAAG, doel, { wijk, maand });
  const beeld = async (wijk: string, maand?: string) => (await stel(wijk, maand)).data.wijkbeeld;
  return { ...hub, klok, omgeving, stelVast, stel, beeld };
}
export type Wijkopstelling = Awaited<ReturnType<typeof stelWijkOp>>;

async function laadGebied(hub: Aanvaller, huishoudens: number): Promise<void> {
  const naar = mkdtempSync(join(tmpdir(), 'eenplan-gebied-'));
  await genereer({ huishoudens, seed: 7, naar, vandaag: '2026-11-23' });
  for (const subgraph of subgraphs) {
    const soorten = subgraph.rijsoorten(readOmgeving(subgraph.omgeving, hub.hub.subgraph(subgraph.naam)));
    const pad = join(naar, `${subgraph.naam}.jsonl`);
    await loadFile(hub.opslag(subgraph.naam), { pad, soorten, strict: true });
  }
  rmSync(naar, { recursive: true, force: true });
}
