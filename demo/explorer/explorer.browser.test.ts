import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { AUDIENCE } from '#demo/openid/configuration';
import { startOpenIdProvider } from '#demo/openid/startOpenIdProvider';
import { Gatewayomgeving } from '#gateway/config';
import { type Gateway, startGateway } from '#gateway/start';
import { cjg, compose, huishouden, type TestSubgraph, wmo } from '#gateway/subgraphs.fixture';
import { Doelbinding } from '#schema/lijsten/toegang';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { explorer } from './explorer';

const QUERY = `query Huishouden {
  huishouden(id: "hh-a") {
    wijk
    leden { naam wmo { contact beschikkingen } cjg { contact } }
  }
}`;
const LAUNCH = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

let folder: string;
let bronnen: TestSubgraph[];
let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;
let gateway: Gateway;
let browser: Browser;
let page: Page;
let elsewhere: string[];
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'explorer-'));
  bronnen = await Promise.all([huishouden(), wmo(), cjg()].map((bron) => bron.start()));
  provider = await startOpenIdProvider({ port: 0, dataDir: folder });
  const SUPERGRAPH_FILE = path.join(folder, 'supergraph.graphql');
  await writeFile(SUPERGRAPH_FILE, compose(bronnen));
  const environment = {
    PORT: '0',
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    INTROSPECTION: 'true',
    LOG_LEVEL: 'silent',
    SUBGRAPHS: bronnen.map(({ naam, url }) => `${naam}=${url}`).join(','),
    SUPERGRAPH_FILE,
  };
  const choice = { persona: 'regieteamlid', doel: Doelbinding.PLANREGIE };
  gateway = await startGateway(readOmgeving(Gatewayomgeving, environment), (app) =>
    explorer(app, { issuer: provider.issuer, query: QUERY, choice }),
  );
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...LAUNCH, ...QUIET] });
});
afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  await provider?.stop();
  await Promise.all(bronnen.map((bron) => bron.stop()));
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  elsewhere = [];
  complaints = [];
  for (const bron of bronnen) bron.received.length = 0;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && origin !== new URL(gateway.url).origin) elsewhere.push(request.url());
  });
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page = await context.newPage();
  await page.goto(gateway.url);
  await page.getByText('huishouden').first().waitFor();
});
afterEach(async () => {
  await page.context().close();
});

/** A click before both editors stand there is lost: GraphiQL has nothing to ask yet. */
async function ask(): Promise<void> {
  await page.locator('.graphiql-editor .view-line').getByText('query').first().waitFor();
  await page.locator('.result-window .monaco-editor').waitFor();
  await page.locator('.graphiql-execute-button').click();
}
async function run(): Promise<string> {
  await ask();
  const response = page.locator('.result-window');
  await response.getByText('data').first().waitFor();
  return (await response.innerText()).replaceAll('\u00a0', ' ');
}
const lastHeaders = () => bronnen[0].received.at(-1)?.headers;
const claimsOfLast = () =>
  JSON.parse(Buffer.from(String(lastHeaders()?.authorization).split('.')[1], 'base64url').toString());

test('the page opens with the query, and nothing comes from elsewhere', async () => {
  const answer = await run();
  expect(answer).toContain('"contact": "wmo ziet wmo-p-1"');
  expect(claimsOfLast()).toMatchObject({ rollen: ['REGIETEAMLID'] });
  expect(lastHeaders()).toMatchObject({ doelbinding: 'PLANREGIE' });
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

test('who asks and what for can be chosen, and go along with the next question', async () => {
  await page.getByLabel('Wie vraagt?').selectOption('cjg-coach');
  await page.getByLabel('Waarvoor?').selectOption('CRISIS');
  await run();
  expect(claimsOfLast()).toMatchObject({ org: 'org-cjg' });
  expect(lastHeaders()).toMatchObject({ doelbinding: 'CRISIS' });
  expect(elsewhere).toEqual([]);
});

test('a resident is asked for no purpose, and sends none', async () => {
  await page.getByLabel('Wie vraagt?').selectOption('inwoner-noor');
  expect(await page.getByLabel('Waarvoor?').isVisible()).toBe(false);
  await run();
  expect(claimsOfLast()).toMatchObject({ sub: 'inwoner-noor' });
  expect(lastHeaders()).not.toHaveProperty('doelbinding');
});

test('the choice outlives a reload', async () => {
  await page.getByLabel('Wie vraagt?').selectOption('wijkverpleegkundige');
  await page.reload();
  await run();
  expect(claimsOfLast()).toMatchObject({ org: 'org-thuiszorg' });
});

test('the documentation shows the schema as callers know it', async () => {
  await page
    .getByRole('button', { name: /documentation/i })
    .first()
    .click();
  await page.getByRole('link', { name: 'Huishouden' }).first().click();
  const docs = page.locator('.graphiql-doc-explorer');
  await docs.getByRole('link', { name: 'Persoon' }).click();
  await docs.getByText('cjg').first().waitFor();
  expect(await docs.innerText()).not.toContain('bewijs');
});

test('when the sign-in does not answer, the bar says so', async () => {
  await provider.stop();
  await page.getByLabel('Wie vraagt?').selectOption('teamleider');
  await ask();
  await page.getByRole('status').getByText('De lokale aanmelddienst antwoordt niet.').waitFor();
  provider = await startOpenIdProvider({ port: Number(new URL(provider.issuer).port), dataDir: folder });
  await run();
  expect(await page.getByRole('status').innerText()).toBe('');
});
