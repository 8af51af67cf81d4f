import { fill, voorbeeldbestand } from '#demo/hub/fill';
import type { Hubomgeving } from '#demo/hub/omgeving';
import { subgraphs } from '#demo/hub/subgraphs';
import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { metSjabloon } from './sjabloon';

/** The databases of one suite, one of each subgraph. */
export class Databases {
  private readonly opslagen = new Map<string, Opslag>();

  private constructor(private readonly proef: ReadonlyMap<string, ProefDatabase>) {}

  static async maak(): Promise<Databases> {
    return new Databases(
      new Map(await Promise.all(subgraphs.map(async ({ naam }) => [naam, await proefDatabase(naam)] as const))),
    );
  }

  url(naam: string): string {
    return this.proef.get(naam)?.url as string;
  }

  /** A subgraph's own database, once it was opened. */
  opslag(naam: string): Opslag {
    return this.opslagen.get(naam) as Opslag;
  }

  /** With the sample households. */
  vul({ subgraph: omgeving }: Hubomgeving): Promise<void> {
    const urls = new Map([...this.proef].map(([naam, { url }]) => [naam, url]));
    return metSjabloon(urls, async () => {
      for (const subgraph of subgraphs) await fill(subgraph, omgeving(subgraph.naam), voorbeeldbestand(subgraph.naam));
    });
  }

  async open({ subgraph: omgeving }: Hubomgeving): Promise<void> {
    for (const subgraph of subgraphs) {
      const gelezen = readOmgeving(subgraph.omgeving, omgeving(subgraph.naam));
      this.opslagen.set(subgraph.naam, await openOpslagOf(subgraph, gelezen));
    }
  }

  async ruimOp(): Promise<void> {
    await Promise.all([...this.opslagen.values()].map((opslag) => opslag.close()));
    await Promise.all([...this.proef.values()].map((database) => database.cleanUp()));
  }
}
