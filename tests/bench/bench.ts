import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { vrijeBasis } from '#demo/hub/vrijeBasis';
import { fetchToken } from '#demo/openid/fetchToken';
import { startOpenIdProvider } from '#demo/openid/startOpenIdProvider';
import { ROOT } from '#tests/huis/subgraphs';
import { type Gegevens, maakGegevens, type Server } from './gegevens';
import type { Doel } from './meet';
import { type Front, type Opstelling, startApollo, startHive, startHub, startSubgraphs, startVloer } from './processen';
import { type Duur, type Regel, vergelijk } from './tabel';
import { caseload, gezinsbeeld, huishoudbeeld, mutatie } from './vragen';

const GEBRUIK =
  'Gebruik: npm run bench [-- --rondes 5] [--ms 2000] [--aanloop 15000] [--map MAP] [--groottes 1000,10000,100000] [--servers SQLite,MySQL] [--kort] [--peers]';

/** What every measurement works with. */
interface Bank {
  map: string;
  duur: Duur;
  issuer: string;
  headers: Record<string, string>;
}
const IJK = 'met de hand, achter dezelfde voordeur';

/** `npm run bench`: docs/benchmark.md says what it measures and what came out. Reads /proc: Linux only. */
async function main(): Promise<void> {
  const opties = readOpties();
  const map = resolve(opties.map ?? mkdtempSync(join(tmpdir(), 'eenplan-bench-')));
  try {
    await tussen((houd) => meetAlles(map, opties, houd));
  } finally {
    if (!opties.map) rmSync(map, { recursive: true, force: true });
  }
}

async function meetAlles(map: string, opties: Opties, houd: Houd): Promise<void> {
  const port = await vrijeBasis();
  await houd(startOpenIdProvider({ port, host: '127.0.0.1', dataDir: map }));
  const issuer = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${await fetchToken(issuer, 'wijkcoach')}`, doelbinding: 'PLANREGIE' };
  const bank = {
    map,
    issuer,
    headers,
    duur: { rondes: Number(opties.rondes), ms: Number(opties.ms), aanloopMs: Number(opties.aanloop) },
  };
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; databases in ${map}`);
  const [klein, ...groter] = opties.groottes.split(',').map(Number);
  const servers = opties.servers.split(',') as Server[];
  const gegevens = await maakGegevens(map, servers[0], klein);
  await meetGezin(bank, gegevens);
  if (opties.peers) await meetAndereRouters(bank, gegevens);
  if (!opties.kort) for (const server of servers) await meetGroei(bank, server, [klein, ...groter]);
}

interface Opties {
  rondes: string;
  ms: string;
  aanloop: string;
  groottes: string;
  servers: string;
  map?: string;
  kort?: boolean;
  peers?: boolean;
}

function readOpties(): Opties {
  const tekst = (standaard?: string) => ({ type: 'string', default: standaard }) as const;
  try {
    return parseArgs({
      options: {
        ...{ rondes: tekst('5'), ms: tekst('2000'), aanloop: tekst('15000'), groottes: tekst('1000,10000,100000') },
        ...{ servers: tekst('SQLite,MySQL'), map: { type: 'string' } },
        ...{ kort: { type: 'boolean' }, peers: { type: 'boolean' } },
      },
    }).values as Opties;
  } catch {
    console.error(GEBRUIK);
    return process.exit(2);
  }
}

/** The view of one household: by hand, through the hub, and without its filter; then what else is asked of the hub. */
async function meetGezin(bank: Bank, gegevens: Gegevens): Promise<void> {
  await tussen(async (houd) => {
    const echt = await houdOpstelling(houd, startSubgraphs(gegevens, bank.issuer, 'filter'));
    const open = await houdOpstelling(houd, startSubgraphs(gegevens, bank.issuer, 'doorlaat'));
    const [kaal, apollo] = [await houd(startVloer(echt, 'node')), await houd(startVloer(echt, 'apollo'))];
    const [hub, zonder] = [await houd(startHub(echt)), await houd(startHub(open))];
    const aan = (voor: Front, achter: Opstelling): Doel => doelVan(bank, voor, achter);
    const vraag = gezinsbeeld(4);
    await vergelijk(
      `Een huishouden van vier, alle vijf domeinen (${gegevens.huishoudens} huishoudens, ${gegevens.server})`,
      [
        { naam: 'met de hand, op node:http', doel: aan(kaal, echt), vraag },
        { naam: IJK, doel: aan(apollo, echt), vraag },
        { naam: 'de hub', doel: aan(hub, echt), vraag },
        { naam: 'de hub, veldfilter vervangen door doorlaten', doel: aan(zonder, open), vraag },
      ],
      IJK,
      bank.duur,
    );
    await vergelijk(
      'Andere vragen aan de hub',
      [
        { naam: 'gezinsbeeld van vier', doel: aan(hub, echt), vraag },
        { naam: 'huishoudbeeld met plan, samenvatting en tijdlijn', doel: aan(hub, echt), vraag: huishoudbeeld },
        { naam: 'caseload, een bladzijde van 50', doel: aan(hub, echt), vraag: caseload },
        { naam: 'een signaal vastleggen', doel: aan(hub, echt), vraag: mutatie },
      ],
      'gezinsbeeld van vier',
      bank.duur,
    );
    const perAantal = [1, 10, 100].flatMap((aantal): Regel[] => [
      { naam: `${aantal} personen, met de hand`, doel: aan(apollo, echt), vraag: gezinsbeeld(aantal) },
      { naam: `${aantal} personen, de hub`, doel: aan(hub, echt), vraag: gezinsbeeld(aantal) },
    ]);
    await vergelijk('Met meer personen', perAantal, '1 personen, de hub', bank.duur);
  });
}

/** The same question through other routers on the same subgraphs; they are installed in a folder of their own. */
async function meetAndereRouters(bank: Bank, gegevens: Gegevens): Promise<void> {
  execFileSync('npm', ['ci', '--prefix', 'tests/peers', '--no-audit', '--no-fund'], { cwd: ROOT, stdio: 'inherit' });
  await tussen(async (houd) => {
    const achter = await houdOpstelling(houd, startSubgraphs(gegevens, bank.issuer, 'filter'));
    const fronten: [string, () => Promise<Front>][] = [
      ['@apollo/gateway', () => startApollo(achter)],
      ['Hive Gateway', () => startHive(achter)],
      [IJK, () => startVloer(achter, 'apollo')],
      ['de hub', () => startHub(achter)],
    ];
    const regels: Regel[] = [];
    for (const [naam, start] of fronten)
      regels.push({ naam, doel: doelVan(bank, await houd(start()), achter), vraag: gezinsbeeld(4) });
    await vergelijk('Andere routers op dezelfde subgraphs', regels, '@apollo/gateway', bank.duur);
  });
}

/** The same questions with ever more households in the database. */
async function meetGroei(bank: Bank, server: Server, groottes: readonly number[]): Promise<void> {
  await tussen(async (houd) => {
    const regels: Regel[] = [];
    for (const grootte of groottes) {
      const gegevens = await maakGegevens(bank.map, server, grootte);
      const achter = await houdOpstelling(houd, startSubgraphs(gegevens, bank.issuer, 'filter'));
      const doel = doelVan(bank, await houd(startHub(achter)), achter);
      regels.push({ naam: `${grootte}: gezinsbeeld van vier`, doel, vraag: gezinsbeeld(4) });
      regels.push({ naam: `${grootte}: caseload van 50`, doel, vraag: caseload });
    }
    await vergelijk(`Met meer huishoudens, ${server}`, regels, regels[0].naam, bank.duur);
  });
}

const doelVan = ({ headers }: Bank, voor: Front, { subgraphs }: Opstelling): Doel => ({
  ...{ url: voor.url, pids: [voor.pid, subgraphs.pid], headers },
});

type Houd = <T extends { stop(): Promise<void> }>(start: Promise<T>) => Promise<T>;

async function houdOpstelling(houd: Houd, start: Promise<Opstelling>): Promise<Opstelling> {
  const opstelling = await start;
  await houd(Promise.resolve(opstelling.subgraphs));
  return opstelling;
}

/** Whatever it started ends with it. */
async function tussen(doe: (houd: Houd) => Promise<void>): Promise<void> {
  const levend: { stop(): Promise<void> }[] = [];
  try {
    await doe(async (start) => {
      const proces = await start;
      levend.push(proces);
      return proces;
    });
  } finally {
    for (const proces of levend.reverse()) await proces.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
