import { setTimeout as sleep } from 'node:timers/promises';
import { type Kennisgever, maakKennisgevingen } from '#subgraphs/huishouden/kennisgevingen/maakKennisgevingen';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { type Hubopstelling, setUpHub } from './opstelling';

const KENNISGEVING = `id domein niveau organisatie team persoon { id naam { voornaam } } eersteInzage laatsteInzage
  ingetrokkenOp bevestigdOp uitleg`;
const KIJK = '{ huishouden(id: "hh-a") { leden { id wmo { betrokken } } } }';

const TIEN_MINUTEN = 600_000;

describe('wie las voor een intrekking, wordt dat verteld (AVG art. 19)', () => {
  let hub: Hubopstelling;
  let stil: string[];
  let later = 0;
  const klok = () => new Date(Date.now() + later);
  beforeAll(async () => {
    hub = await setUpHub(
      () => ({ klok }),
      () => ({ KENNISGEVINGEN_SECONDEN: '1' }),
    );
    stil = [];
    await hub.als('regieteamlid', KIJK, 'PLANREGIE');
    await hub.als('wijkcoach', KIJK, 'UITVOERING');
    await hub.als('wmo-consulent', KIJK, 'UITVOERING');
    await hub.trekIn('inwoner-karin', 'toest-3');
  });
  afterAll(() => hub?.stop());

  /** A turn of the hub's own clockwork. */
  const beurt = (anders: object = {}) => {
    const omgeving = readOmgeving(huishouden.omgeving, { ...hub.hub.subgraph('huishouden'), ...anders });
    const kennisgever: Kennisgever = {
      ...{ opslag: hub.opslag('huishouden'), omgeving, klok },
      bijStilte: (bron) => stil.push(bron),
    };
    return maakKennisgevingen(kennisgever);
  };
  const bij = async (persona: string, doel: string, argumenten = '') => {
    const vraag = `{ kennisgevingen${argumenten} { edges { node { ${KENNISGEVING} } } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await hub.als(persona, vraag, doel);
    expect(errors).toBeUndefined();
    return data.kennisgevingen.edges.map((e: { node: object }) => e.node);
  };
  const bevestig = async (persona: string, doel: string | undefined, kennisgevingId: string) => {
    const vraag = `mutation($input: BevestigKennisgevingInput!) { bevestigKennisgeving(input: $input) {
      kennisgeving { ${KENNISGEVING} } fouten { code } } }`;
    return (await hub.als(persona, vraag, doel, { input: { kennisgevingId } })).data.bevestigKennisgeving;
  };
  const bijKarin = async () => {
    const vraag = `{ mijzelf { toestemmingen { edges { node { id kennisgevingenVolledig
      kennisgevingen { organisatie team bevestigdOp } } } } } }`;
    const { data } = await hub.als('inwoner-karin', vraag);
    return data.mijzelf.toestemmingen.edges
      .map((e: { node: object }) => e.node)
      .find((t: { id: string }) => t.id === 'toest-3');
  };

  test('vanzelf, ook zonder dat iemand erom vraagt', async () => {
    for (let seconden = 0; seconden < 25; seconden += 1) {
      if ((await bij('regieteamlid', 'PLANREGIE')).length > 0) break;
      await sleep(1_000);
    }
    const [kennisgeving] = await bij('regieteamlid', 'PLANREGIE');
    expect(kennisgeving).toMatchObject({
      ...{ domein: 'WMO', niveau: 'HOOFDLIJNEN', organisatie: 'Regieteam Waalstad', team: null, bevestigdOp: null },
      persoon: { id: 'p-karin' },
    });
    expect(kennisgeving.uitleg).toMatch(
      /^Tussen .* zag uw organisatie de hoofdlijnen op een toestemming die op .* is ingetrokken\. /,
    );
    expect(kennisgeving.eersteInzage <= kennisgeving.laatsteInzage).toBe(true);
  }, 40_000);

  test('elk die op die toestemming las, en niemand die op een andere grond las', async () => {
    await beurt();
    expect(await bij('wijkcoach', 'UITVOERING')).toMatchObject([
      { team: 'Wijkteam Lindenholt', persoon: { id: 'p-karin' } },
    ]);
    expect(await bij('wmo-consulent', 'UITVOERING')).toEqual([]);
    expect(await bij('wijkverpleegkundige', 'UITVOERING')).toEqual([]);
    expect(await bij('inwoner-karin', undefined as never)).toEqual([]);
  });

  test('de inwoner ziet wie het nog niet bevestigde, en of alle logboeken zijn gelezen', async () => {
    expect(await bijKarin()).toMatchObject({ kennisgevingenVolledig: false });
    later += TIEN_MINUTEN;
    await beurt();
    expect(stil).toEqual([]);
    const { kennisgevingen, kennisgevingenVolledig } = await bijKarin();
    expect(kennisgevingenVolledig).toBe(true);
    expect(
      kennisgevingen.map((k: { organisatie: string; bevestigdOp: null }) => [k.organisatie, k.bevestigdOp]).sort(),
    ).toEqual([
      ['Regieteam Waalstad', null],
      ['Stichting Wijkteams Waalstad', null],
    ]);
  });

  test('alleen wie het aangaat bevestigt, en de eerste telt', async () => {
    const [{ id }] = await bij('regieteamlid', 'PLANREGIE');
    for (const [persona, doel] of [
      ['wijkcoach', 'UITVOERING'],
      ['buitenstaander', 'PLANREGIE'],
      ['inwoner-karin', undefined],
    ])
      expect(await bevestig(persona as string, doel, id)).toEqual({
        kennisgeving: null,
        fouten: [{ code: 'KENNISGEVING_ONBEKEND' }],
      });
    const { kennisgeving, fouten } = await bevestig('regieteamlid', 'PLANREGIE', id);
    expect([fouten, kennisgeving.bevestigdOp === null]).toEqual([[], false]);
    expect((await bevestig('regieteamlid', 'PLANREGIE', id)).kennisgeving.bevestigdOp).toBe(kennisgeving.bevestigdOp);
    expect(await bij('regieteamlid', 'PLANREGIE')).toEqual([]);
    expect(await bij('regieteamlid', 'PLANREGIE', '(alleenOpen: false)')).toHaveLength(1);
    const { kennisgevingen } = await bijKarin();
    expect(kennisgevingen.filter((k: { bevestigdOp: string | null }) => k.bevestigdOp === null)).toEqual([
      expect.objectContaining({ organisatie: 'Stichting Wijkteams Waalstad' }),
    ]);
  });

  test('een team hoort alleen wat aan dat team is gericht', async () => {
    const [{ id }] = await bij('wijkcoach', 'UITVOERING');
    expect(await bij('teamleider', 'UITVOERING')).toMatchObject([{ id }]);
  });

  test('twee hubs tegelijk geven een kennisgeving, met het hoogste dat is gezien, ook als de hub zelf minder zag', async () => {
    const lees =
      '{ huishouden(id: "hh-a") { betrokkenen { organisatie } leden { naam { voornaam } schuldhulp { betrokken } } } }';
    await hub.als('regieteamlid', lees, 'PLANREGIE');
    await hub.trekIn('inwoner-mark', 'toest-11');
    stil.length = 0;
    await Promise.all([beurt(), beurt(), beurt()]);
    later += TIEN_MINUTEN;
    for (const _ of [1, 2]) await beurt();
    expect(stil).toEqual([]);
    const alle = await bij('regieteamlid', 'PLANREGIE', '(alleenOpen: false)');
    expect(alle.filter((k: { domein: string }) => k.domein === 'SCHULDHULP')).toMatchObject([
      { niveau: 'HOOFDLIJNEN' },
    ]);
  });

  test('een bron die zwijgt wordt later opnieuw gevraagd, en houdt de andere niet op', async () => {
    const lees = '{ huishouden(id: "hh-a") { leden { id cjg { betrokken } } } }';
    await hub.als('regieteamlid', lees, 'PLANREGIE');
    await hub.trekIn('inwoner-karin', 'toest-4');
    const adressen = (hub.hub.subgraph('huishouden').PARTNERS as string).replace(
      /cjg=[^,]+/,
      'cjg=http://127.0.0.1:1/hub',
    );
    stil.length = 0;
    await beurt({ PARTNERS: adressen });
    expect(stil).toContain('CJG');
    await beurt();
    expect((await bij('regieteamlid', 'PLANREGIE')).filter((k: { domein: string }) => k.domein === 'CJG')).toHaveLength(
      1,
    );
  });

  test('wat er niet meer mag, staat ook hier niet', async () => {
    const { data } = await hub.als(
      'wijkcoach',
      '{ huishouden(id: "hh-a") { leden { toestemmingen { edges { node { kennisgevingen { id } kennisgevingenVolledig } } } } } }',
      'PLANREGIE',
    );
    const lijst = data.huishouden.leden.flatMap(
      (l: { toestemmingen: { edges: { node: object }[] } | null }) => l.toestemmingen?.edges ?? [],
    );
    expect(lijst.length).toBeGreaterThan(0);
    for (const { node } of lijst) expect(node).toEqual({ kennisgevingen: null, kennisgevingenVolledig: null });
  });
});
