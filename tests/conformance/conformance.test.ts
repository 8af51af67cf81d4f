import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGELS } from '#waarborgen/conformance/regels';
import { pseudoniemVan } from '#waarborgen/toegang/pseudoniem';
import { ROOT } from '../huis/subgraphs';
import { AFWIJKINGEN, type Afwijking, ZONDER_TIJDLIJN } from './afwijkingen.fixture';
import {
  conformance,
  geheim,
  metBestand,
  type Onderzochte,
  openWerkplaats,
  startVreemdePartner,
  tweePoorten,
  type Uitkomst,
  type Werkplaats,
} from './proces.fixture';

jest.setTimeout(120_000);

const ALLE = REGELS.map(({ naam }) => naam);
let plaats: Werkplaats;
beforeAll(async () => {
  plaats = await openWerkplaats({ gebouwd: true });
});
afterAll(() => plaats?.stop());

const VOL = ALLE[4];
const MET_STATEMENTS = ALLE.filter((naam) => naam.startsWith('de database: '));
const MET_LOGBOEK = ALLE.filter((naam) => naam.startsWith('het logboek: '));

describe('een partner die van deze code niets weet', () => {
  let partner: Onderzochte;
  beforeAll(async () => {
    partner = await startVreemdePartner(plaats);
  });
  afterAll(() => partner?.stop());
  const onderzoek = (anders: object = {}, ...opties: string[]) =>
    conformance(partner.url, '--instellingen', partner.bestand(anders), ...opties);

  test('houdt zich aan elke regel, zegt de opdracht als proces', async () => {
    const { code, regels, met } = await plaats.conformance(partner.url, '--instellingen', partner.bestand());
    expect([met('FOUT'), met('overgeslagen')]).toEqual([[], []]);
    expect(met('goed')).toEqual(ALLE);
    expect(regels).toContain(`${ALLE.length} goed, 0 fout, 0 overgeslagen`);
    expect(code).toBe(0);
  });
  test('is ook te vinden aan /graphql, en met de sleutel in een bestand', async () => {
    const pad = join(plaats.map, 'sleutel.txt');
    writeFileSync(pad, `${partner.instellingen.sleutel}\n`);
    const instellingen = partner.bestand({ sleutel: undefined, sleutelBestand: pad });
    const { code } = await conformance(`${partner.url}/graphql`, '--instellingen', instellingen);
    expect(code).toBe(0);
  });
  test('is niet helemaal getoond als iets daarvoor ontbreekt, en dan zegt de opdracht wat', async () => {
    const { code, regels, met } = await onderzoek({ statements: undefined, logboek: undefined });
    expect(met('overgeslagen')).toEqual([...MET_STATEMENTS, ...MET_LOGBOEK]);
    expect([code, met('FOUT')]).toEqual([3, []]);
    expect(regels.join('\n')).toMatch(/zet statements in de instellingen.*--zonder statements,lees,logboek/s);
  });
  test.each<[string, object, string, string[]]>([
    ['de teller er niet is', { statements: { metrics: 'anders' } }, 'geen teller anders', MET_STATEMENTS],
    ['een veld leeg is', { leeg: [], pseudoniem: 'dossier-2' }, 'Professional.telefoon', [VOL]],
  ])('is niet helemaal getoond als %s', async (_, anders, reden, overgeslagen) => {
    const { code, regels, met } = await onderzoek(anders);
    expect([code, met('FOUT'), met('overgeslagen')]).toEqual([3, [], overgeslagen]);
    expect(regels.join('\n')).toContain(reden);
  });
  test('is getoond zover als gevraagd met --zonder', async () => {
    const zonder = await onderzoek({ statements: undefined, logboek: undefined }, '--zonder', 'statements,logboek');
    expect([zonder.code, zonder.met('overgeslagen')]).toEqual([0, [...MET_STATEMENTS, ...MET_LOGBOEK]]);
  });
  test.each<[string, object, string]>([
    ['de sleutel een andere is', { sleutel: `k1:${geheim()}` }, 'kloppen domein, sleutel en klok?'],
    ['niemand het pseudoniem kent', { pseudoniem: 'dossier-9' }, 'bij het pseudoniem hoort niemand'],
    ['het veld leeg heet en het niet is', { leeg: ['WmoDossier.kladblok'] }, 'noemen leeg wat een waarde heeft'],
  ])('is niet goed bevonden als %s', async (_, anders, reden) => {
    const { code, regels } = await onderzoek(anders);
    expect([code, regels.join('\n')]).toEqual([1, expect.stringContaining(reden)]);
  });
  test('wordt niet verder onderzocht als een goed bewijs niets opent', async () => {
    const { regels } = await onderzoek({ pseudoniem: 'dossier-9' });
    expect(regels).toContain(`0 goed, 1 fout, 0 overgeslagen, ${ALLE.length - 1} niet gedaan`);
  });
  test.each<[string, object, RegExp]>([
    ['een onbekend domein', { domein: 'PLAN' }, /^ {2}domein: /m],
    ['een sleutel die te kort is', { sleutel: 'k1:abc' }, /^ {2}sleutel: een sleutel heeft minstens 256 bits/m],
    ['geen sleutel', { sleutel: undefined }, /^ {2}sleutel: geef sleutel of sleutelBestand/m],
    [
      'een sleutelbestand dat er niet is',
      { sleutel: undefined, sleutelBestand: 'x' },
      /^ {2}sleutelBestand: .*niet te lezen/m,
    ],
    ['een instelling die niemand kent', { sleutels: [] }, /^ {2}het bestand: .*sleutels/m],
    ['een teller zonder naam', { statements: { metrics: '' } }, /^ {2}statements.metrics: /m],
    ['details die geen velden zijn', { details: 'hulpmiddelen {' }, /^ {2}details: is geen lijst van velden/m],
  ])('wordt niet onderzocht met %s', async (_, anders, verwacht) => {
    const { code, regels } = await onderzoek(anders);
    expect([code, regels.join('\n')]).toEqual([2, expect.stringMatching(verwacht)]);
    expect(regels.join('\n')).toContain('Gebruik: npm run conformance');
    expect(regels.join('\n')).not.toContain(String(partner.instellingen.sleutel).slice(3));
  });
  test.each<[string, string[], string]>([
    ['zonder adres', ['--instellingen', 'x.json'], 'URL is geen adres'],
    ['zonder instellingen', ['http://127.0.0.1:1'], '--instellingen ontbreekt'],
    ['met een onbekende optie', ['--snel'], 'Deze opties zijn niet te lezen'],
    [
      'zonder iets dat niet bestaat',
      ['http://127.0.0.1:1', '--zonder', 'alles', '--instellingen', 'x'],
      '--zonder kent alleen',
    ],
    ['met een bestand dat er niet is', ['http://127.0.0.1:1', '--instellingen', 'x'], 'dit bestand is niet te lezen'],
    [
      'met een bestand dat geen JSON is',
      ['http://127.0.0.1:1', '--instellingen', join(ROOT, 'LICENSE')],
      'is geen geldige JSON',
    ],
  ])('wordt niet onderzocht %s', async (_, argumenten, verwacht) => {
    const { code, regels } = await conformance(...argumenten);
    expect([code, regels.join('\n')]).toEqual([2, expect.stringContaining(verwacht)]);
  });
  test('wordt niet onderzocht als er op het adres niemand is', async () => {
    const adres = `http://127.0.0.1:${(await tweePoorten())[0]}`;
    const { code, regels } = await plaats.conformance(adres, '--instellingen', partner.bestand());
    expect([code, regels[0]]).toEqual([2, 'Op dit adres antwoordt niemand.']);
  });
});

describe('een partner van deze code, als proces op SQLite', () => {
  test('houdt zich aan elke regel, zegt de opdracht als proces', async () => {
    const partner = await startWmo();
    try {
      const { code, met } = await plaats.conformance(partner.url, '--instellingen', partner.bestand());
      expect([met('FOUT'), met('overgeslagen')]).toEqual([[], []]);
      expect([code, met('goed')]).toEqual([0, ALLE]);
    } finally {
      await partner.stop();
    }
  });
});

describe('een partner die een regel breekt', () => {
  const begonnen = new Map<number, Promise<Uitkomst>>();
  const onderzoek = (i: number): Promise<Uitkomst> | undefined => {
    if (i < AFWIJKINGEN.length && !begonnen.has(i)) {
      begonnen.set(i, metAfwijking(AFWIJKINGEN[i]));
      // Whoever waits for it hears what went wrong; until then nobody does.
      begonnen.get(i)?.catch(() => undefined);
    }
    return begonnen.get(i);
  };
  afterAll(() => Promise.allSettled(begonnen.values()));

  test.each(AFWIJKINGEN.map(({ wat }, i) => [wat, i] as const))('wordt genoemd als zij %s', async (_, i) => {
    // The next one is on its way meanwhile: a partner and a command leave each other time.
    const [deze] = [onderzoek(i), onderzoek(i + 1)];
    const { code, met } = (await deze) as Uitkomst;
    expect(met('FOUT').sort()).toEqual([...AFWIJKINGEN[i].breekt].sort());
    expect([code, met('overgeslagen')]).toEqual([1, []]);
  });

  test('is er geen als zij alleen geen deel van een tijdlijn heeft', async () => {
    const { code, met } = await metAfwijking(ZONDER_TIJDLIJN);
    expect([code, met('FOUT'), met('goed')]).toEqual([0, [], ALLE]);
  });

  test('is er voor elke regel die met een ander dossier niet te breken is', () => {
    const gebroken = new Set(AFWIJKINGEN.flatMap(({ breekt }) => breekt));
    expect(ALLE.filter((naam) => !gebroken.has(naam))).toEqual([VOL]);
  });
});

async function metAfwijking(afwijking: Afwijking): Promise<Uitkomst> {
  const partner = await startVreemdePartner(plaats, afwijking);
  return conformance(partner.url, '--instellingen', partner.bestand()).finally(partner.stop);
}

async function startWmo(): Promise<Onderzochte> {
  const [port, aanmeldpoort] = await tweePoorten();
  const [sleutel, pseudoniemsleutel] = [`k1:${geheim()}`, geheim()];
  const database = join(plaats.map, 'wmo.db');
  const env = {
    ...{
      PORT: `${port}`,
      OIDC_ISSUER: `http://127.0.0.1:${aanmeldpoort}`,
      OIDC_AUDIENCE: 'eenplan',
      LOG_LEVEL: 'silent',
    },
    ...{ DATABASE_URL: `sqlite:${database}`, BEWIJS_SLEUTELS: sleutel, PSEUDONIEM_SLEUTEL: pseudoniemsleutel },
    HUISHOUDEN_URL: 'http://127.0.0.1:9/graphql',
  };
  await plaats.node(
    'dist/subgraphs/wmo/main.js',
    ['load', join(ROOT, 'subgraphs/wmo/proef/wmo.jsonl'), '--strict'],
    env,
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = await plaats.start('dist/subgraphs/wmo/main.js', env, `${url}/health/live`);
  writeFileSync(join(plaats.map, 'logboektabel.js'), readFileSync(join(ROOT, 'tests/conformance/logboektabel.js')));
  const tabel = (woord: string) => `${process.execPath} ${join(plaats.map, 'logboektabel.js')} ${database} ${woord}`;
  const instellingen = {
    ...{ domein: 'WMO', sleutel, pseudoniem: pseudoniemVan('999990019', Buffer.from(pseudoniemsleutel, 'base64url')) },
    ...{
      aanmelddienst: { port: aanmeldpoort, audience: 'eenplan' },
      statements: {},
      leeg: ['Contact.team', 'WmoMelding.keukentafelgesprek'],
    },
    logboek: { breek: tabel('breek'), herstel: tabel('herstel'), lees: tabel('lees') },
  };
  return metBestand(plaats.map, url, instellingen, stop);
}
