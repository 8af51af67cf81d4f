import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voorbeeldbestand } from '#demo/hub/fill';
import { hubomgeving } from '#demo/hub/omgeving';
import { subgraphs } from '#demo/hub/subgraphs';
import { DOMEINEN, Doelbinding, INZAGENIVEAUS, PARTNERDOMEINEN, Rol } from '#schema/lijsten/toegang';
import { loadFeiten } from '#subgraphs/huishouden/toegang/feiten';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import { openOpslagOf, type Subgraph } from '#waarborgen/subgraph/subgraph';
import { decide } from '#waarborgen/toegang/decide';
import { isBsn } from '#waarborgen/toegang/pseudoniem';
import { commando } from './commando';
import { genereer } from './genereer';
import type { Rij } from './rij';

const VANDAAG = '2026-11-23';
const NAMEN = subgraphs.map(({ naam }) => naam);

const map = mkdtempSync(join(tmpdir(), 'eenplan-genereer-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));

const bytes = (naar: string, naam: string) => readFileSync(join(map, naar, `${naam}.jsonl`));
const alles = (naar: string) => NAMEN.map((naam) => bytes(naar, naam).toString()).join('');
const rijen = (naar: string, naam: string): Rij[] =>
  bytes(naar, naam)
    .toString()
    .trimEnd()
    .split('\n')
    .map((regel) => JSON.parse(regel) as Rij);
const maak = (naar: string, huishoudens: number, seed = 7, vandaag = VANDAAG) =>
  genereer({ huishoudens, seed, vandaag, naar: join(map, naar) });

beforeAll(async () => {
  await maak('klein', 200);
  await maak('groot', 2000);
});

describe('the same question gives the same households', () => {
  test('same seed and options: the same bytes', async () => {
    await maak('nogmaals', 200);
    expect(alles('nogmaals')).toBe(alles('klein'));
  });

  test('another seed: other households', async () => {
    await maak('ander', 200, 8);
    for (const naam of NAMEN) expect(bytes('ander', naam).equals(bytes('klein', naam))).toBe(false);
  });

  test('every date is counted from vandaag', async () => {
    await maak('later', 200, 7, '2027-11-23');
    expect(alles('later')).not.toBe(alles('klein'));
    const lengte = (naar: string) => NAMEN.map((naam) => rijen(naar, naam).length);
    expect(lengte('later')).toEqual(lengte('klein'));
  });

  test('the first households do not depend on how many are asked for', () => {
    for (const naam of NAMEN) {
      const klein = bytes('klein', naam);
      expect(bytes('groot', naam).subarray(0, klein.length).equals(klein)).toBe(true);
    }
  });
});

describe('every file is as its organisation delivers it', () => {
  const hub = hubomgeving({ DATA_DIR: join(map, 'data') });

  async function loadInto(subgraph: Subgraph, ...paden: string[]) {
    const omgeving = readOmgeving(subgraph.omgeving, hub.subgraph(subgraph.naam));
    const opslag = await openOpslagOf(subgraph, omgeving);
    const soorten = subgraph.rijsoorten(omgeving);
    const verslagen = [];
    for (const pad of paden) verslagen.push(await loadFile(opslag, { pad, soorten, strict: false }));
    return { opslag, verslagen };
  }

  test.each(
    subgraphs.map((s): [string, Subgraph] => [s.naam, s]),
  )('the loader of %s keeps every row beside the sample data, and changes none of those', async (naam, subgraph) => {
    const [voorbeelden, gegenereerd] = [voorbeeldbestand(naam), join(map, 'klein', `${naam}.jsonl`)];
    const paden = [voorbeelden, gegenereerd].filter((pad) => existsSync(pad));
    const { opslag, verslagen } = await loadInto(subgraph, ...paden);
    await opslag.close();
    expect(verslagen.at(-1)).toMatchObject({ fouten: [], gewijzigd: 0 });
    expect(verslagen.at(-1)?.nieuw).toBeGreaterThan(50);
  });

  test('a regieteam that looks at all persons gets every level of insight', async () => {
    const { opslag } = await loadInto(subgraphs[0], join(map, 'klein', 'huishouden.jsonl'));
    const ids = rijen('klein', 'huishouden').flatMap(({ soort, kenmerk }) => (soort === 'persoon' ? [kenmerk] : []));
    const organisatie = { id: 'org-regieteam', zorgverzekeraar: false };
    const lezer = { inwoner: false, organisatie, rollen: [Rol.REGIETEAMLID], doel: Doelbinding.PLANREGIE };
    const feiten = (await loadFeiten(opslag, ids, VANDAAG)).flatMap((f) => (f ? [f] : []));
    await opslag.close();
    expect(feiten).toHaveLength(ids.length);
    const besluiten = feiten.flatMap((f) =>
      DOMEINEN.map((domein) => decide({ ...f, lezer, domein }, () => new Date(VANDAAG))),
    );
    expect(new Set(besluiten.map((b) => b.niveau))).toEqual(new Set(INZAGENIVEAUS));
  });

  test('everybody has a valid BSN of his own, none of them of the sample data', () => {
    const bsns = rijen('groot', 'huishouden').flatMap(({ soort, bsn }) => (soort === 'persoon' ? [String(bsn)] : []));
    expect(bsns.filter((bsn) => !isBsn(bsn) || bsn.startsWith('99999'))).toEqual([]);
    expect(new Set(bsns).size).toBe(bsns.length);
  });

  test('a partner delivers records of people with whom it is or was involved, and of nobody else', () => {
    const hub = rijen('groot', 'huishouden');
    const personen = hub.filter(({ soort }) => soort === 'persoon') as (Rij & { woontIn: { huishouden: string }[] })[];
    for (const domein of PARTNERDOMEINEN) {
      const betrokken = new Set(
        hub.filter((r) => r.soort === 'betrokkenheid' && r.domein === domein).map((r) => r.persoon ?? r.huishouden),
      );
      const bekend = personen.filter(
        (p) => betrokken.has(p.kenmerk) || p.woontIn.some((w) => betrokken.has(w.huishouden)),
      );
      const bsns = new Set(bekend.map((p) => p.bsn));
      expect(rijen('groot', domein.toLowerCase()).filter((r) => !bsns.has(r.bsn))).toEqual([]);
    }
  });

  test('nothing happened after vandaag, and nothing ended before it began', () => {
    const gebeurd =
      /^(gemeld|onderzoekAfgerond|aangevraagd|genomen|aangemeld|intake|gestart|beeindigd|vastgesteld|ontvangen|afgehandeld|bezocht|geopend|ondersteuningAfgerond|afgesloten|gevoerd|voorgesteld|besloten|gesteld|verwezen|afgesproken|geevalueerd|geindiceerd|opgesteld|toegewezen|gegeven)Op$/;
    const paren = [
      ['vanaf', 'tot'],
      ['gemeldOp', 'onderzoekAfgerondOp'],
      ['aangevraagdOp', 'genomenOp'],
      ['aangemeldOp', 'intakeOp'],
    ];
    const ookPaar = [
      ['gestartOp', 'beeindigdOp'],
      ['geopendOp', 'afgeslotenOp'],
      ['gesteldOp', 'afgeslotenOp'],
      ['voorgesteldOp', 'beslotenOp'],
    ];
    const fouten = NAMEN.flatMap((naam) => rijen('groot', naam)).filter(
      (rij) =>
        Object.keys(rij).some((veld) => gebeurd.test(veld) && String(rij[veld]).slice(0, 10) > VANDAAG) ||
        [...paren, ...ookPaar].some(
          ([van, tot]) => rij[van] !== undefined && rij[tot] !== undefined && String(rij[van]) > String(rij[tot]),
        ),
    );
    expect(fouten).toEqual([]);
  });
});

describe('the households are spread as in a municipality', () => {
  const hub = () => rijen('groot', 'huishouden');
  const loopt = ({ tot }: Rij) => tot === undefined || String(tot) >= VANDAAG;
  const soort = (naam: string) => hub().filter((rij) => rij.soort === naam);
  const deel = (aantal: number, van: number) => (100 * aantal) / van;

  /** Per household, in which domains a partner helps now. */
  function domeinen(): Map<string, Set<unknown>> {
    const per = new Map(soort('huishouden').map(({ kenmerk }) => [kenmerk, new Set<unknown>()]));
    for (const b of soort('betrokkenheid').filter(loopt))
      if (b.domein !== 'PLAN') per.get(String(b.huishouden))?.add(b.domein);
    return per;
  }

  test.each([
    ['WIJKTEAM', 32, 42],
    ['WMO', 22, 31],
    ['SCHULDHULP', 18, 27],
    ['WIJKVERPLEGING', 11, 18],
    ['CJG', 6, 12],
  ])('%s helps %i to %i of 100 households', (domein, van, tot) => {
    const met = [...domeinen().values()].filter((per) => per.has(domein)).length;
    expect(deel(met, 2000)).toBeGreaterThanOrEqual(van);
    expect(deel(met, 2000)).toBeLessThanOrEqual(tot);
  });

  test.each([
    [0, 37, 47],
    [1, 22, 32],
    [2, 12, 21],
    [3, 6, 12],
    [4, 3, 7],
    [5, 0.1, 1.5],
  ])('in %i of the domains at once: %d to %d of 100 households', (aantal, van, tot) => {
    const met = [...domeinen().values()].filter((per) => per.size === aantal).length;
    expect(deel(met, 2000)).toBeGreaterThanOrEqual(van);
    expect(deel(met, 2000)).toBeLessThanOrEqual(tot);
  });

  test('a regieteam has 35 to 70 households, a wijkteam 65 to 115', () => {
    const lopend = soort('betrokkenheid').filter(loopt);
    const aantal = (veld: string, waarde: string) =>
      new Set(lopend.filter((b) => b[veld] === waarde).map((b) => b.huishouden)).size;
    for (const regieteam of ['org-regieteam', 'org-regieteam-g002']) {
      expect(aantal('organisatie', regieteam)).toBeGreaterThanOrEqual(35);
      expect(aantal('organisatie', regieteam)).toBeLessThanOrEqual(70);
    }
    const teams = soort('team').map(({ kenmerk }) => kenmerk);
    expect(teams).toHaveLength(8);
    for (const team of teams) {
      expect(aantal('team', team)).toBeGreaterThanOrEqual(65);
      expect(aantal('team', team)).toBeLessThanOrEqual(115);
    }
  });

  test('two to three people a household, from babies to people of 90', () => {
    const personen = soort('persoon') as (Rij & { woontIn: unknown[] })[];
    expect(personen.length / 2000).toBeGreaterThan(2);
    expect(personen.length / 2000).toBeLessThan(2.6);
    const jaren = personen.map(({ geboortedatum }) => Number(String(geboortedatum).slice(0, 4)));
    expect(Math.max(...jaren)).toBeGreaterThan(2024);
    expect(Math.min(...jaren)).toBeLessThan(1936);
    expect(personen.some(({ woontIn }) => woontIn.length === 2)).toBe(true);
    expect(personen.some(({ woontIn }) => woontIn.length === 0)).toBe(true);
  });

  test('every kind of gezag, representation, regie and plan occurs', () => {
    const kinds = (naam: string, veld: string) => [...new Set(soort(naam).map((rij) => rij[veld]))].length;
    expect(kinds('gezag', 'soortGezag')).toBe(6);
    expect(kinds('vertegenwoordiging', 'soortVertegenwoordiging')).toBe(4);
    expect(kinds('regie', 'soortRegie')).toBe(5);
    expect(kinds('plan', 'status')).toBe(4);
  });

  test('every kind of consent occurs: to each receiver, unsigned, withdrawn, expired, and an objection', () => {
    type Toestemming = Rij & { aan: Record<string, unknown>; ondertekend: unknown[] };
    const toestemmingen = [...soort('toestemming'), ...soort('bezwaar')] as Toestemming[];
    const aantal = (welke: (t: Toestemming) => boolean) =>
      deel(toestemmingen.filter(welke).length, toestemmingen.length);
    for (const veld of ['plandeelnemers', 'organisatie', 'team'])
      expect(aantal((t) => veld in t.aan)).toBeGreaterThan(3);
    expect(aantal((t) => t.soort === 'bezwaar')).toBeGreaterThan(5);
    expect(aantal((t) => t.ondertekend.length === 0)).toBeGreaterThan(4);
    expect(aantal((t) => t.ondertekend.length > 1)).toBeGreaterThan(4);
    expect(aantal((t) => t.ingetrokken !== undefined)).toBeGreaterThan(5);
    expect(aantal((t) => String(t.tot) < VANDAAG)).toBeGreaterThan(5);
    expect(
      aantal((t) => t.soort === 'toestemming' && t.ondertekend.length > 0 && !t.ingetrokken && loopt(t)),
    ).toBeGreaterThan(50);
  });
});

describe('npm run genereer', () => {
  async function voerUit(...argumenten: string[]): Promise<{ code: number; gezegd: string }> {
    const regels: string[] = [];
    const code = await commando(argumenten, (regel) => regels.push(regel));
    return { code, gezegd: regels.join('\n') };
  }

  test('writes the six files and says how many rows each has', async () => {
    const { code, gezegd } = await voerUit('--huishoudens', '200', '--seed', '7', '--naar', join(map, 'commando'));
    expect(code).toBe(0);
    expect(alles('commando')).toBe(alles('klein'));
    for (const naam of NAMEN) expect(gezegd).toContain(`${naam}.jsonl: ${rijen('commando', naam).length} rijen`);
  });

  test('leaves files that are there already as they are, unless told to overwrite', async () => {
    await maak('bestaand', 200);
    const opties = ['--huishoudens', '1', '--naar', join(map, 'bestaand')];
    expect(await voerUit(...opties)).toMatchObject({ code: 2, gezegd: expect.stringContaining('is er al') });
    expect(alles('bestaand')).toBe(alles('klein'));
    expect(await voerUit(...opties, '--overschrijf')).toMatchObject({ code: 0 });
    expect(rijen('bestaand', 'huishouden').filter(({ soort }) => soort === 'huishouden')).toHaveLength(1);
  });

  test.each([
    [['--huishoudens', '0', '--naar', 'x'], '--huishoudens is geen geheel getal van 1 tot en met 999999'],
    [['--huishoudens', '10'], '--naar ontbreekt'],
    [['--huishoudens', '10', '--naar', 'x', '--seed', 'zeven'], '--seed is geen geheel getal'],
    [['--huishoudens', '10', '--naar', 'x', '--vandaag', '2026-02-30'], '--vandaag is geen bestaande dag'],
    [['--onbekend'], 'Gebruik: npm run genereer'],
  ])('%j is refused with: %s', async (argumenten, bericht) => {
    expect(await voerUit(...argumenten)).toMatchObject({ code: 2, gezegd: expect.stringContaining(bericht) });
    expect(existsSync('x')).toBe(false);
  });
});
