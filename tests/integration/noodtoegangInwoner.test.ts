import { type Crisis, idsIn, inwoner, medewerker, oordeel, stelCrisisOp, VELDEN } from './noodtoegang.fixture';

const UITSTEL = { inwonerInformerenOp: '2026-12-01', redenUitstel: 'Als vader dit hoort, is moeder niet veilig.' };

describe('de inwoner', () => {
  let hub: Crisis;
  beforeAll(async () => {
    hub = await stelCrisisOp();
  });
  beforeEach(() => {
    hub.klok.nu = new Date('2026-11-24T10:00:00Z');
  });
  afterAll(() => hub?.stop());

  const leider = medewerker('TEAMLEIDER');
  const vraag = (personen: string[], domeinen = ['WMO', 'SCHULDHULP']) =>
    hub.vraag(medewerker('WIJKCOACH'), { personen, domeinen });
  const beoordeel = (gevraagd: { id: string; versie: number }, anders: object = {}) =>
    hub.codes(leider, 'beoordeelNoodtoegang', oordeel(gevraagd, anders));
  /** What somebody sees of who broke the glass to himself. */
  const zelf = async (naam: string) => {
    const { data, errors } = await hub.stel(
      inwoner(naam),
      `{ mijzelf { noodtoegangen { edges { node { ${VELDEN} } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.mijzelf.noodtoegangen;
  };
  /** What somebody sees of it in a member of a household. */
  const van = async (naam: string, huishouden: string, lid: string) => {
    const query = `query($id: ID!) { huishouden(id: $id) { leden { id noodtoegangen { edges { node { ${VELDEN} } } } } } }`;
    const { data } = await hub.stel(inwoner(naam), query, undefined, { id: huishouden });
    return data.huishouden.leden.find((l: { id: string }) => l.id === lid).noodtoegangen;
  };

  test('hoort het bij de beoordeling, en niet eerder', async () => {
    const gevraagd = await vraag(['p-karin', 'p-mark']);
    expect(idsIn(await zelf('karin'))).not.toContain(gevraagd.id);
    await beoordeel(gevraagd);
    expect(idsIn(await zelf('karin'))).toContain(gevraagd.id);
  });

  test('ziet daarvan zichzelf en voor wie zij spreekt, en niet wat over een ander kan gaan', async () => {
    const gevraagd = await vraag(['p-mark', 'p-noor', 'p-karin']);
    await beoordeel(gevraagd);
    const { node } = (await zelf('karin')).edges.find((e: { node: { id: string } }) => e.node.id === gevraagd.id);
    expect(node).toMatchObject({
      ...{ status: 'LOOPT', organisatie: 'Welzijn Elders', reden: null, domeinen: ['WMO', 'SCHULDHULP'] },
      beoordeling: { oordeel: 'TERECHT', functionaris: leider.sub, toelichting: null },
    });
    expect(node.personen.map((p: { id: string }) => p.id)).toEqual(['p-karin', 'p-noor']);
    expect(JSON.stringify(node)).not.toMatch(/p-mark|Mark/);
  });

  test('ziet bij wie nu wat kan zien ook een noodtoegang, als zij haar is verteld en zolang zij loopt', async () => {
    const inNood = async () => {
      const vraag = '{ mijzelf { wieZietWat { domein organisatie niveau grond doelen uitleg } } }';
      const { data } = await hub.stel(inwoner('henk'), vraag);
      return data.mijzelf.wieZietWat.filter((z: { grond: string }) => z.grond === 'NOODTOEGANG');
    };
    const gevraagd = await hub.vraag(medewerker('WIJKCOACH'), { personen: ['p-henk'] });
    expect(await inNood()).toEqual([]);
    await hub.doe(leider, 'beoordeelNoodtoegang', oordeel(gevraagd));
    expect(await inNood()).toEqual([
      {
        ...{
          domein: 'WMO',
          organisatie: 'Welzijn Elders',
          niveau: 'DETAILS',
          grond: 'NOODTOEGANG',
          doelen: ['CRISIS'],
        },
        uitleg: expect.stringMatching(/^Iemand van Welzijn Elders heeft noodtoegang: /),
      },
    ]);
    hub.verder({ minuten: 240 });
    expect(await inNood()).toEqual([]);
  });

  test('hoort het later waar dat is uitgesteld, op die dag', async () => {
    const gevraagd = await vraag(['p-karin']);
    expect(await beoordeel(gevraagd, UITSTEL)).toEqual([]);
    const ziet = async (nu: string) => {
      hub.klok.nu = new Date(nu);
      return idsIn(await zelf('karin')).includes(gevraagd.id);
    };
    expect([await ziet('2026-11-30T22:59:59Z'), await ziet('2026-11-30T23:00:00Z')]).toEqual([false, true]);
    const { edges } = await hub.lijst(leider);
    const { node } = edges.find((e: { node: { id: string } }) => e.node.id === gevraagd.id);
    expect(node.beoordeling.toelichting).toContain(UITSTEL.redenUitstel);
    expect(node.beoordeling.inwonerInformerenOp).toBe('2026-12-01');
  });

  test('hoort na veertien dagen ook van wat niemand beoordeelde, en dat blijft zo', async () => {
    const gevraagd = await vraag(['p-karin']);
    const ziet = async (nu: string) => {
      hub.klok.nu = new Date(nu);
      return idsIn(await zelf('karin')).includes(gevraagd.id);
    };
    expect([await ziet('2026-12-07T22:59:59Z'), await ziet('2026-12-07T23:00:00Z')]).toEqual([false, true]);
    const later = { inwonerInformerenOp: '2027-02-01', redenUitstel: UITSTEL.redenUitstel };
    expect(await beoordeel(gevraagd, later)).toEqual(['UITSTEL_TE_LAAT']);
    expect(await beoordeel(gevraagd)).toEqual([]);
    expect(await ziet('2026-12-08T10:00:00Z')).toBe(true);
  });

  test('is van 12 tot en met 15 het kind zelf, en daarnaast ieder die er gezag over heeft', async () => {
    const gevraagd = await vraag(['p-noor'], ['CJG']);
    await beoordeel(gevraagd);
    expect(idsIn(await zelf('noor'))).toContain(gevraagd.id);
    for (const ouder of ['karin', 'mark']) expect(idsIn(await van(ouder, 'hh-a', 'p-noor'))).toContain(gevraagd.id);
  });

  test('wordt vertegenwoordigd waar iemand over gaat: een bewindvoerder ziet geld, een mentor zorg', async () => {
    const geld = await vraag(['p-riet'], ['SCHULDHULP']);
    const beide = await vraag(['p-riet', 'p-henk'], ['SCHULDHULP', 'WIJKVERPLEGING']);
    for (const gevraagd of [geld, beide]) await beoordeel(gevraagd);
    const bij = async (naam: string) => (await van(naam, 'hh-b', 'p-riet')).edges.map((e: { node: object }) => e.node);
    const rieten = [{ id: 'p-riet' }];
    expect(await bij('bos')).toMatchObject(
      [geld, beide].map(({ id }) => ({ id, domeinen: ['SCHULDHULP'], personen: rieten })).sort(opId),
    );
    expect(await bij('els')).toMatchObject([{ id: beide.id, domeinen: ['WIJKVERPLEGING'], personen: rieten }]);
  });
  // Both were asked at the same moment, so that their ids say which comes first.
  const opId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1);

  test('is niet zijn huisgenoot, en geen medewerker', async () => {
    const gevraagd = await vraag(['p-mark']);
    await beoordeel(gevraagd);
    expect(await van('karin', 'hh-a', 'p-mark')).toBeNull();
    const query = '{ huishouden(id: "hh-a") { leden { noodtoegangen { edges { node { id } } } } } }';
    const { data } = await hub.stel(medewerker('REGIETEAMLID', 'org-regieteam'), query, 'PLANREGIE');
    expect(data.huishouden.leden.map((l: { noodtoegangen: unknown }) => l.noodtoegangen)).toEqual(Array(4).fill(null));
  });

  test('wordt gevolgd door de privacy-officer van de hub: wat zij weet, weet hij ook', async () => {
    const [verteld, stil] = [await vraag(['p-peter']), await vraag(['p-peter'])];
    await beoordeel(verteld);
    await beoordeel(stil, UITSTEL);
    const bij = async (wie: object, doel = 'KWALITEIT') => {
      const query = '{ persoon(id: "p-peter") { noodtoegangen { edges { node { id reden } } } } }';
      return (await hub.stel(wie as never, query, doel)).data.persoon?.noodtoegangen;
    };
    const officer = medewerker('PRIVACY_OFFICER', 'org-hub');
    expect(await bij(officer)).toEqual({ edges: [{ node: { id: verteld.id, reden: verteld.reden } }] });
    expect(await bij(officer, 'PLANREGIE')).toBeUndefined();
    expect(await bij(medewerker('PRIVACY_OFFICER', 'org-wmo'))).toBeNull();
  });

  test('leest in haar logboek niets van wat haar nog niet is verteld, ook niet wat daarbij werd geweigerd', async () => {
    const [coach, oordelaar] = [medewerker('WIJKCOACH'), medewerker('TEAMLEIDER')];
    const gevraagd = await hub.vraag(coach, { personen: ['p-sanne'] });
    const kijk =
      '{ noodtoegangen { edges { node { personen { naam { volledig } wmo { betrokken } cjg { betrokken } } } } } }';
    await hub.stel(coach, kijk);
    await hub.codes(oordelaar, 'beoordeelNoodtoegang', oordeel(gevraagd, UITSTEL));
    for (const wie of [coach, oordelaar]) await hub.stel(wie, kijk, 'PLANREGIE');
    const gelezen = async () => {
      const query =
        '{ mijzelf { verstrekkingen(first: 100) { edges { node { functionaris domein handeling uitkomst } } } } }';
      const { data } = await hub.stel(inwoner('sanne'), query);
      const knopen: { functionaris: string; domein: string; handeling: string; uitkomst: string }[] =
        data.mijzelf.verstrekkingen.edges.map((e: { node: object }) => e.node);
      return knopen
        .filter(({ functionaris }) => [coach.sub, oordelaar.sub].includes(functionaris))
        .map(({ domein, handeling, uitkomst }) => `${domein} ${handeling} ${uitkomst}`);
    };
    expect(await gelezen()).toEqual([]);
    hub.klok.nu = new Date('2026-12-01T10:00:00Z');
    expect(await gelezen()).toEqual(
      expect.arrayContaining(['WMO VASTLEGGEN VERSTREKT', 'WMO RAADPLEGEN VERSTREKT', 'CJG RAADPLEGEN GEWEIGERD']),
    );
  });

  test('hoort ook als huisgenoot die niet is genoemd niets, tot het is verteld', async () => {
    const lid = medewerker('REGIETEAMLID', 'org-regieteam');
    const gevraagd = await hub.vraag(lid, { personen: ['p-noor'], domeinen: ['CJG'] });
    await hub.codes(medewerker('TEAMLEIDER', 'org-regieteam'), 'beoordeelNoodtoegang', oordeel(gevraagd, UITSTEL));
    await hub.stel(
      lid,
      '{ huishouden(id: "hh-a") { leden { id naam { volledig } wmo { betrokken } cjg { betrokken } } } }',
    );
    const vanMark = async () => {
      const query = '{ mijzelf { verstrekkingen(first: 100) { edges { node { functionaris doel } } } } }';
      const { data } = await hub.stel(inwoner('mark'), query);
      const knopen: { functionaris: string }[] = data.mijzelf.verstrekkingen.edges.map((e: { node: object }) => e.node);
      return knopen.filter(({ functionaris }) => functionaris === lid.sub);
    };
    expect(await vanMark()).toEqual([]);
    hub.klok.nu = new Date('2026-12-01T10:00:00Z');
    expect((await vanMark()).length).toBeGreaterThan(0);
  });

  test('merkt aan niets dat er iets is waarvan zij nog niet mag weten', async () => {
    const tel = async () => {
      hub.statements.huishouden.length = 0;
      const antwoord = await zelf('fatima');
      // What the hub does by the clock is no part of an answer.
      const gevraagd = hub.statements.huishouden.filter((sql) => !/kennisgeving|keten/.test(sql));
      return { antwoord, aantal: gevraagd.length };
    };
    const voor = await tel();
    expect(voor.antwoord.edges).toEqual([]);
    await beoordeel(await vraag(['p-fatima', 'p-yusuf']), UITSTEL);
    await vraag(['p-fatima']);
    expect(await tel()).toEqual(voor);
  });
});
