import { alleBewaartermijnen } from '#demo/bewaren/alleBewaartermijnen';
import { dagVan, plusJaren } from '#waarborgen/dienst/klok';
import { verify } from '#waarborgen/logboek/verify';
import { type Hubopstelling, setUpHub } from './opstelling';

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
});
afterAll(() => hub.stop());

const DOSSIER = 'wmo { betrokken meldingen { bewarenTot } voorzieningen { kenmerk bewarenTot } }';
const ruimOp = async (...woorden: string[]) => {
  const regels: string[] = [];
  // Long after all that the sample households have.
  const later = () => new Date('2080-01-01T09:00:00.000Z');
  const zeg = (regel: string) => void regels.push(regel);
  const code = await alleBewaartermijnen(woorden, { hub: hub.hub, klok: later, zeg, meld: zeg });
  return { code, regels };
};

describe('tot wanneer iets bewaard wordt', () => {
  test('ziet de inwoner bij elk stuk, met de zaak waar het bij hoort; wat loopt heeft geen dag', async () => {
    const van = async (wie: string) => (await hub.als(`inwoner-${wie}`, `{ mijzelf { ${DOSSIER} } }`)).data.mijzelf.wmo;
    const dossiers = await Promise.all(['karin', 'mark'].map(van));
    expect(dossiers[0]).toMatchObject({
      meldingen: [{ bewarenTot: '2042-01-31' }],
      voorzieningen: [{ kenmerk: 'wmo-v-0903', bewarenTot: '2042-01-31' }],
    });
    expect(dossiers[1].meldingen).toEqual([{ bewarenTot: null }]);
  });
  test('telt vanaf de dag waarop een medewerker het het laatst veranderde', async () => {
    const stap = (naam: string, versie: number, rest: string) =>
      `${naam}(input: { voorziening: "wmo-v-0811", verwachteVersie: ${versie}, ${rest} }) {
         fouten { code } voorziening { tot bewarenTot } }`;
    const vraag = `mutation {
      ${stap('wijzigVoorziening', 1, 'aanbieder: "Fietsen Waalland", reden: "Andere leverancier"')}
      ${stap('beeindigVoorziening', 2, 'per: "2026-10-31", reden: "23"')} }`;
    const { data } = await hub.als('wmo-consulent', vraag, 'UITVOERING');
    expect(data.wijzigVoorziening).toEqual({ fouten: [], voorziening: { tot: null, bewarenTot: null } });
    expect(data.beeindigVoorziening).toEqual({
      fouten: [],
      voorziening: { tot: '2026-10-31', bewarenTot: plusJaren(dagVan(new Date()), 15) },
    });
  });
});

describe('wat lang genoeg bewaard is', () => {
  test('telt npm run bewaartermijn -- --dry-run, van alle zes of van wie genoemd is, en het verandert niets', async () => {
    const { code, regels } = await ruimOp('--dry-run');
    expect(code).toBe(0);
    expect(regels.filter((regel) => !regel.startsWith(' ')).map((regel) => regel.split(':')[0])).toEqual([
      ...['huishouden', 'wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'],
    ]);
    expect((await ruimOp('--dry-run', 'cjg')).regels[0]).toMatch(/^cjg: 20 jaar/);
    expect(await ruimOp('elders')).toMatchObject({ code: 2 });
    expect((await hub.als('inwoner-karin', `{ mijzelf { ${DOSSIER} } }`)).data.mijzelf.wmo.voorzieningen).toHaveLength(
      1,
    );
  });
  test('is na npm run bewaartermijn weg, en dat leest de inwoner in zijn logboek, en wie daarop toeziet', async () => {
    const { code, regels } = await ruimOp('wmo');
    expect([code, regels.join()]).toEqual([0, expect.stringMatching(/Voorziening: \d+ gewist/)]);
    const velden = 'handeling uitkomst niveau domein organisatie functionaris rol grond';
    const logboek = `verstrekkingen(first: 50) { edges { node { ${velden} } } }`;
    const { data } = await hub.als('inwoner-karin', `{ mijzelf { ${DOSSIER} ${logboek} } }`);
    expect(data.mijzelf.wmo).toEqual({ betrokken: false, meldingen: [], voorzieningen: [] });
    const vernietigd = {
      ...{ handeling: 'VERNIETIGEN', uitkomst: 'VERNIETIGD', niveau: 'GEEN', domein: 'WMO' },
      ...{ functionaris: 'bewaartermijn', rol: 'KETENSYSTEEM', grond: 'WETTELIJKE_TAAK' },
    };
    const regel = expect.objectContaining(vernietigd);
    const gezien = data.mijzelf.verstrekkingen.edges.map(({ node }: { node: object }) => node);
    expect(gezien).toContainEqual(regel);
    const vraag = `query($id: ID!) { persoon(id: $id) { ${logboek} } }`;
    for (const officier of ['privacy-officer', 'privacy-officer-wmo']) {
      const antwoord = await hub.als(officier, vraag, 'KWALITEIT', { id: 'p-karin' });
      const rijen = antwoord.data.persoon.verstrekkingen.edges.map(({ node }: { node: object }) => node);
      expect(rijen).toContainEqual(regel);
    }
    const ander = await hub.als('inwoner-els', `{ mijzelf { ${logboek} } }`);
    expect(JSON.stringify(ander)).not.toContain('VERNIETIGEN');
    expect((await verify(hub.opslag('wmo'))).breuken).toEqual([]);
  });
});
