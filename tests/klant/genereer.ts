import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as getypeerd from '@graphql-codegen/typed-document-node';
import * as bewerkingen from '@graphql-codegen/typescript-operations';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';
import { wortel } from '#demo/hub/omgeving';

export const UITVOER = 'tests/klant/gegenereerd.ts';
const MAP = 'tests/klant';

/** How each scalar of the contract travels as JSON. What is not named here would be `any`, and is refused. */
const scalars = { ID: 'string', Date: 'string', DateTime: 'string', Eurocent: 'number' };

const CONFIG = {
  ...{ scalars, strictScalars: true, defaultScalarType: 'unknown', enumType: 'string-literal' },
  ...{ useTypeImports: true, immutableTypes: true, dedupeFragments: true, documentMode: 'string' },
};

/** The client as the contract and the operations beside this file make it: the same text for the same files. */
export async function genereerKlant(): Promise<string> {
  const tekst = await codegen({
    filename: UITVOER,
    schema: publiekSchema(),
    documents: bestanden().map((naam) => ({
      location: naam,
      document: parse(readFileSync(join(wortel(), MAP, naam), 'utf8')),
    })),
    config: CONFIG,
    pluginMap: { bewerkingen, getypeerd },
    plugins: [{ bewerkingen: {} }, { getypeerd: {} }],
  });
  // What a document says of itself beside its text is nobody's concern here.
  return opmaak(`${KOP}\n${tekst.replaceAll('Record<string, any>', 'Record<string, unknown>')}`);
}

const KOP = `// Made by \`npm run client\` from schema/generated/supergraph.graphql and ${MAP}/*.graphql. Do not write here.`;

const bestanden = (): string[] =>
  readdirSync(join(wortel(), MAP))
    .filter((naam) => naam.endsWith('.graphql'))
    .toSorted();

/** What the gateway shows: without what only a router asks for. */
function publiekSchema(): DocumentNode {
  const supergraph = readFileSync(join(wortel(), 'schema/generated/supergraph.graphql'), 'utf8');
  return transformSupergraphToPublicSchema(parse(supergraph));
}

/** As the rest of the code is written, so that a change shows as what changed. */
const opmaak = (tekst: string): string =>
  execFileSync(process.execPath, [BIOME, 'check', '--write', `--stdin-file-path=${basename(UITVOER)}`], {
    ...{ cwd: wortel(), input: tekst, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] },
  });
const BIOME = require.resolve('@biomejs/biome/bin/biome');
