import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { genereer } from '#demo/genereer/genereer';
import { subgraphs } from '#demo/hub/subgraphs';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import type { Hubopstelling } from './opstelling';

interface Rij {
  soort: string;
  kenmerk: string;
}

/** Invented households beside the samples, all of them in the caseload of one wijkteam; returns their ids. */
export async function vulCaseload(hub: Hubopstelling, huishoudens: number, vandaag: string): Promise<string[]> {
  const naar = mkdtempSync(join(tmpdir(), 'eenplan-caseload-'));
  const bestand = (naam: string) => join(naar, `${naam}.jsonl`);
  try {
    await genereer({ huishoudens, seed: 11, naar, vandaag, overschrijf: true });
    const rijen = readFileSync(bestand('huishouden'), 'utf8').trim().split('\n');
    const ids = rijen.map((rij) => JSON.parse(rij) as Rij).flatMap((r) => (r.soort === 'huishouden' ? r.kenmerk : []));
    const bij = { soort: 'betrokkenheid', organisatie: 'org-wijkteams', team: 'team-lindenholt', domein: 'WIJKTEAM' };
    for (const huishouden of ids) {
      const rij = { ...bij, kenmerk: `caseload-${huishouden}`, huishouden, vanaf: '2026-01-05' };
      appendFileSync(bestand('huishouden'), `${JSON.stringify(rij)}\n`);
    }
    for (const subgraph of subgraphs) {
      const soorten = subgraph.rijsoorten(readOmgeving(subgraph.omgeving, hub.hub.subgraph(subgraph.naam)));
      const { fouten } = await loadFile(hub.opslag(subgraph.naam), {
        pad: bestand(subgraph.naam),
        soorten,
        strict: true,
      });
      if (fouten.length > 0) throw new Error(JSON.stringify(fouten[0]));
    }
    return ids;
  } finally {
    rmSync(naar, { recursive: true, force: true });
  }
}

/** How many questions each subgraph answered since it began. */
export async function verzoekenAan(hub: Hubopstelling): Promise<Record<string, number>> {
  const tel = async (naam: string) => {
    const tekst = await (await fetch(`http://127.0.0.1:${hub.hub.subgraph(naam).PORT}/metrics`)).text();
    const regels = [...tekst.matchAll(/^eenplan_verzoek_duur_seconden_count\{.*\} (\d+)$/gm)];
    return [naam, regels.reduce((som, [, keer]) => som + Number(keer), 0)] as const;
  };
  return Object.fromEntries(await Promise.all(subgraphs.map(({ naam }) => tel(naam))));
}
