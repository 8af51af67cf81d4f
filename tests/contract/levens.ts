import { join } from 'node:path';
import { wortel } from '#demo/hub/omgeving';
import { subgraphs } from '#demo/hub/subgraphs';
import type { Werkdeclaratie } from '#waarborgen/subgraph/partner';
import type { Subgraph } from '#waarborgen/subgraph/subgraph';
import { alsMermaid } from '#waarborgen/werk/toestanden';

/** A partner that says how its records live, and where a reader finds that. */
export interface Levens {
  naam: string;
  leesmij: string;
  /** The diagrams, one a kind of record, as they stand there. */
  tekst: string;
}

export const levens = (): Levens[] =>
  (subgraphs as unknown as readonly (Subgraph & Werkdeclaratie)[]).flatMap(({ naam, toestanden }) =>
    toestanden ? [{ naam, leesmij: join(wortel(), 'subgraphs', naam, 'README.md'), tekst: alsTekst(toestanden) }] : [],
  );

const alsTekst = (toestanden: NonNullable<Werkdeclaratie['toestanden']>): string =>
  Object.entries(toestanden)
    .map(
      ([naam, tabel]) =>
        `### ${naam[0]}${naam.slice(1).toLowerCase()}\n\n\`\`\`mermaid\n${alsMermaid(tabel)}\n\`\`\`\n`,
    )
    .join('\n');

const PLEK = /(<!-- toestanden -->\n)[\s\S]*?(<!-- \/toestanden -->)/;

/** The README with the diagrams in their place. @throws where it has no such place. */
export function metDiagrammen(leesmij: string, tekst: string): string {
  if (!PLEK.test(leesmij)) throw new Error('mist <!-- toestanden --> … <!-- /toestanden -->');
  return leesmij.replace(PLEK, (_, begin: string, einde: string) => `${begin}\n${tekst}\n${einde}`);
}
