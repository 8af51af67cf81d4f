import { watchFile } from 'node:fs';
import { Doelbinding } from '#schema/lijsten/toegang';
import { runProces } from '#waarborgen/dienst/runProces';
import { explorer } from './explorer/explorer';
import { fillEmpty } from './hub/fill';
import { type Hubomgeving, hubomgeving } from './hub/omgeving';
import { startHub } from './hub/startHub';
import { PERSONAS } from './openid/personas';
import { VOORBEELDVRAAG } from './voorbeeldvraag';

/** `npm start`: the whole hub in one process, with sample households to look at. */
async function start() {
  const hub = hubomgeving();
  const gevuld = await fillEmpty(hub);
  if (gevuld.length > 0) zeg(`Voorbeeldhuishoudens geladen in ${hub.dataDir}: ${gevuld.join(', ')}`);
  const choice = { persona: 'regieteamlid', doel: Doelbinding.PLANREGIE };
  const issuer = hub.gateway.OIDC_ISSUER as string;
  const dienst = await startHub(hub, {
    uitbreiding: (app) => explorer(app, { issuer, query: VOORBEELDVRAAG, choice }),
  });
  zeg(welkom(dienst.url));
  // What production is told with SIGHUP: `npm run sleutel -- roteer wmo --map .data/geheimen` works here by itself.
  for (const pad of sleutelbestanden(hub))
    watchFile(pad, { interval: 1_000, persistent: false }, () => dienst.herlees());
  return dienst;
}

const sleutelbestanden = (hub: Hubomgeving): string[] =>
  Object.entries(hub.subgraph('huishouden')).flatMap(([naam, pad]) =>
    /^BEWIJS_SLEUTELS_.+_FILE$/.test(naam) && pad ? [pad] : [],
  );

const zeg = (tekst: string) => process.stdout.write(`${tekst}\n`);

function welkom(url: string): string {
  const breedste = Math.max(...[...PERSONAS.keys()].map((naam) => naam.length));
  const personas = [...PERSONAS].map(([naam, { beschrijving }]) => `  ${naam.padEnd(breedste)}  ${beschrijving}`);
  return [
    '',
    `EénPlan staat klaar: ${url}  (verkennen in de browser)`,
    `                     ${url}/graphql  (voor programma's)`,
    '',
    "Persona's (token: npm run -s token -- PERSONA):",
    ...personas,
    '',
    'Probeer:',
    `  curl -s ${url}/graphql -H "Authorization: Bearer $(npm run -s token -- regieteamlid)" -H 'Doelbinding: PLANREGIE' \\`,
    `    -H 'Content-Type: application/json' -d '{"query":"{ huishoudens { edges { node { id wijk leden { naam { volledig } toegang { domein niveau } } } } } }"}'`,
    '',
    'Stoppen: Ctrl-C',
  ].join('\n');
}

void runProces(start);
