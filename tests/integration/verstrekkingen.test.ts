import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { DOMEINEN, Doelbinding, Domein, Inzageniveau, Rol, subgraphVan } from '#schema/lijsten/toegang';
import { Pseudoniem } from '#subgraphs/huishouden/mensen/Pseudoniem';
import { Ketenkop } from '#waarborgen/logboek/Ketenkop';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { logboekIn } from '#waarborgen/logboek/verstrekkingen';
import { type Hubopstelling, setUpHub } from './opstelling';

interface Regel {
  id: string;
  tijdstip: string;
  organisatie: string;
  team: string | null;
  functionaris: string;
  rol: string;
  handeling: string;
  domein: Domein;
  niveau: string;
  doel: string;
  grond: string | null;
  uitkomst: string;
  reden: string | null;
  traceId: string;
}
interface Verbinding {
  ontbreekt: string[];
  edges: { cursor: string; node: Regel }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const VELDEN = `ontbreekt pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id tijdstip organisatie
  team functionaris rol handeling domein niveau doel grond uitkomst reden traceId } }`;
const VAN = `query($id: ID!, $first: Int!, $after: String) {
  persoon(id: $id) { id verstrekkingen(first: $first, after: $after) { ${VELDEN} } } }`;
const ALLE_DOSSIERS = `naam { volledig } wijkteam { betrokken } wmo { betrokken } schuldhulp { betrokken }
  cjg { betrokken } wijkverpleging { betrokken }`;
const huishouden = (id: string) => `{ huishouden(id: "${id}") { leden { id ${ALLE_DOSSIERS} } } }`;

describe('wie een persoon zag', () => {
  let hub: Hubopstelling;
  beforeAll(async () => {
    hub = await setUpHub();
    await hub.als('regieteamlid', huishouden('hh-a'), 'PLANREGIE');
    await hub.als('wmo-consulent', huishouden('hh-a'), 'UITVOERING');
    await hub.als('wijkverpleegkundige', huishouden('hh-b'), 'UITVOERING');
    for (const persona of ['inwoner-karin', 'inwoner-mark', 'inwoner-noor']) await hub.als(persona, huishouden('hh-a'));
  });
  afterAll(() => hub?.stop());

  const lees = async (
    persona: string,
    id: string,
    { doel, first = 100, after }: { doel?: string; first?: number; after?: string } = {},
  ): Promise<Verbinding | null> => {
    const { data, errors } = await hub.als(persona, VAN, doel, { id, first, after });
    expect(errors).toBeUndefined();
    return data.persoon?.verstrekkingen ?? null;
  };
  const regels = async (persona: string, id: string, doel?: string): Promise<Regel[]> =>
    ((await lees(persona, id, { doel }))?.edges ?? []).map(({ node }) => node);
  const ids = async (...van: Parameters<typeof regels>) => (await regels(...van)).map(({ id }) => id);
  const officier = (id: string, persona = 'privacy-officer') => regels(persona, id, 'KWALITEIT');

  /** Puts rows in a logbook as the subgraph would itself. */
  const schrijf = async (domein: Domein, persoon: string, ...anders: Partial<Logregel>[]) => {
    const opslag = hub.opslag('huishouden');
    const pseudoniem = await opslag.lezer.findOneBy(Pseudoniem, { persoon, domein: domein as never });
    const gewoon = {
      ...{ tijdstip: new Date().toISOString(), persoon: pseudoniem?.waarde ?? persoon, domein },
      ...{ niveau: Inzageniveau.DETAILS, doel: Doelbinding.CRISIS, uitkomst: 'VERSTREKT' as const },
      ...{ functionaris: 'iemand', rol: Rol.WIJKCOACH, organisatie: 'org-wijkteams' },
    };
    const rijen = anders.map((deze) =>
      Object.assign(new Logregel(), { ...gewoon, traceId: randomBytes(16).toString('hex'), ...deze }),
    );
    await logboekIn(hub.opslag(subgraphVan(domein))).write(rijen);
    return rijen.map(({ traceId }) => traceId);
  };
  const sporen = async (...van: Parameters<typeof regels>) => (await regels(...van)).map(({ traceId }) => traceId);

  describe('leest hij zelf', () => {
    test('uit alle zes de logboeken, het nieuwste eerst', async () => {
      const gezien = await regels('inwoner-karin', 'p-karin');
      const regieteam = gezien.filter((r) => r.functionaris === 'regieteamlid-visser');
      expect(new Set(regieteam.map((r) => r.id.split('.')[0]))).toEqual(new Set(DOMEINEN));
      expect(new Set(regieteam.map((r) => r.traceId)).size).toBe(1);
      expect(regieteam.find((r) => r.domein === 'WMO')).toMatchObject({
        ...{ organisatie: 'Regieteam Waalstad', team: null, rol: 'REGIETEAMLID', handeling: 'RAADPLEGEN' },
        ...{ niveau: 'HOOFDLIJNEN', doel: 'PLANREGIE', grond: 'TOESTEMMING', uitkomst: 'VERSTREKT', reden: null },
      });
      const tijden = gezien.map((r) => r.tijdstip);
      expect(tijden).toEqual(tijden.toSorted().reverse());
    });
    test('ook wat is geweigerd, en waarom', async () => {
      const wmo = (await regels('inwoner-mark', 'p-mark')).filter((r) => r.functionaris === 'wmo-consulent-mulder');
      expect(wmo.find((r) => r.domein === 'WIJKTEAM')).toMatchObject({
        ...{ uitkomst: 'GEWEIGERD', niveau: 'GEEN', grond: null, reden: 'GEEN_TOESTEMMING' },
      });
    });
    test('langs mijzelf hetzelfde als op naam', async () => {
      const { data } = await hub.als('inwoner-karin', `{ mijzelf { verstrekkingen(first: 100) { ${VELDEN} } } }`);
      expect(data.mijzelf.verstrekkingen).toEqual(await lees('inwoner-karin', 'p-karin'));
    });
    test('zonder dat dat zelf wordt opgeschreven', async () => {
      const tel = async () => Number(await hub.opslag('huishouden').lezer.count(Logregel));
      const eerst = await tel();
      await regels('inwoner-karin', 'p-karin');
      expect(await tel()).toBe(eerst);
    });
    test('en wie elders in huis keek of wilde kijken staat er niet bij', async () => {
      const alles = [await regels('inwoner-karin', 'p-karin'), await officier('p-karin')].map((rijen) =>
        rijen.filter((r) => r.functionaris === 'inwoner-mark'),
      );
      expect(alles[0]).toEqual([]);
      expect(alles[1].length).toBeGreaterThan(0);
      expect(alles[1].every((r) => r.uitkomst === 'GEWEIGERD')).toBe(true);
    });
    test('en van een ander uit zijn huishouden nooit iets', async () => {
      const vraag = '{ huishouden(id: "hh-a") { leden { id verstrekkingen(first: 100) { edges { node { id } } } } } }';
      const { data } = await hub.als('inwoner-karin', vraag);
      const van = Object.fromEntries(
        data.huishouden.leden.map((lid: { id: string; verstrekkingen: Verbinding | null }) => [
          lid.id,
          lid.verstrekkingen?.edges.map(({ node }) => node.id),
        ]),
      );
      const mark = await ids('inwoner-mark', 'p-mark');
      expect(mark.length).toBeGreaterThan(5);
      expect(van['p-mark']).toBeUndefined();
      expect(van['p-karin'].filter((id: string) => mark.includes(id))).toEqual([]);
      expect(van['p-noor'].filter((id: string) => mark.includes(id))).toEqual([]);
    });
    test('een noodtoegang pas als het hem is verteld', async () => {
      const [spoor] = await schrijf(Domein.WMO, 'p-karin', { noodtoegangId: 'nood-1', grond: 'NOODTOEGANG' as never });
      expect(await sporen('inwoner-karin', 'p-karin')).not.toContain(spoor);
      expect(await sporen('privacy-officer-wmo', 'p-karin', 'KWALITEIT')).not.toContain(spoor);
      expect(await sporen('privacy-officer', 'p-karin', 'KWALITEIT')).toContain(spoor);
    });
    test('en onder de 12 niet', async () => {
      const { data } = await hub.als('inwoner-mark', VAN, undefined, { id: 'p-daan', first: 1 });
      expect(data.persoon.verstrekkingen.edges).toHaveLength(1);
    });
  });

  describe('bladert', () => {
    const blader = async (first: number, tussendoor: () => Promise<unknown> = async () => {}): Promise<string[]> => {
      const gezien: string[] = [];
      for (let after: string | undefined; ; ) {
        const pagina = (await lees('inwoner-karin', 'p-karin', { first, after })) as Verbinding;
        expect(pagina.edges.length).toBeLessThanOrEqual(first);
        expect(pagina.pageInfo.hasPreviousPage).toBe(after !== undefined);
        gezien.push(...pagina.edges.map(({ node }) => node.id));
        if (!pagina.pageInfo.hasNextPage) return gezien;
        after = pagina.pageInfo.endCursor as string;
        await tussendoor();
      }
    };

    test('door alles heen tot hetzelfde als op een grote bladzijde, ook wat op een en hetzelfde moment gebeurde', async () => {
      const tegelijk = { tijdstip: '2026-10-01T10:00:00.000Z' };
      for (const domein of DOMEINEN) {
        await schrijf(domein, 'p-karin', tegelijk, tegelijk, tegelijk);
        await schrijf(domein, 'p-karin', tegelijk, tegelijk);
      }
      const alles = await ids('inwoner-karin', 'p-karin');
      expect(alles.length).toBeLessThan(100);
      expect(new Set(alles).size).toBe(alles.length);
      expect(await blader(4)).toEqual(alles);
      expect(await blader(29)).toEqual(alles);
    });
    test('en slaat niets over als er intussen bij komt', async () => {
      const alles = await ids('inwoner-karin', 'p-karin');
      const erbij = () => schrijf(Domein.CJG, 'p-karin', {}, {});
      expect(await blader(9, erbij)).toEqual(alles);
      expect((await ids('inwoner-karin', 'p-karin')).length).toBeGreaterThan(alles.length);
    });
    test('met de cursor van een ander alleen door het eigen logboek', async () => {
      const alles = await ids('inwoner-karin', 'p-karin');
      const mark = (await lees('inwoner-mark', 'p-mark')) as Verbinding;
      for (const { cursor } of [mark.edges[0], mark.edges.at(-1) as Verbinding['edges'][0]]) {
        const pagina = (await lees('inwoner-karin', 'p-karin', { after: cursor })) as Verbinding;
        expect(alles).toEqual(expect.arrayContaining(pagina.edges.map(({ node }) => node.id)));
      }
      const { data } = await hub.als('inwoner-karin', VAN, undefined, {
        ...{ id: 'p-mark', first: 10, after: mark.edges[0].cursor },
      });
      expect(data.persoon).toBeNull();
    });
    test.each([
      ['rommel', 'rommel'],
      ['een cursor van een andere lijst', Buffer.from('toest-1').toString('base64url')],
      ['een bron die er niet is', plek('2026-10-01T10:00:00.000Z', 'POLITIE')],
      ['een tijd die er geen is', plek("2026-10-01' OR '1'='1", 'WMO')],
    ])('niet met %s', async (_, after) => {
      const { data, errors } = await hub.als('inwoner-karin', VAN, undefined, { id: 'p-karin', first: 10, after });
      expect(data.persoon.verstrekkingen).toBeNull();
      expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('leest wie voor hem spreekt, zo ver als dat reikt', () => {
    const domeinen = async (persona: string) => new Set((await regels(persona, 'p-riet')).map((r) => r.domein));

    test('een mentor over zorg en nooit over schulden, een bewindvoerder andersom', async () => {
      for (const domein of DOMEINEN) await schrijf(domein, 'p-riet', {});
      expect(await domeinen('inwoner-els')).toEqual(new Set(['WMO', 'WIJKVERPLEGING']));
      expect(await domeinen('inwoner-bos')).toEqual(new Set(['SCHULDHULP']));
      expect(await domeinen('inwoner-riet')).toEqual(new Set(DOMEINEN));
    });
    test('en een partner waar dat niet reikt wordt niets gevraagd', async () => {
      for (const lijst of Object.values(hub.statements)) lijst.length = 0;
      await regels('inwoner-bos', 'p-riet');
      const gevraagd = Object.entries(hub.statements).filter(([, lijst]) => lijst.length > 0);
      expect(gevraagd.map(([naam]) => naam).sort()).toEqual(['huishouden', 'schuldhulp']);
    });
    test('en dat leest de persoon zelf terug', async () => {
      await regels('inwoner-els', 'p-riet');
      const gezien = (await regels('inwoner-riet', 'p-riet')).filter((r) => r.handeling === 'LOGBOEK_RAADPLEGEN');
      expect(gezien).toContainEqual(
        expect.objectContaining({
          ...{ functionaris: 'inwoner-els', organisatie: 'Inwoner', domein: 'WMO', grond: 'VERTEGENWOORDIGING' },
        }),
      );
    });
    test('van een kind van 14 niet wat het in vertrouwen vroeg, en niet wanneer het zelf keek', async () => {
      const [open, besloten] = await schrijf(Domein.CJG, 'p-noor', {}, { vertrouwelijk: true });
      const [noor, moeder] = [await regels('inwoner-noor', 'p-noor'), await regels('inwoner-karin', 'p-noor')];
      const spoor = (rijen: Regel[]) => rijen.map((r) => r.traceId);
      expect(spoor(noor)).toEqual(expect.arrayContaining([open, besloten]));
      expect(spoor(moeder)).toContain(open);
      expect(spoor(moeder)).not.toContain(besloten);
      const zelf = (rijen: Regel[]) => rijen.filter((r) => r.functionaris === 'inwoner-noor');
      expect(zelf(noor).length).toBeGreaterThan(0);
      expect(zelf(moeder)).toEqual([]);
      expect(spoor(await officier('p-noor'))).toContain(besloten);
    });
  });

  describe('leest de privacy-officer', () => {
    test('van de hub geheel, zonder te zien wie het is of wat er staat', async () => {
      const velden = `id naam { volledig } geboortedatum toegang { niveau reden } toestemmingen { edges { cursor } }
        wmo { toegang { niveau } betrokken } cjg { betrokken }`;
      const { data } = await hub.als('privacy-officer', `{ persoon(id: "p-karin") { ${velden} } }`, 'KWALITEIT');
      expect(data.persoon).toEqual({
        ...{ id: 'p-karin', naam: null, geboortedatum: null, toestemmingen: null, cjg: { betrokken: null } },
        toegang: DOMEINEN.map(() => ({ niveau: 'GEEN', reden: 'LEZER_UITGESLOTEN' })),
        wmo: { toegang: { niveau: 'GEEN' }, betrokken: null },
      });
      const zelf = await ids('inwoner-karin', 'p-karin');
      const gezien = await officier('p-karin');
      expect(gezien.map(({ id }) => id)).toEqual(expect.arrayContaining(zelf.slice(0, 20)));
    });
    test('en dat leest de persoon terug', async () => {
      await officier('p-mark');
      expect((await regels('inwoner-mark', 'p-mark'))[0]).toMatchObject({
        ...{ functionaris: 'privacy-officer-prins', organisatie: 'EenPlan Waalstad', rol: 'PRIVACY_OFFICER' },
        ...{ handeling: 'LOGBOEK_RAADPLEGEN', doel: 'KWALITEIT', grond: 'WETTELIJKE_TAAK', uitkomst: 'VERSTREKT' },
      });
    });
    test('van een partner wat de eigen mensen deden en wat het eigen domein verstrekte', async () => {
      const gezien = await officier('p-karin', 'privacy-officer-wmo');
      const eigen = gezien.filter((r) => r.organisatie === 'Gemeente Waalstad, afdeling Wmo');
      expect(new Set(eigen.map((r) => r.id.split('.')[0])).size).toBeGreaterThan(3);
      const ander = gezien.filter((r) => !eigen.includes(r));
      expect(ander.some((r) => r.functionaris === 'regieteamlid-visser')).toBe(true);
      expect(new Set(ander.map((r) => r.domein))).toEqual(new Set(['WMO']));
    });
    test('van een partner ook van zijn eigen organisatie geen huishouden', async () => {
      const vraag = '{ huishouden(id: "hh-a") { id } huishoudens { edges { node { id } } } }';
      const { data } = await hub.als('privacy-officer-wmo', vraag, 'KWALITEIT');
      expect(data).toEqual({ huishouden: null, huishoudens: { edges: [] } });
    });
    test.each(['PLANREGIE', 'UITVOERING', 'CRISIS'])('niet voor een ander doel: %s', async (doel) => {
      const { data } = await hub.als('privacy-officer', VAN, doel, { id: 'p-karin', first: 10 });
      expect(data).toEqual({ persoon: null });
    });
  });

  describe('leest een ander niet', () => {
    test('wie met hem werkt kent hem, maar ziet zijn logboek niet, en die poging staat erin', async () => {
      expect(await lees('wijkcoach', 'p-karin', { doel: 'UITVOERING' })).toBeNull();
      expect((await regels('inwoner-karin', 'p-karin'))[0]).toMatchObject({
        ...{ functionaris: 'wijkcoach-bakker', team: 'Wijkteam Lindenholt', handeling: 'LOGBOEK_RAADPLEGEN' },
        ...{ uitkomst: 'GEWEIGERD', niveau: 'GEEN', reden: 'LEZER_UITGESLOTEN' },
      });
    });
    test.each([
      ['buitenstaander', 'PLANREGIE'],
      ['zorgverzekeraar', 'UITVOERING'],
      ['inwoner-peter', undefined],
      ['inwoner-els', undefined],
    ])('en %s krijgt van wie hij niet kent hetzelfde antwoord, tegen dezelfde prijs, als van wie er niet is', async (persona, doel) => {
      const stel = async (id: string) => {
        for (const lijst of Object.values(hub.statements)) lijst.length = 0;
        const antwoord = await hub.als(persona, VAN, doel, { id, first: 10 });
        const waarnaar = (sql: string) => sql.replace(/ WHERE .*/, '');
        const statements = Object.entries(hub.statements).map(([naam, lijst]) => [naam, lijst.map(waarnaar)]);
        return { antwoord, statements };
      };
      const daar = await stel('p-fatima');
      expect(daar.antwoord).toEqual({ status: 200, data: { persoon: null } });
      expect(daar).toEqual(await stel('p-bestaat-niet'));
    });
    test('en een id van een andere vorm is geen id', async () => {
      const { errors } = await hub.als('inwoner-karin', VAN, undefined, { id: "p-karin' --", first: 10 });
      expect(errors?.[0].extensions.code).toBe('ID_ONGELDIG');
    });
    test('op naam vindt een inwoner alleen wie hij is of voor wie hij spreekt', async () => {
      const vind = async (persona: string, id: string) =>
        (await hub.als(persona, `{ persoon(id: "${id}") { id } }`)).data.persoon?.id;
      expect(await vind('inwoner-karin', 'p-noor')).toBe('p-noor');
      expect(await vind('inwoner-els', 'p-els')).toBe('p-els');
      expect(await vind('inwoner-karin', 'p-mark')).toBeUndefined();
    });
  });

  test('elke subgraph stuurt de database evenveel vragen voor een persoon als voor vier', async () => {
    const tel = async (...wie: string[]) => {
      for (const lijst of Object.values(hub.statements)) lijst.length = 0;
      const delen = wie.map(
        (id, i) => `p${i}: persoon(id: "${id}") { verstrekkingen(first: 5) { ontbreekt edges { cursor } } }`,
      );
      const { data, errors } = await hub.als('privacy-officer', `{ ${delen.join(' ')} }`, 'KWALITEIT');
      expect(errors).toBeUndefined();
      expect(
        Object.values(data as Record<string, { verstrekkingen: Verbinding }>).map((p) => p.verstrekkingen.edges.length),
      ).toEqual(wie.map(() => 5));
      return Object.fromEntries(Object.entries(hub.statements).map(([naam, lijst]) => [naam, lijst.length]));
    };
    await tel('p-karin');
    const een = await tel('p-karin');
    expect(een).toMatchObject({ wmo: 1, cjg: 1, wijkteam: 1, schuldhulp: 1, wijkverpleging: 1 });
    expect(await tel('p-karin', 'p-mark', 'p-noor', 'p-daan')).toEqual(een);
  });
});

/** A cursor that somebody made up. */
function plek(tijdstip: string, bron: string): string {
  return Buffer.from(`${tijdstip} ${bron} ${'a'.repeat(32)} 1`).toString('base64url');
}

describe('een bron die niet antwoordt', () => {
  let hub: Hubopstelling;
  let traag: Server;
  beforeAll(async () => {
    traag = createServer((verbinding) => verbinding.resume()).listen(0, '127.0.0.1');
    await new Promise((klaar) => traag.once('listening', klaar));
    const { port } = traag.address() as { port: number };
    hub = await setUpHub(undefined, (naam, gewoon) => (naam === 'huishouden' ? anders(port, gewoon) : {}));
  });
  afterAll(async () => {
    await hub?.stop();
    traag.close();
  });
  /** wmo is gone, cjg never says a word; the others are where they always are. */
  const anders = (port: number, { PARTNERS }: NodeJS.ProcessEnv) => ({
    ...{ PARTNER_TIMEOUT_MS: '400', KETENKOPPEN_SECONDEN: '1' },
    PARTNERS: PARTNERS?.replace(/wmo=[^,]+/, 'wmo=http://127.0.0.1:1/hub').replace(
      /cjg=[^,]+/,
      `cjg=http://127.0.0.1:${port}/hub`,
    ),
  });

  test('kost alleen het eigen deel, en het antwoord zegt welke', async () => {
    await hub.als('regieteamlid', huishouden('hh-a'), 'PLANREGIE');
    const { data, errors } = await hub.als('inwoner-karin', VAN, undefined, { id: 'p-karin', first: 50 });
    const { ontbreekt, edges } = data.persoon.verstrekkingen as Verbinding;
    expect(ontbreekt).toEqual(['WMO', 'CJG']);
    expect(new Set(edges.map(({ node }) => node.domein))).toEqual(
      new Set(['PLAN', 'WIJKTEAM', 'SCHULDHULP', 'WIJKVERPLEGING']),
    );
    expect(errors).toEqual(
      ['wmo', 'cjg'].map((bron) => ({
        ...{ message: `De bron ${bron} is nu niet bereikbaar.`, path: ['persoon', 'verstrekkingen'] },
        extensions: { code: 'BRON_ONBEREIKBAAR', bron },
      })),
    );
  });
  test('houdt de andere niet op bij het wisselen van ketenkoppen', async () => {
    const gezien = async () => (await hub.opslag('huishouden').lezer.find(Ketenkop)).map(({ bron }) => bron);
    const tot = Date.now() + 10_000;
    while (new Set(await gezien()).size < 3 && Date.now() < tot) await new Promise((later) => setTimeout(later, 100));
    expect(new Set(await gezien())).toEqual(new Set(['wijkteam', 'schuldhulp', 'wijkverpleging']));
    const bijWijkteam = await hub.opslag('wijkteam').lezer.find(Ketenkop);
    expect(new Set(bijWijkteam.map(({ bron }) => bron))).toEqual(new Set(['huishouden']));
  });
});
