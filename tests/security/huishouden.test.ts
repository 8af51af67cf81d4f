import type { DataSource } from 'typeorm';
import { PERSONAS } from '#demo/openid/personas';
import { writeCursor } from '#schema/verbinding';
import { Persoon } from '#subgraphs/huishouden/mensen/Persoon';
import { ONZE_DEUR } from '../integration/poort';
import { type Aanvaller, alleVelden, entiteiten, personen, publiekSchema, stelAanvallerOp } from './aanvaller.fixture';

type Boom = { [veld: string]: unknown };
const MEDEWERKERS = [...PERSONAS].filter(([, p]) => p.org).map(([naam]) => naam);
const INWONERS = [...PERSONAS].filter(([, p]) => !p.org).map(([naam]) => naam);
const HUISHOUDENS = ['hh-a', 'hh-b', 'hh-c', 'hh-d', 'hh-d2', 'hh-e'];

describe('wat de hub zelf weet', () => {
  let hub: Aanvaller;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
  });
  afterAll(() => hub?.stop());

  const regieteam = () => hub.token('regieteamlid');
  const bijHuishouden = (token: string, query: string, doel?: string, variables?: object) =>
    hub.metToken(token, query, doel, variables, hub.adres('huishouden'));

  describe('krijgt een buitenstaander ook rechtstreeks niet', () => {
    const BEWIJZEN = 'bewijsWijkteam bewijsWmo bewijsSchuldhulp bewijsCjg bewijsWijkverpleging';
    const vraag = (type: string) =>
      entiteiten(
        type === 'Persoon'
          ? `id naam { volledig } geboortedatum toegang { niveau } ${BEWIJZEN} toestemmingen { edges { cursor } }`
          : 'id wijk leden { id } plan { id } betrokkenen { organisatie } regisseur { naam }',
        type,
      );
    const ids = {
      Persoon: ['p-karin', 'p-mark', 'p-els', 'p-bestaat-niet'],
      Huishouden: [...HUISHOUDENS, 'hh-bestaat-niet'],
    };

    test.each([
      ['buitenstaander', 'PLANREGIE'],
      ['privacy-officer', 'KWALITEIT'],
    ])('als %s', async (persona, doel) => {
      for (const type of ['Persoon', 'Huishouden'] as const) {
        const r = ids[type].map((id) => ({ __typename: type, id }));
        const { data, errors } = await bijHuishouden(await hub.token(persona), vraag(type), doel, { r });
        expect([errors, data._entities]).toEqual([undefined, r.map(() => null)]);
      }
    });
    test('als wie bij een ander huishouden betrokken is', async () => {
      const { data } = await bijHuishouden(
        await hub.token('cjg-coach'),
        vraag('Persoon'),
        'UITVOERING',
        personen({ id: 'p-henk' }, { id: 'p-fatima' }, { id: 'p-lotte' }),
      );
      expect(data._entities.map((p: Boom | null) => p?.id)).toEqual([undefined, undefined, 'p-lotte']);
    });
    test('als inwoner uit een ander huishouden', async () => {
      const { data } = await bijHuishouden(
        await hub.token('inwoner-karin'),
        vraag('Persoon'),
        undefined,
        personen({ id: 'p-henk' }, { id: 'p-els' }),
      );
      expect(data._entities).toEqual([null, null]);
    });
    test('en wie niet bestaat kost de database evenveel als wie hij niet mag kennen', async () => {
      const tel = async (id: string) => {
        hub.statements.huishouden.length = 0;
        await bijHuishouden(await hub.token('buitenstaander'), entiteiten('id'), 'PLANREGIE', personen({ id }));
        return hub.statements.huishouden.length;
      };
      expect(await tel('p-karin')).toBe(await tel('p-bestaat-niet'));
    });
    test('ook niet door zich een type, een naam of een niveau toe te dichten', async () => {
      const r = [
        {
          __typename: 'Persoon',
          id: 'p-karin',
          voornaam: 'X',
          achternaam: 'X',
          geborenOp: '2000-01-01',
          niveau: 'DETAILS',
          sub: 'inwoner-karin',
        },
      ];
      const { data } = await bijHuishouden(await hub.token('buitenstaander'), vraag('Persoon'), 'PLANREGIE', { r });
      expect(data._entities).toEqual([null]);
    });
    test.each([
      'Toestemming',
      'Plan',
      'Naam',
      'Query',
      '__proto__',
      'constructor',
      '__Type',
    ])('als entiteit van het type %s', async (type) => {
      const { data, errors } = await bijHuishouden(await regieteam(), entiteiten('id'), 'PLANREGIE', {
        r: [{ __typename: type, id: 'p-karin' }],
      });
      expect(data?._entities?.[0] ?? null).toBeNull();
      expect(errors?.[0].message).toBe('Er ging iets mis bij ons. Probeer het later opnieuw.');
    });
    test.each<[string, unknown]>([
      ['een voorwerp', { id: 'p-karin' }],
      ['een voorwerp met een bevel', { $ne: null }],
      ['een lijst', ['p-karin']],
      ['nul', 0],
      ['een getal', 1],
      ['waar', true],
      ['niets', null],
      ['tienduizend letters', 'x'.repeat(10_000)],
      ['een id met een staart', 'p-karin\u0000'],
    ])('met een id dat geen id is: %s', async (_, id) => {
      for (const type of ['Persoon', 'Huishouden'] as const) {
        const { data } = await bijHuishouden(await regieteam(), vraag(type), 'PLANREGIE', {
          r: [{ __typename: type, id }],
        });
        expect(data?._entities ?? [null]).toEqual([null]);
      }
      expect((await hub.als('regieteamlid', '{ wieBenIk { doel } }', 'PLANREGIE')).data.wieBenIk.doel).toBe(
        'PLANREGIE',
      );
    });
  });

  describe('namen', () => {
    /** Every field there is below a household, a person and a consent, and every person that can be reached through them. */
    const wijd = async () => {
      const schema = await publiekSchema(hub);
      const over = 'id naam { volledig voornaam achternaam } geboortedatum toegang { domein niveau }';
      const plan = alleVelden(schema, 'Plan').replace(
        /(betreft|wachtOp|wachtOpAkkoord|persoon) \{ id \}/g,
        `$1 { ${over} }`,
      );
      const getekend = `toestemmingen(first: 100) { edges { node { id betrokkene { ${over} } ondertekeningen { tijdstip persoon { ${over} } } } } }`;
      return `id wijk leden { ${over} ${getekend} } regisseur { naam persoon { ${over} } } betrokkenen { organisatie persoon { ${over} } } plan ${plan}`;
    };

    test.each([
      ...MEDEWERKERS.flatMap((naam) => ['PLANREGIE', 'UITVOERING'].map((doel) => ({ naam, doel }))),
      ...INWONERS.map((naam) => ({ naam, doel: undefined })),
    ])('van wie $naam (doel: $doel) niets mag zien staan nergens, langs welke weg hij ook bij hem komt', async ({
      naam,
      doel,
    }) => {
      const velden = await wijd();
      const data: object[] = [];
      for (const id of HUISHOUDENS) {
        const vraag = `{ huishouden(id: "${id}") { ${velden} } wieBenIk { persoon { id } } mijzelf { id } }`;
        const antwoord = await hub.als(naam, vraag, doel);
        expect(antwoord.errors).toBeUndefined();
        data.push(antwoord.data);
      }
      const gezien = personenIn(data);
      const bekend = new Set(gezien.filter(magKennen).map((p) => p.id));
      for (const persoon of gezien) {
        if (!bekend.has(persoon.id)) expect(persoon).toMatchObject({ naam: null, geboortedatum: null });
      }
      const tekst = JSON.stringify(data);
      for (const { id, voornaam, achternaam, geborenOp } of await alleMensen()) {
        if (bekend.has(id)) continue;
        expect(tekst).not.toContain(`${voornaam} ${achternaam}`);
        expect(tekst).not.toContain(`"voornaam":"${voornaam}"`);
        expect(tekst).not.toContain(`"geboortedatum":"${geborenOp}"`);
      }
    });
    const alleMensen = () => hub.opslag('huishouden').lezer.find(Persoon);
  });

  test('van doelen over iemand die daar niet mee instemde is er niets, ook niet het aantal', async () => {
    const vraag =
      '{ huishouden(id: "hh-a") { plan { toegang { niveau } doelen { id betreft { id } acties { id wat } } } } }';
    const { data } = await hub.als('inwoner-karin', vraag);
    const over = data.huishouden.plan.doelen.flatMap((d: { betreft: { id: string }[] }) => d.betreft.map((p) => p.id));
    expect(over).not.toContain('p-mark');
    expect(JSON.stringify(data)).not.toMatch(/doel-a3|actie-4|Budgetbeheer/);
    const dicht = await hub.als('zorgverzekeraar', vraag, 'UITVOERING');
    expect(dicht.data.huishouden.plan).toEqual({ toegang: { niveau: 'GEEN' }, doelen: null });
  });

  describe('toestemmingen van een ander', () => {
    const vraag =
      '{ huishouden(id: "hh-a") { leden { id toestemmingen(first: 100) { edges { node { id soort status } } pageInfo { hasNextPage hasPreviousPage } } } } }';
    const van = async (persona: string, lid: string, doel?: string) => {
      const { data } = await hub.als(persona, vraag, doel);
      return data.huishouden.leden.find((l: { id: string }) => l.id === lid).toestemmingen;
    };
    test.each([
      'regieteamlid',
      'wmo-consulent',
      'schuldhulpverlener',
      'cjg-coach',
      'zorgverzekeraar',
    ])('ziet %s niet', async (persona) => {
      for (const lid of ['p-karin', 'p-mark', 'p-noor', 'p-daan'])
        expect(await van(persona, lid, 'PLANREGIE')).toBeNull();
    });
    test('ziet een huisgenoot niet', async () => {
      expect(await van('inwoner-karin', 'p-mark')).toBeNull();
      expect(await van('inwoner-noor', 'p-karin')).toBeNull();
    });
    test('ziet de regisseur zonder bezwaren en intrekkingen, en zonder plek waar die stonden', async () => {
      const { edges, pageInfo } = await van('wijkcoach', 'p-mark', 'PLANREGIE');
      expect(
        edges.every(
          (e: { node: { soort: string; status: string } }) =>
            e.node.soort === 'TOESTEMMING' && e.node.status !== 'INGETROKKEN',
        ),
      ).toBe(true);
      expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false });
    });
    test('ziet een bewindvoerder alleen waar hij over gaat', async () => {
      const { data } = await hub.als(
        'inwoner-bos',
        '{ huishouden(id: "hh-b") { leden { id toestemmingen { edges { node { domein } } } } } }',
      );
      const domeinen = data.huishouden.leden.flatMap(
        (l: { toestemmingen: { edges: { node: { domein: string } }[] } | null }) =>
          l.toestemmingen?.edges.map((e) => e.node.domein) ?? [],
      );
      expect(domeinen.filter((d: string) => d !== 'SCHULDHULP')).toEqual([]);
    });
    test('komt niet mee in de cursor van een ander', async () => {
      const { data } = await hub.als(
        'wijkcoach',
        '{ huishouden(id: "hh-a") { leden { id toestemmingen(after: "%") { edges { node { id } } } } } }'.replace(
          '%',
          writeCursor('toest-11'),
        ),
        'PLANREGIE',
      );
      expect(JSON.stringify(data)).not.toMatch(/toest-12|toest-15/);
    });
  });

  describe('huishoudens van een ander', () => {
    const ids = async (persona: string, argumenten: string, doel?: string) => {
      const { data } = await hub.als(
        persona,
        `{ huishoudens(${argumenten}) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor } } }`,
        doel,
      );
      return {
        ids: data.huishoudens.edges.map((e: { node: { id: string } }) => e.node.id),
        ...data.huishoudens.pageInfo,
      };
    };
    test('komen niet in beeld met de cursor van een ander, of een verzonnen', async () => {
      const eigen = ['hh-a', 'hh-c'];
      for (const sleutel of ['', 'a', 'hh-a', 'hh-b', 'hh-bestaat-niet', '\u0000', "' OR 1=1 --"].filter(Boolean)) {
        const { ids: gezien } = await ids('regieteamlid', `first: 100, after: "${writeCursor(sleutel)}"`, 'PLANREGIE');
        expect(eigen).toEqual(expect.arrayContaining(gezien));
      }
    });
    test('tellen niet mee voorbij het einde', async () => {
      expect(await ids('regieteamlid', `after: "${writeCursor('hh-c')}"`, 'PLANREGIE')).toMatchObject({
        ids: [],
        hasNextPage: false,
        startCursor: null,
      });
      expect(await ids('regieteamlid', 'first: 2', 'PLANREGIE')).toMatchObject({
        ids: ['hh-a', 'hh-c'],
        hasNextPage: false,
      });
    });
    test.each([
      'Lindenholt',
      'Dukenburg',
      'lindenholt',
      '%',
      '',
      "' OR 1=1 --",
    ])('zijn niet te vinden met een filter: %j', async (wijk) => {
      const alles = [...(await ids('buitenstaander', `wijk: ${JSON.stringify(wijk)}`, 'PLANREGIE')).ids];
      expect(alles).toEqual([]);
    });
    test('een filter verraadt niet waar iemand woont van wie dat niet te zien is', async () => {
      const zonder = await hub.als('inwoner-tom', '{ huishouden(id: "hh-d") { wijk } }');
      expect(zonder.data.huishouden.wijk).toBeNull();
      for (const wijk of ['Lindenholt', 'Dukenburg'])
        expect((await ids('inwoner-tom', `wijk: "${wijk}"`)).ids).not.toContain('hh-d');
    });
    test('zijn van wie zijn team niet noemt, of een ander team, niet', async () => {
      for (const team of [undefined, 'team-dukenburg']) {
        const token = await hub.munt({ org: 'org-wijkteams', team, rollen: ['WIJKCOACH'] });
        const { data } = await hub.metToken(token, '{ huishoudens { edges { node { id } } } }', 'UITVOERING');
        expect(data.huishoudens.edges.map((e: { node: { id: string } }) => e.node.id)).not.toContain('hh-a');
      }
    });
  });

  describe('wie vroeger voor iemand sprak', () => {
    const ZESTIEN = {
      id: 'p-zestien',
      sub: null,
      voornaam: 'Bo',
      voorvoegsel: null,
      achternaam: 'Elders',
      geborenOp: '2009-01-01',
    };
    beforeAll(() => plaats(hub, ZESTIEN));

    test('ziet het huishouden van zijn kind van zestien niet meer', async () => {
      const { data } = await hub.als(
        'inwoner-peter',
        '{ huishouden(id: "hh-elders") { id wijk leden { id } } huishoudens { edges { node { id } } } }',
      );
      expect(data.huishouden).toBeNull();
      expect(data.huishoudens.edges).toEqual([{ node: { id: 'hh-c' } }]);
    });
    test('ziet het huishouden van een kind niet waarover het gezag niet te bepalen is', async () => {
      const { data } = await hub.als('inwoner-sanne', '{ huishouden(id: "hh-elders") { id } }');
      expect(data.huishouden).toBeNull();
    });
  });

  describe('een vraag die in een kring loopt', () => {
    test.each([
      [
        'langs toestemmingen',
        '{ mijzelf { toestemmingen { edges { node { betrokkene { toestemmingen { edges { cursor } } } } } } } }',
      ],
      [
        'langs ondertekeningen',
        '{ mijzelf { toestemmingen { edges { node { ondertekeningen { persoon { toestemmingen { edges { cursor } } } } } } } } }',
      ],
      [
        'in een fragment',
        'fragment f on Persoon { toestemmingen { edges { node { betrokkene { ...g } } } } } fragment g on Persoon { t: toestemmingen { edges { cursor } } } { mijzelf { ...f } }',
      ],
    ])('%s wordt niet gesteld', async (_, query) => {
      const geweigerd = [400, undefined, 'VRAAG_IN_KRING'];
      // A router that knows no such limit passes the question on, and the subgraph refuses it.
      const doorgegeven = [200, undefined, 'VRAAG_IN_KRING'];
      const antwoorden = [await hub.als('inwoner-mark', query), await hub.direct('huishouden', 'inwoner-mark', query)];
      const gehoord = antwoorden.map(({ status, data, errors }) => [status, data, errors?.[0].extensions.code]);
      expect(gehoord).toEqual([ONZE_DEUR ? geweigerd : doorgegeven, geweigerd]);
    });
    test('langs het plan komt niet in het dossier van een ander', async () => {
      const vraag =
        '{ huishouden(id: "hh-a") { plan { doelen { betreft { id wmo { toegang { niveau } } cjg { toegang { niveau } } } } } leden { id wmo { toegang { niveau } } cjg { toegang { niveau } } } } }';
      const { data } = await hub.als('inwoner-noor', vraag);
      const [langsPlan, rechtstreeks] = [
        data.huishouden.plan.doelen.flatMap((d: { betreft: Boom[] }) => d.betreft),
        data.huishouden.leden,
      ];
      for (const persoon of langsPlan) expect(rechtstreeks).toContainEqual(persoon);
    });
  });
});

/** Every person in an answer, wherever he stands. */
function personenIn(waarde: unknown): Boom[] {
  if (Array.isArray(waarde)) return waarde.flatMap(personenIn);
  if (typeof waarde !== 'object' || waarde === null) return [];
  const onder = Object.values(waarde).flatMap(personenIn);
  return 'geboortedatum' in waarde ? [waarde as Boom, ...onder] : onder;
}

const magKennen = ({ toegang }: Boom) => (toegang as { niveau: string }[]).some(({ niveau }) => niveau !== 'GEEN');

/** A child of sixteen, elsewhere, over whom Peter once had gezag, and over whom Sanne's can't be told. */
async function plaats(hub: Aanvaller, kind: object): Promise<void> {
  const sinds = { vanaf: '2009-01-01', tot: null };
  await hub.opslag('huishouden').write(async (manager) => {
    const bron: DataSource = manager.connection;
    const soort = (tabel: string) => bron.entityMetadatas.find((m) => m.tableName === tabel)?.target as never;
    await manager.insert(soort('huishouden'), { id: 'hh-elders', wijknaam: 'Elders' } as never);
    await manager.insert(soort('persoon'), [kind, { ...kind, id: 'p-jong', geborenOp: '2020-01-01' }] as never);
    const lid = (persoon: string) => ({ persoon, huishouden: 'hh-elders', ...sinds });
    await manager.insert(soort('lidmaatschap'), [lid('p-zestien'), lid('p-jong')] as never);
    await manager.insert(soort('gezag'), [
      { kenmerk: 'g-x1', kind: 'p-zestien', soort: 'EENHOOFDIG_OUDERLIJK_GEZAG', houder: 'p-peter', ...sinds },
      { kenmerk: 'g-x2', kind: 'p-jong', soort: 'GEZAMENLIJK_OUDERLIJK_GEZAG', houder: 'p-sanne', ...sinds },
      { kenmerk: 'g-x3', kind: 'p-jong', soort: 'NIET_TE_BEPALEN', houder: null, ...sinds },
    ] as never);
  });
}
