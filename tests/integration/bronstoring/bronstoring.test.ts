import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metProxies, type Storingsopstelling, type Verloop } from './opstelling';
import { GEHEIM, SOORTEN } from './soorten';

const PARTNERS = ['wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'];
const HUIS = `{ huishouden(id: "hh-a") { id wijk leden { id naam { achternaam }
  ${PARTNERS.map((naam) => `${naam} { toegang { niveau } betrokken }`).join(' ')} } } }`;
/** Of each one command; none of them reaches a subgraph here. */
const OPDRACHTEN: Record<string, string> = {
  huishouden: 'beeindigBetrokkenheid(input: { persoon: "p-karin" }) { fouten { code } }',
  wijkteam: 'openCasus(input: { signaal: "1", verwachteVersie: 1 }) { fouten { code } }',
  wmo: 'startWmoOnderzoek(input: { melding: "1", verwachteVersie: 1 }) { fouten { code } }',
  schuldhulp: 'vraagDwangakkoord(input: { voorstel: "1", verwachteVersie: 1 }) { fouten { code } }',
  cjg: 'startJeugdOnderzoek(input: { hulpvraag: "1", verwachteVersie: 1 }) { fouten { code } }',
  wijkverpleging: 'zetWijkverplegingVoort(input: { indicatie: "1", verwachteVersie: 1 }) { fouten { code } }',
};
const BRONNEN = Object.keys(OPDRACHTEN);
const UIT = 'staat uit';
/** Long enough that on a busy machine whoever does answer is in time. */
const GEDULD_MS = 10_000;

interface Cel {
  soort: string;
  bron: string;
  verwacht: string;
}

/** One of the two tables: a row a fault, a column a source. */
function leesTabel(kop: string): Cel[] {
  const tekst = readFileSync(join(__dirname, 'storing.tabel.md'), 'utf8').split(`\n## ${kop}\n`)[1].split('\n## ')[0];
  const [[, ...bronnen], , ...rijen] = tekst
    .split('\n')
    .filter((regel) => regel.startsWith('|'))
    .map((regel) =>
      regel
        .split('|')
        .slice(1, -1)
        .map((cel) => cel.trim()),
    );
  return rijen.flatMap(([soort, ...cellen]) => cellen.map((verwacht, i) => ({ soort, bron: bronnen[i], verwacht })));
}

const VRAGEN = leesTabel('Een vraag');
const OPDRACHT = leesTabel('Een opdracht');

describe('een storing bij een bron', () => {
  let opstelling: Storingsopstelling;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
  let heel: any;
  /** Those that take as long as the hub has patience wait for it together. */
  const traag = new Map<string, Promise<Verloop>>();
  const vraagOf = (opdracht: boolean, bron: string) => (opdracht ? `mutation { ${OPDRACHTEN[bron]} }` : HUIS);
  const stel = (opdracht: boolean, { soort, bron }: Cel) =>
    opstelling.vraag(vraagOf(opdracht, bron), { bron, storing: SOORTEN[soort].storing });

  beforeAll(async () => {
    const nooitAlleen = { PARTNER_ZEKERING_NA: '0', PARTNER_TIMEOUT_MS: `${GEDULD_MS}` };
    opstelling = await metProxies('inwoner-karin', nooitAlleen);
    const { antwoord } = await opstelling.vraag(HUIS);
    expect([antwoord.errors, antwoord.data.huishouden.leden.length]).toEqual([undefined, 4]);
    heel = antwoord.data.huishouden;
  }, 120_000);
  afterAll(() => opstelling?.stop());

  /** Not before: a source that is down breaks off what is under way there. */
  const begintWatTraagIs = () => {
    for (const opdracht of [false, true])
      for (const cel of opdracht ? OPDRACHT : VRAGEN)
        if (SOORTEN[cel.soort]?.traag) traag.set(`${opdracht} ${cel.soort} ${cel.bron}`, stel(opdracht, cel));
  };

  const loop = async (opdracht: boolean, cel: Cel): Promise<Verloop> => {
    if (SOORTEN[cel.soort]?.traag && traag.size === 0) begintWatTraagIs();
    if (cel.soort !== UIT) return traag.get(`${opdracht} ${cel.soort} ${cel.bron}`) ?? stel(opdracht, cel);
    await opstelling.proxies.get(cel.bron)?.stop();
    try {
      return await opstelling.vraag(vraagOf(opdracht, cel.bron));
    } finally {
      await opstelling.proxies.get(cel.bron)?.start();
    }
  };
  /** The cell as it came out: what the answer says is wrong, of which source, and how often that was asked. */
  const alsCel = ({ antwoord, gevraagd }: Verloop, bron: string): string => {
    const fouten = new Set(antwoord.errors?.map(({ extensions }) => `${extensions.code} ${extensions.bron}`));
    return `${[...fouten].join(', ').replaceAll(` ${bron}`, '')} (${gevraagd(bron)})`;
  };

  test.each([
    ['een vraag', VRAGEN],
    ['een opdracht', OPDRACHT],
  ])('staat in de tabel van %s voor elke bron en elke soort', (_, tabel) => {
    expect(new Set(tabel.map(({ soort }) => soort))).toEqual(new Set([UIT, ...Object.keys(SOORTEN)]));
    expect(new Set(tabel.map(({ bron }) => bron))).toEqual(new Set(BRONNEN));
    expect(tabel).toHaveLength(BRONNEN.length * (Object.keys(SOORTEN).length + 1));
  });

  test.each(VRAGEN.map((cel) => [cel.soort, cel.bron, cel] as const))('die %s: %s', async (_soort, bron, cel) => {
    const verloop = await loop(false, cel);
    expect(alsCel(verloop, bron)).toBe(cel.verwacht);
    const { status, data } = verloop.antwoord;
    expect(status).toBe(200);
    if (bron === 'huishouden') expect(data).toEqual({ huishouden: null });
    else {
      const leden = heel.leden.map((lid: object) => ({ ...lid, [bron]: null }));
      expect(data.huishouden).toEqual({ ...heel, leden });
      for (const ander of BRONNEN.filter((een) => een !== bron))
        expect([ander, verloop.gevraagd(ander)]).toEqual([ander, 1]);
    }
    expect(JSON.stringify(verloop.antwoord)).not.toContain(GEHEIM);
  });

  test.each(
    OPDRACHT.map((cel) => [cel.soort, cel.bron, cel] as const),
  )('die bij een opdracht %s: %s, en wordt niet nog eens gevraagd', async (_soort, bron, cel) => {
    const verloop = await loop(true, cel);
    expect(alsCel(verloop, bron)).toBe(cel.verwacht);
    expect(verloop.antwoord.data ?? null).toBeNull();
    expect(JSON.stringify(verloop.antwoord)).not.toContain(GEHEIM);
  });
});
