import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchToken } from '#demo/openid/fetchToken';
import { BeheerFout } from '#waarborgen/dienst/omgeving';
import { finish } from '#waarborgen/dienst/runProces';
import { fillEmpty } from '../hub/fill';
import { hubomgeving } from '../hub/omgeving';
import { startHub } from '../hub/startHub';
import { vrijeBasis } from '../hub/vrijeBasis';
import { VOORBEELD } from '../voorbeeldvraag';
import { type Gezien, type Kijker, tabel } from './tabel';

const KIJKERS: (Kijker & { persona: string })[] = [
  { persona: 'regieteamlid', kop: 'Regieteam', doel: 'PLANREGIE' },
  { persona: 'wijkverpleegkundige', kop: 'Wijkverpleging', doel: 'UITVOERING' },
  { persona: 'buitenstaander', kop: 'Buitenstaander', doel: 'PLANREGIE' },
  { persona: 'inwoner-karin', kop: 'Karin zelf' },
];

/** Karin's consent that everybody who takes part in the plan may see the outlines of her Wmo provisions. */
const IN_TE_TREKKEN = 'toest-3';

const VRAAG = `query($id: ID!) { huishouden(id: $id) { leden { id naam { voornaam }
  wijkteam { ...d } wmo { ...d } schuldhulp { ...d } cjg { ...d } wijkverpleging { ...d } } } }
  fragment d on Dossier { toegang { domein niveau } betrokken }`;

/** `npm run demo`: one household as four people see it, and what one withdrawal changes. */
async function rondleiding(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'eenplan-demo-'));
  const hub = hubomgeving({ HUB_PORT_BASE: String(await vrijeBasis()), DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  await fillEmpty(hub);
  const dienst = await startHub(hub);
  try {
    return await vertel(dienst.url, dienst.aanmelddienst);
  } finally {
    await dienst.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function vertel(url: string, issuer: string): Promise<number> {
  zeg('Een gezin in Lindenholt: Karin, Mark, Noor (14) en Daan (9). Vijf organisaties helpen mee.');
  zeg('Vier mensen stellen dezelfde vraag. Dit krijgen zij te zien:\n');
  const voor = await Promise.all(KIJKERS.map((kijker) => kijk(url, issuer, kijker)));
  zeg(tabel(KIJKERS, voor));
  zeg('\nWie niet betrokken is krijgt hetzelfde antwoord als bij een huishouden dat niet bestaat.');
  zeg('\nKarin trekt een toestemming in: haar Wmo-gegevens mogen niet langer met iedereen in het plan gedeeld worden.');
  await trekIn(url, issuer);
  zeg('De eerstvolgende vraag van het regieteam en de wijkverpleging:\n');
  const na = await Promise.all(KIJKERS.map((kijker) => kijk(url, issuer, kijker)));
  zeg(tabel(KIJKERS, na, voor));
  const dicht = niveau(voor[0]) === 'HOOFDLIJNEN' && niveau(na[0]) === 'GEEN' && na[2] === null;
  zeg(dicht ? '\nDe intrekking werkte meteen.' : '\nDe intrekking werkte niet: dit hoort niet te gebeuren.');
  return dicht ? 0 : 1;
}

async function kijk(url: string, issuer: string, kijker: (typeof KIJKERS)[number]): Promise<Gezien> {
  const { huishouden } = await vraag(url, issuer, kijker, { query: VRAAG, variables: { id: VOORBEELD } });
  return huishouden as Gezien;
}

const MIJN_TOESTEMMINGEN = '{ mijzelf { toestemmingen { edges { node { id versie } } } } }';
const INTREKKEN =
  'mutation($input: TrekToestemmingInInput!) { trekToestemmingIn(input: $input) { fouten { bericht } } }';

/** As Karin would do it herself: she looks up how her consent stands, and takes it back. */
async function trekIn(url: string, issuer: string): Promise<void> {
  const karin = { persona: 'inwoner-karin' };
  const { mijzelf } = await vraag(url, issuer, karin, { query: MIJN_TOESTEMMINGEN });
  const { edges } = (mijzelf as { toestemmingen: { edges: { node: { id: string; versie: number } }[] } }).toestemmingen;
  const verwachteVersie = edges.find(({ node }) => node.id === IN_TE_TREKKEN)?.node.versie;
  const variables = { input: { toestemmingId: IN_TE_TREKKEN, verwachteVersie } };
  const { trekToestemmingIn } = await vraag(url, issuer, karin, { query: INTREKKEN, variables });
  const [fout] = (trekToestemmingIn as { fouten: { bericht: string }[] }).fouten;
  if (fout) throw new BeheerFout(`Intrekken lukte niet: ${fout.bericht}`);
}

async function vraag(
  url: string,
  issuer: string,
  { persona, doel }: { persona: string; doel?: string },
  body: object,
): Promise<Record<string, unknown>> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    authorization: `Bearer ${await fetchToken(issuer, persona)}`,
  };
  if (doel) headers.doelbinding = doel;
  const antwoord = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { data, errors } = (await antwoord.json()) as {
    data?: Record<string, unknown>;
    errors?: { message: string }[];
  };
  if (!data || errors) throw new BeheerFout(`Geen antwoord voor ${persona}: ${errors?.[0]?.message}`);
  return data;
}

const niveau = (gezien: Gezien) => gezien?.leden.find((lid) => lid.id === 'p-karin')?.wmo?.toegang.niveau;
const zeg = (tekst: string) => process.stdout.write(`${tekst}\n`);

finish(rondleiding());
