import { EventEmitter, once } from 'node:events';
import { EntityManager } from 'typeorm';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { type Logboek, logboekIn } from '#waarborgen/logboek/verstrekkingen';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { metProxies, type Storingsopstelling } from './opstelling';
import { type Opdracht, traceId } from './proxy';

const HUIS = '{ huishouden(id: "hh-a") { id leden { id naam { volledig } wmo { betrokken } } } }';
const WERK = '{ wmoWerk { edges { node { persoon { id } } } } }';
/** What the hub's own subgraph answers by itself, out of several reads that follow each other. */
const EIGEN = '{ huishouden(id: "hh-a") { id leden { id toegang { domein niveau } } } }';
const TOESTEMMINGEN = '{ mijzelf { toestemmingen { edges { node { id versie status } } } } }';
const intrekken = (versie: number) => `mutation { trekToestemmingIn(input: { toestemmingId: "toest-3",
  verwachteVersie: ${versie} }) { toestemming { status } fouten { code } } }`;

/** A question that arrived somewhere and is kept there. */
class Vast {
  private readonly gebeurt = new EventEmitter();
  readonly aangekomen = once(this.gebeurt, 'aangekomen');
  readonly verbroken = once(this.gebeurt, 'verbroken');
  laatGaan = (): void => {};
  constructor(bron: string) {
    this.opdracht = {
      bron,
      storing: (antwoord, gaDoor) => {
        antwoord.on('close', () => antwoord.writableFinished || this.gebeurt.emit('verbroken'));
        this.laatGaan = gaDoor;
        this.gebeurt.emit('aangekomen');
      },
    };
  }
  readonly opdracht: Opdracht;
}

/** The first read after this is sent, and its rows are kept until they are let go. */
function houdEersteLezing(): { begonnen: Promise<unknown>; laatGaan: () => void } {
  const gebeurt = new EventEmitter();
  const [begonnen, los] = [once(gebeurt, 'begonnen'), once(gebeurt, 'los')];
  const lezen = ['find', 'findBy', 'findOneBy'] as const;
  for (const naam of lezen) {
    const echt = EntityManager.prototype[naam] as (...wat: unknown[]) => Promise<unknown>;
    jest.spyOn(EntityManager.prototype, naam).mockImplementation(async function (
      this: EntityManager,
      ...wat: unknown[]
    ) {
      const rijen = await echt.apply(this, wat);
      gebeurt.emit('begonnen');
      await los;
      return rijen as never;
    } as never);
  }
  return {
    begonnen,
    laatGaan: () => {
      jest.restoreAllMocks();
      gebeurt.emit('los');
    },
  };
}

describe('wie wacht', () => {
  let opstelling: Storingsopstelling;
  let vol: Promise<void> | undefined;
  let schrijft = () => {};
  const metDrempel = (opslag: Opslag): Logboek => {
    const echt = logboekIn(opslag);
    return {
      drain: () => echt.drain(),
      write: async (regels) => {
        schrijft();
        await vol;
        await echt.write(regels);
      },
    };
  };
  beforeAll(async () => {
    opstelling = await metProxies('inwoner-karin', { PARTNER_HERHALINGEN: '0' }, (naam) =>
      naam === 'wmo' ? { logboek: metDrempel } : {},
    );
  }, 120_000);
  afterAll(() => opstelling?.stop());
  afterEach(() => {
    vol = undefined;
    jest.restoreAllMocks();
  });

  /** A caller of flesh and blood: with a connection of his own, which he can break off. */
  const vraagAls = async (
    query: string,
    {
      storing,
      persona,
      bij,
      extra,
    }: { storing?: Opdracht; persona?: string; bij?: string; extra?: Record<string, string> } = {},
  ) => {
    const wie = await opstelling.headers(storing, persona);
    const url = bij ? `http://127.0.0.1:${opstelling.hub.hub.subgraph(bij).PORT}` : opstelling.hub.url;
    const af = new AbortController();
    const headers = { 'content-type': 'application/json', ...wie, ...extra };
    const antwoord = fetch(`${url}/graphql`, {
      ...{ method: 'POST', headers, signal: af.signal },
      body: JSON.stringify({ query }),
    }).then(async (gekregen) => ({ status: gekregen.status, ...((await gekregen.json()) as { data?: never }) }));
    antwoord.catch(() => {});
    return { antwoord, spoor: traceId(wie.traceparent), hangOp: () => af.abort() };
  };
  /** Whatever was still to be done for one who hung up was done by the time that another had his answer. */
  const totEenAnderIsBediend = async (bij: string) => (await vraagAls('{ __typename }', { bij })).antwoord;
  const gelezen = (naam: string) => opstelling.hub.statements[naam].filter((sql) => /^\s*SELECT/i.test(sql)).length;
  const uitvoering = { doelbinding: 'UITVOERING' };

  describe('en ophangt', () => {
    test('beeindigt wat de gateway voor hem vroeg', async () => {
      const vast = new Vast('wmo');
      const { hangOp } = await vraagAls(HUIS, { storing: vast.opdracht });
      await vast.aangekomen;
      hangOp();
      await vast.verbroken;
    });

    test('beeindigt ook wat een bron in zijn naam aan de hub vroeg', async () => {
      const vast = new Vast('hub');
      const { hangOp } = await vraagAls(WERK, { storing: vast.opdracht, persona: 'wmo-consulent', extra: uitvoering });
      await vast.aangekomen;
      hangOp();
      await vast.verbroken;
    });

    test('laat geen lezing meer doen', async () => {
      const { begonnen, laatGaan } = houdEersteLezing();
      const { hangOp, antwoord } = await vraagAls(EIGEN, { bij: 'huishouden' });
      await begonnen;
      hangOp();
      await antwoord.catch(() => {});
      await totEenAnderIsBediend('huishouden');
      opstelling.hub.statements.huishouden.length = 0;
      laatGaan();
      await totEenAnderIsBediend('huishouden');
      expect(gelezen('huishouden')).toBe(0);
      expect((await (await vraagAls(EIGEN, { bij: 'huishouden' })).antwoord).data).toMatchObject({
        huishouden: { id: 'hh-a' },
      });
      expect(gelezen('huishouden')).toBeGreaterThan(0);
    });

    test('laat een opdracht die begon bij de bron tot haar einde komen', async () => {
      const toestemming = async () => {
        const { data } = await opstelling.hub.als('inwoner-karin', TOESTEMMINGEN);
        return data.mijzelf.toestemmingen.edges.find((e: { node: { id: string } }) => e.node.id === 'toest-3').node;
      };
      const { versie, status } = await toestemming();
      expect(status).toBe('GELDIG');
      const { begonnen, laatGaan } = houdEersteLezing();
      const { hangOp, antwoord } = await vraagAls(intrekken(versie), { bij: 'huishouden' });
      await begonnen;
      hangOp();
      await antwoord.catch(() => {});
      await totEenAnderIsBediend('huishouden');
      laatGaan();
      for (const tot = Date.now() + 20_000; (await toestemming()).status !== 'INGETROKKEN' && Date.now() < tot; );
      expect((await toestemming()).status).toBe('INGETROKKEN');
    });

    test('staat in het logboek als zijn antwoord al gereed lag', async () => {
      let laatGaan = () => {};
      vol = new Promise((klaar) => {
        laatGaan = klaar;
      });
      const begonnen = new Promise<void>((klaar) => {
        schrijft = klaar;
      });
      const { hangOp, spoor, antwoord } = await vraagAls(HUIS);
      await begonnen;
      hangOp();
      await antwoord.catch(() => {});
      laatGaan();
      const regels = () => opstelling.hub.opslag('wmo').lezer.countBy(Logregel, { traceId: spoor });
      for (const tot = Date.now() + 20_000; (await regels()) === 0 && Date.now() < tot; );
      expect(await regels()).toBeGreaterThan(0);
    });
  });

  describe('en zegt hoe lang', () => {
    const tijd = (ms: number) => ({ 'request-timeout-ms': `${ms}` });
    const wachttijd = (naam: string, spoor: string) => opstelling.proxies.get(naam)?.wachttijd.get(spoor) ?? Number.NaN;

    test('heeft dan antwoord, met wat er al was en wie ontbreekt', async () => {
      const vast = new Vast('wmo');
      const { antwoord } = await vraagAls(HUIS, { storing: vast.opdracht, extra: tijd(4_000) });
      const gekregen = (await antwoord) as { status: number; data?: unknown; errors?: unknown };
      expect([gekregen.status, gekregen.data]).toEqual([
        200,
        {
          huishouden: expect.objectContaining({
            id: 'hh-a',
            leden: expect.arrayContaining([expect.objectContaining({ wmo: null })]),
          }),
        },
      ]);
      expect(gekregen.errors).toMatchObject([{ extensions: { code: 'BRON_ONBEREIKBAAR', bron: 'wmo' } }]);
      await vast.verbroken;
    });

    test('geeft elke bron wat er over is, en die geeft het de hub', async () => {
      const { antwoord, spoor } = await vraagAls(WERK, {
        persona: 'wmo-consulent',
        extra: { ...uitvoering, ...tijd(60_000) },
      });
      await antwoord;
      expect(wachttijd('wmo', spoor)).toBeGreaterThan(0);
      // The gateway waits 20 seconds for a partner in this hub, and a partner three for the hub.
      expect(wachttijd('wmo', spoor)).toBeLessThanOrEqual(20_000);
      expect(wachttijd('hub', spoor)).toBeLessThanOrEqual(3_000);
      const zonder = await vraagAls(WERK, { persona: 'wmo-consulent', extra: uitvoering });
      await zonder.antwoord;
      expect([wachttijd('wmo', zonder.spoor), wachttijd('hub', zonder.spoor)]).toEqual([Number.NaN, Number.NaN]);
    });

    test('laat een bron daarna niets meer lezen, en hoort waarom', async () => {
      const { begonnen, laatGaan } = houdEersteLezing();
      const { antwoord } = await vraagAls(EIGEN, { bij: 'huishouden', extra: tijd(500) });
      await begonnen;
      await new Promise((klaar) => setTimeout(klaar, 600));
      opstelling.hub.statements.huishouden.length = 0;
      laatGaan();
      expect(await antwoord).toMatchObject({ errors: [{ extensions: { code: 'WACHTTIJD_VERSTREKEN' } }] });
      expect(gelezen('huishouden')).toBe(0);
    });

    test.each([
      '0',
      '-1',
      '1.5',
      '1e3',
      '',
      'lang',
      '600001',
      '1, 2',
    ])('maar zegt "%s" hoort dat dat niet kan', async (ms) => {
      for (const bij of [undefined, 'wmo']) {
        const { antwoord } = await vraagAls('{ __typename }', { bij, extra: { 'request-timeout-ms': ms } });
        expect(await antwoord).toMatchObject({ status: 400, errors: [{ extensions: { code: 'WACHTTIJD_ONGELDIG' } }] });
      }
    });
  });
});
