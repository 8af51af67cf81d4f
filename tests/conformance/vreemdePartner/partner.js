/**
 * A Wmo department that knows EenPlan by its documents alone: plain JavaScript on node:http and graphql-js, records in
 * memory, a logbook in a file. It shares no line of code with the other partners.
 *
 * Environment: PORT, ISSUER, AUDIENCE, SLEUTEL (kid:base64url), LOGBOEK (path).
 */
const { appendFileSync, readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');
const { text } = require('node:stream/consumers');
const { buildSchema, graphql } = require('graphql');
const { bewijsUit, NIVEAUS, Weigering, wieVraagt } = require('./deur');
const { bijdrage, vraagUit } = require('./tijdlijn');

const { PORT, LOGBOEK } = process.env;
const SDL = readFileSync(join(__dirname, 'partner.graphql'), 'utf8');
const FEDERATIE = `scalar _Any union _Entity = Persoon | Tijdlijn type _Service { sdl: String! }
  type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }`;
// `Persoon` belongs to the hub: in the contract it is extended, here it has to be there.
const schema = buildSchema(SDL.replace('extend type', 'type') + FEDERATIE, { assumeValidSDL: true });

// The database: it counts what it is asked.
const opdrachten = { lezen: 0, anders: 0 };
const { leeg: LEEG, ...DOSSIERS } = require('./dossiers.json');
function leesDossiers(personen) {
  opdrachten.lezen += 1;
  return new Map(personen.map((persoon) => [persoon, DOSSIERS[persoon] ?? LEEG]));
}
function schrijfLogboek(regels) {
  if (regels.length === 0) return;
  opdrachten.anders += 1;
  appendFileSync(LOGBOEK, regels.map((regel) => `${JSON.stringify(regel)}\n`).join(''));
}

// The answer: a value inside a dossier carries the level of that dossier with it.
const NIVEAU = Symbol('niveau');
function merk(waarde, niveau) {
  if (Array.isArray(waarde)) return waarde.map((deel) => merk(deel, niveau));
  return typeof waarde === 'object' && waarde !== null ? { ...waarde, [NIVEAU]: niveau } : waarde;
}
function niveauVan({ astNode }) {
  const directive = astNode.directives.find(({ name }) => name.value === 'toestemming');
  return directive?.arguments[0].value.value ?? 'DETAILS';
}
function fieldResolver(bron, argumenten, _, info) {
  const heeft = bron[NIVEAU];
  const dicht =
    heeft && NIVEAUS.indexOf(heeft) < NIVEAUS.indexOf(niveauVan(info.parentType.getFields()[info.fieldName]));
  if (dicht) return null;
  const waarde = typeof bron[info.fieldName] === 'function' ? bron[info.fieldName](argumenten) : bron[info.fieldName];
  return heeft ? merk(waarde, heeft) : waarde;
}
const verbinding = (gebeurtenissen) => ({
  edges: gebeurtenissen.map((node) => ({ cursor: node.id, node })),
  pageInfo: {
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: gebeurtenissen[0]?.id,
    endCursor: gebeurtenissen.at(-1)?.id,
  },
});

function dossier({ psd, niv, grond, reden, tot }, lees) {
  const velden = Object.keys(LEEG).map((naam) => [naam, () => lees(psd)[naam]]);
  const geldigTot = tot && new Date(tot * 1000).toISOString();
  return merk(
    {
      ...Object.fromEntries(velden),
      toegang: { domein: 'WMO', niveau: niv, grond, reden, geldigTot },
      gebeurtenissen: () => verbinding(lees(psd).gebeurtenissen),
    },
    niv,
  );
}

/** Reads once, when something is asked, of all who are open. */
function leesmap(bewijzen) {
  let gelezen;
  return (psd) => {
    gelezen ??= leesDossiers(bewijzen.filter(({ niv }) => niv !== 'GEEN').map((bewijs) => bewijs.psd));
    return gelezen.get(psd);
  };
}

function personenUit(representaties, lezer, regels) {
  const bewijzen = representaties.map(({ id, bewijsWmo }) => bewijsUit(bewijsWmo, id, lezer));
  const lees = leesmap(bewijzen);
  return representaties.map(({ id }, i) => ({
    ...{ __typename: 'Persoon', id },
    wmo: () => {
      noteer(bewijzen[i], lezer, regels);
      return dossier(bewijzen[i], lees);
    },
  }));
}

/** Of each whom a list of proofs is about what a timeline may show: HOOFDLIJNEN, or nothing. */
function uitLijst(lijst, lezer) {
  return (Array.isArray(lijst) ? lijst : [undefined]).map((deel) => {
    const bewijs = bewijsUit(deel?.bewijs, deel?.persoon, lezer);
    const open = NIVEAUS.indexOf(bewijs.niv) >= NIVEAUS.indexOf('HOOFDLIJNEN');
    return open ? { ...bewijs, persoon: deel?.persoon, niv: 'HOOFDLIJNEN' } : { psd: bewijs.psd, niv: 'GEEN' };
  });
}

function tijdlijnenUit(representaties, lezer, regels) {
  const lijsten = representaties.map(({ bewijzenWmo }) => uitLijst(bewijzenWmo, lezer));
  const bewijzen = lijsten.flat();
  const lees = leesmap(bewijzen);
  return representaties.map(({ vraag: sleutel }, i) => ({
    ...{ __typename: 'Tijdlijn', vraag: sleutel },
    wmo: () => {
      const vraag = vraagUit(sleutel);
      if (!vraag) return null;
      for (const bewijs of lijsten[i]) noteer(bewijs, lezer, regels);
      const open = lijsten[i].filter(({ niv }) => niv === 'HOOFDLIJNEN');
      const verteld = open.flatMap(({ persoon, psd }) =>
        lees(psd).gebeurtenissen.map((gebeurtenis) => ({ persoon, gebeurtenis })),
      );
      const { regels: pagina, meer } = bijdrage(vraag, verteld);
      return { regels: merk(pagina, 'HOOFDLIJNEN'), meer };
    },
  }));
}

function noteer({ psd: persoon, niv: niveau, grond, tst = [] }, { sub, org, rollen, doel, traceId }, regels) {
  const eerder = regels.get(persoon);
  if (eerder && NIVEAUS.indexOf(eerder.niveau) >= NIVEAUS.indexOf(niveau)) return;
  regels.set(persoon, {
    ...{ tijdstip: new Date().toISOString(), persoon, domein: 'WMO', niveau, doel, grond, traceId },
    ...{ uitkomst: niveau === 'GEEN' ? 'GEWEIGERD' : 'VERSTREKT', toestemmingId: tst[0], toestemmingVersie: tst[1] },
    ...{ functionaris: sub, rol: rollen[0], organisatie: org },
  });
}

async function antwoord(request) {
  const lezer = await wieVraagt(request);
  const { query: source, variables: variableValues } = JSON.parse(await text(request));
  const regels = new Map();
  const rootValue = {
    _service: { sdl: SDL },
    // A router asks for entities of one type at a time.
    _entities: ({ representations }) =>
      (representations[0]?.__typename === 'Tijdlijn' ? tijdlijnenUit : personenUit)(representations, lezer, regels),
  };
  const inhoud = await graphql({ schema, source, variableValues, rootValue, fieldResolver });
  try {
    schrijfLogboek([...regels.values()]);
  } catch {
    throw new Weigering(503, 'LOGBOEK_NIET_BESCHIKBAAR');
  }
  return inhoud;
}

createServer(async (request, response) => {
  const stuur = (status, inhoud) => response.writeHead(status, { 'content-type': 'application/json' }).end(inhoud);
  if (request.url === '/metrics')
    return stuur(
      200,
      Object.entries(opdrachten)
        .map(([soort, stand]) => `opdrachten_totaal{soort="${soort}"} ${stand}\n`)
        .join(''),
    );
  try {
    stuur(200, JSON.stringify(await antwoord(request)));
  } catch (error) {
    const { status = 500, code = 'FOUT' } = error;
    stuur(status, JSON.stringify({ errors: [{ message: code, extensions: { code } }] }));
  }
}).listen(Number(PORT), '127.0.0.1');
