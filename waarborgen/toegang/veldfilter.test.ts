import { buildSchema, type ExecutionResult, type GraphQLResolveInfo, graphql } from 'graphql';
import { Domein, INZAGENIVEAUS, Inzageniveau } from '#schema/lijsten/toegang';
import { toestemmingDirective } from '#schema/toestemming';
import { Inzages } from './inzage';
import { beslotenTypen, filterVelden, type InzageContext } from './veldfilter';

const schema = filterVelden(
  buildSchema(`
    ${toestemmingDirective.sdl}
    directive @key(fields: String!) on OBJECT
    enum Inzageniveau { ${INZAGENIVEAUS.join(' ')} }

    type Query { personen: [Persoon!]! plan: Plan losseNotitie: Notitie }
    type Persoon @key(fields: "id") { id: ID! dossier: Dossier zaak: Zaak }
    type Toegang { niveau: Inzageniveau! @toestemming(niveau: GEEN) }
    interface Dossier { toegang: Toegang! @toestemming(niveau: GEEN) betrokken: Boolean @toestemming(niveau: BETROKKENHEID) }
    type Zorgdossier implements Dossier {
      toegang: Toegang! @toestemming(niveau: GEEN)
      betrokken: Boolean @toestemming(niveau: BETROKKENHEID)
      notities: [Notitie!] @toestemming(niveau: HOOFDLIJNEN)
      vergeten: String
      eigenaar: Persoon @toestemming(niveau: HOOFDLIJNEN)
    }
    type Zaak { toegang: Toegang! @toestemming(niveau: GEEN) inhoud: Inhoud @toestemming(niveau: BETROKKENHEID) }
    union Inhoud = Notitie | Bedrag
    type Notitie { titel: String @toestemming(niveau: HOOFDLIJNEN) tekst: String @toestemming(niveau: DETAILS) zomaar: String }
    type Bedrag { centen: Int }
    type Plan { toegang: Toegang! @toestemming(niveau: GEEN) doelen: [Doel!] @toestemming(niveau: BETROKKENHEID) }
    type Doel { naam: String @toestemming(niveau: HOOFDLIJNEN) meting: String @toestemming(niveau: DETAILS) }
  `),
);

type Veld = (args: object, context: InzageContext, info: GraphQLResolveInfo) => unknown;
let opgevraagd: string[];
beforeEach(() => {
  opgevraagd = [];
});

/** A record whose every field tells that it was asked. */
const stuk = (soort: string, velden: object): object => {
  const verklikker = (naam: string, waarde: unknown) => () => {
    opgevraagd.push(`${soort}.${naam}`);
    return waarde;
  };
  const verklikkers = Object.entries(velden).map(([naam, waarde]) => [naam, verklikker(naam, waarde)]);
  return { __typename: soort, ...Object.fromEntries(verklikkers) };
};
const inzage = (niveau: Inzageniveau) => ({ persoon: 'x', domein: Domein.WMO, niveau });
/** A field that opens its place in the answer, as the resolvers of a subgraph do. */
const opent =
  (niveau: Inzageniveau, waarde: object): Veld =>
  (_, { inzages }, info) => {
    inzages.open(info.path, inzage(niveau));
    return { ...waarde, toegang: { niveau } };
  };

const notitie = stuk('Notitie', { titel: 'Gesprek', tekst: 'Slaapt slecht', zomaar: 'zomaar' });
const zorgdossier = stuk('Zorgdossier', { betrokken: true, notities: [notitie], vergeten: 'vergeten' });

/** Two persons and what the reader may see of each; a third sight of the first one through a record of the second. */
function vraag(query: string, niveaus: readonly Inzageniveau[], inhoud: object = notitie): Promise<ExecutionResult> {
  const persoon = (i: number, eigenaar?: object): object => ({
    id: `p-${i}`,
    dossier: opent(niveaus[i], { ...zorgdossier, eigenaar }),
    zaak: opent(niveaus[i], stuk('Zaak', { inhoud })),
  });
  const rootValue = {
    personen: niveaus.map((_, i) => persoon(i, i > 0 ? persoon(0) : undefined)),
    losseNotitie: notitie,
    plan: opent(niveaus[0], { doelen }),
  };
  return graphql({ schema, source: query, rootValue, contextValue: { inzages: new Inzages() } });
}
const doelen: Veld = (_, { inzages }, info) => {
  const niveaus = [Inzageniveau.DETAILS, Inzageniveau.GEEN, Inzageniveau.HOOFDLIJNEN];
  inzages.openLijst(info.path, niveaus.map(inzage));
  return niveaus.map((_, i) => stuk('Doel', { naam: `doel ${i}`, meting: `meting ${i}` }));
};

const ALLES = `{ personen { id dossier { toegang { niveau } betrokken
  ... on Zorgdossier { notities { titel tekst zomaar } vergeten } } } }`;
const dossier = async (niveau: Inzageniveau) => {
  const { data, errors } = await vraag(ALLES, [niveau]);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).personen[0].dossier;
};

describe('een lezer ziet de velden van zijn niveau, en de rest is leeg', () => {
  test('GEEN: alleen dat er niets te zien is', async () => {
    expect(await dossier(Inzageniveau.GEEN)).toEqual({
      toegang: { niveau: 'GEEN' },
      betrokken: null,
      notities: null,
      vergeten: null,
    });
    expect(opgevraagd).toEqual([]);
  });
  test('BETROKKENHEID: dat men betrokken is', async () => {
    expect(await dossier(Inzageniveau.BETROKKENHEID)).toMatchObject({
      betrokken: true,
      notities: null,
      vergeten: null,
    });
    expect(opgevraagd).toEqual(['Zorgdossier.betrokken']);
  });
  test('HOOFDLIJNEN: geen details, en geen veld waarvan niemand zei hoe open het is', async () => {
    const notities = [{ titel: 'Gesprek', tekst: null, zomaar: null }];
    expect(await dossier(Inzageniveau.HOOFDLIJNEN)).toMatchObject({ betrokken: true, notities, vergeten: null });
    expect(opgevraagd).toEqual(['Zorgdossier.betrokken', 'Zorgdossier.notities', 'Notitie.titel']);
  });
  test('DETAILS: alles', async () => {
    const notities = [{ titel: 'Gesprek', tekst: 'Slaapt slecht', zomaar: 'zomaar' }];
    expect(await dossier(Inzageniveau.DETAILS)).toMatchObject({ betrokken: true, notities, vergeten: 'vergeten' });
  });
});

describe('hoe de vraag ook is gesteld', () => {
  test.each([
    [
      'met een andere naam',
      '{ personen { dossier { betrokken: toegang { niveau } ... on Zorgdossier { toegang2: vergeten id: notities { titel } } } } }',
    ],
    [
      'met een fragment',
      '{ personen { dossier { ...F } } } fragment F on Zorgdossier { vergeten notities { ...N } } fragment N on Notitie { tekst }',
    ],
    [
      'met een fragment op de interface',
      '{ personen { dossier { ... on Dossier { betrokken ... on Zorgdossier { vergeten } } } } }',
    ],
    [
      'met @include',
      '{ personen { dossier { betrokken @include(if: true) ... on Zorgdossier @skip(if: false) { vergeten } } } }',
    ],
    [
      'tweemaal naast elkaar',
      '{ personen { a: dossier { betrokken } b: dossier { ... on Zorgdossier { vergeten } } } }',
    ],
    ['langs een union', '{ personen { zaak { inhoud { ... on Notitie { titel tekst } ... on Bedrag { centen } } } } }'],
  ])('%s opent GEEN niets', async (_, query) => {
    const { data, errors } = await vraag(query, [Inzageniveau.GEEN]);
    expect(errors).toBeUndefined();
    expect(opgevraagd).toEqual([]);
    expect(JSON.stringify(data)).not.toMatch(/Slaapt|Gesprek|vergeten"?:"|true/);
  });
  test('een gesloten veld heet zoals het is gevraagd, en is leeg', async () => {
    const { data } = await vraag('{ personen { dossier { hoi: betrokken } } }', [Inzageniveau.GEEN]);
    expect(data).toMatchObject({ personen: [{ dossier: { hoi: null } }] });
  });
  test('een veld van een union telt mee', async () => {
    const query = '{ personen { zaak { inhoud { ... on Bedrag { centen } } } } }';
    const bedrag = stuk('Bedrag', { centen: 4200 });
    const centen = async (niveau: Inzageniveau) => JSON.stringify((await vraag(query, [niveau], bedrag)).data);
    expect(await centen(Inzageniveau.HOOFDLIJNEN)).toContain('"centen":null');
    expect(await centen(Inzageniveau.DETAILS)).toContain('"centen":4200');
  });
});

describe('het niveau hangt aan de plaats in het antwoord', () => {
  test('dezelfde notitie is langs de ene persoon te lezen en langs de andere niet', async () => {
    const { data } = await vraag(ALLES, [Inzageniveau.HOOFDLIJNEN, Inzageniveau.DETAILS]);
    expect(data).toMatchObject({
      personen: [
        { dossier: { toegang: { niveau: 'HOOFDLIJNEN' }, notities: [{ titel: 'Gesprek', tekst: null }] } },
        { dossier: { toegang: { niveau: 'DETAILS' }, notities: [{ titel: 'Gesprek', tekst: 'Slaapt slecht' }] } },
      ],
    });
    expect(opgevraagd.filter((veld) => veld === 'Notitie.tekst')).toHaveLength(1);
  });
  test('wie langs een open dossier bij een ander komt, ziet van die ander niet meer dan hij mag', async () => {
    const query =
      '{ personen { dossier { ... on Zorgdossier { eigenaar { id dossier { betrokken ... on Zorgdossier { vergeten } } } } } } }';
    const { data } = await vraag(query, [Inzageniveau.GEEN, Inzageniveau.DETAILS]);
    const eigenaar = { id: 'p-0', dossier: { betrokken: null, vergeten: null } };
    expect(data).toMatchObject({ personen: [{ dossier: { eigenaar: null } }, { dossier: { eigenaar } }] });
  });
  test('in een lijst heeft elk onderdeel zijn eigen niveau', async () => {
    const { data } = await vraag('{ plan { toegang { niveau } doelen { naam meting } } }', [
      Inzageniveau.BETROKKENHEID,
    ]);
    expect(data).toMatchObject({
      plan: {
        doelen: [
          { naam: 'doel 0', meting: 'meting 0' },
          { naam: null, meting: null },
          { naam: 'doel 2', meting: null },
        ],
      },
    });
    expect(opgevraagd).toEqual(['Doel.naam', 'Doel.meting', 'Doel.naam']);
  });
  test('een lijst is dicht zolang de plaats erboven dicht is', async () => {
    expect((await vraag('{ plan { doelen { naam } } }', [Inzageniveau.GEEN])).data).toEqual({ plan: { doelen: null } });
  });
  test('buiten elk dossier is een veld met een niveau dicht', async () => {
    const { data } = await vraag('{ losseNotitie { titel tekst zomaar } }', []);
    expect(data).toEqual({ losseNotitie: { titel: null, tekst: null, zomaar: null } });
    expect(opgevraagd).toEqual([]);
  });
});

describe('besloten is', () => {
  test('elk type dat langs een dossier te bereiken is; een entiteit is een deur van zichzelf', () => {
    const namen = [...beslotenTypen(schema)].map((type) => type.name).sort();
    expect(namen).toEqual(['Bedrag', 'Doel', 'Notitie', 'Plan', 'Toegang', 'Zaak', 'Zorgdossier']);
  });
});
