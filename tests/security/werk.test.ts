import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WmoMelding } from '#subgraphs/wmo/WmoMelding';
import { Opdracht } from '#waarborgen/opdrachten/Opdracht';
import { Medewerker } from '#waarborgen/werk/Medewerker';
import { Werkgebeurtenis } from '#waarborgen/werk/Werkgebeurtenis';
import { geef } from '../integration/werk/werk.fixture';
import { type Aanvaller, stelAanvallerOp } from './aanvaller.fixture';

jest.setTimeout(120_000);

const REGISTREER = `mutation($input: RegistreerWmoMeldingInput!) { registreerWmoMelding(input: $input) {
  stuk: melding { kenmerk versie hulpvraag } fouten { code bericht veld } } }`;
const START = `mutation($input: StartWmoOnderzoekInput!) { startWmoOnderzoek(input: $input) {
  stuk: melding { kenmerk versie hulpvraag } fouten { code bericht veld } } }`;
const CONSULENT = { sub: 'wmo-consulent-mulder', org: 'org-wmo', rollen: ['WMO_CONSULENT'] };

describe('wie iets vastlegt waar hij niet over gaat', () => {
  let hub: Aanvaller;
  let teller = 0;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
    await hub.opslag('wmo').write((m) =>
      m.insert(Medewerker, {
        ...{ kenmerk: 'mw-elders', sub: 'consulent-elders', organisatie: 'org-elders', organisatienaam: 'Elders' },
        ...{ naam: 'E. Elders', telefoon: '0', kwalificaties: [] },
      }),
    );
  });
  afterAll(() => hub?.stop());

  const melding = (persoon: string, anders: object = {}) => ({
    input: {
      ...{ idempotentieSleutel: `omweg-${++teller}-sleutel`, persoon, leefgebieden: ['WONEN'] },
      ...{ hulpvraag: 'Zoekt hulp.', ...anders },
    },
  });
  const start = (kenmerk: string, verwachteVersie = 1) => ({ input: { melding: kenmerk, verwachteVersie } });
  const meldingen = () => hub.opslag('wmo').lezer.find(WmoMelding, { order: { kenmerk: 'ASC' } });
  const codesVan = ({ data }: { data?: Record<string, { fouten: { code: string }[] }> }) =>
    Object.values(data ?? {}).flatMap(({ fouten }) => fouten.map(({ code }) => code));
  /** A command of which nothing may come: its codes, the statements that it took, and what the logbook says of it. */
  const geweigerd = async (persona: string | { token: string }, query: string, variables: object, doel?: string) => {
    const voor = await meldingen();
    await hub.nieuweRegels('wmo');
    hub.statements.wmo.length = 0;
    const antwoord =
      typeof persona === 'string'
        ? await hub.als(persona, query, doel, variables)
        : await hub.metToken(persona.token, query, doel, variables);
    const statements = hub.statements.wmo.length;
    expect(await meldingen()).toEqual(voor);
    const regels = await hub.nieuweRegels('wmo');
    return { codes: codesVan(antwoord), statements, regels, antwoord };
  };
  const DICHT = { handeling: 'VASTLEGGEN', uitkomst: 'GEWEIGERD', persoon: 'onbekend', niveau: 'GEEN' };

  test.each([
    ['wijkcoach', 'UITVOERING'],
    ['zorgverzekeraar', 'UITVOERING'],
    ['privacy-officer-wmo', 'UITVOERING'],
    ['buitenstaander', 'CRISIS'],
    ['inwoner-karin', undefined],
  ])('komt in een andere rol niet verder dan de deur: %s', async (persona, doel) => {
    const { codes, regels } = await geweigerd(persona, REGISTREER, melding('p-karin'), doel);
    expect(codes).toEqual(['ROL_PAST_NIET']);
    expect(regels).toEqual([expect.objectContaining(DICHT)]);
  });

  test('legt met het doel KWALITEIT niets vast', async () => {
    const { codes } = await geweigerd('wmo-consulent', REGISTREER, melding('p-karin'), 'KWALITEIT');
    expect(codes).toEqual(['DOEL_PAST_NIET']);
  });

  test('legt van wie zijn organisatie niet helpt niets vast: hetzelfde antwoord als van wie er niet is', async () => {
    const niet = await geweigerd('wmo-consulent', REGISTREER, melding('p-sanne'), 'UITVOERING');
    const nergens = await geweigerd('wmo-consulent', REGISTREER, melding('p-bestaat-niet'), 'UITVOERING');
    expect(niet.codes).toEqual(['PERSOON_ONBEKEND']);
    expect(niet.antwoord).toEqual(nergens.antwoord);
    expect(niet.statements).toBe(nergens.statements);
    expect(niet.regels).toEqual([expect.objectContaining(DICHT)]);
  });

  test('krijgt van een stuk over een ander hetzelfde antwoord als van een stuk dat er niet is, en het kost evenveel', async () => {
    const ander = { token: await hub.munt({ sub: 'consulent-elders', org: 'org-elders', rollen: ['WMO_CONSULENT'] }) };
    const wel = await geweigerd(ander, START, start('wmo-m-1102'), 'UITVOERING');
    const niet = await geweigerd(ander, START, start('wmo-m-9999'), 'UITVOERING');
    expect(wel.codes).toEqual(['STUK_ONBEKEND']);
    expect(wel.antwoord).toEqual(niet.antwoord);
    expect(wel.statements).toBe(niet.statements);
  });

  test.each(['WMO-M-1102', 'wmo-m-1102 ', ''])('komt er niet met een nummer dat erop lijkt: %j', async (kenmerk) => {
    const { codes } = await geweigerd('wmo-consulent', START, start(kenmerk), 'UITVOERING');
    expect(codes).toEqual(['STUK_ONBEKEND']);
  });

  test('raakt een stuk van een andere organisatie niet aan, ook als hij de persoon helpt', async () => {
    const { kenmerk } = await hub.opslag('wmo').lezer.findOneByOrFail(WmoMelding, { kenmerk: 'wmo-m-1102' });
    await hub.opslag('wmo').write((m) => m.update(WmoMelding, { kenmerk }, { eigenaar: 'org-elders' }));
    const { codes } = await geweigerd('wmo-consulent', START, start(kenmerk), 'UITVOERING');
    expect(codes).toEqual(['VAN_ANDERE_ORGANISATIE']);
    // How it stands there is not told either.
    expect((await geweigerd('wmo-consulent', START, start(kenmerk, 99), 'UITVOERING')).codes).toEqual(codes);
    const { data } = await hub.als('wmo-consulent', '{ wmoWerk { edges { node { kenmerk } } } }', 'UITVOERING');
    expect(data.wmoWerk.edges.map((e: { node: { kenmerk: string } }) => e.node.kenmerk)).not.toContain(kenmerk);
    await hub.opslag('wmo').write((m) => m.update(WmoMelding, { kenmerk }, { eigenaar: null }));
  });

  test('hoort niet wat een andere organisatie van dezelfde persoon heeft', async () => {
    const vraag = `mutation($input: RegistreerWmoMeldingInput!) { registreerWmoMelding(input: $input) {
      fouten { code } waarschuwingen { code } } }`;
    const waarschuwingen = async () =>
      (await hub.als('wmo-consulent', vraag, 'UITVOERING', melding('p-karin'))).data.registreerWmoMelding
        .waarschuwingen;
    const van = (eigenaar: string | null) =>
      hub.opslag('wmo').write((m) => m.query(`UPDATE wmo_melding SET eigenaar = ${eigenaar && `'${eigenaar}'`}`));
    await waarschuwingen();
    expect(await waarschuwingen()).toEqual([{ code: 'MELDING_LOOPT_AL' }]);
    await van('org-elders');
    expect(await waarschuwingen()).toEqual([]);
    await van(null);
  });

  test('legt niets vast als zijn organisatie hem niet kent', async () => {
    const vreemd = { token: await hub.munt({ ...CONSULENT, sub: 'wmo-consulent-onbekend' }) };
    // One answer: what else would be wrong is for who works there.
    const fout = melding('p-karin', { gemeldOp: '2020-01-01', hulpvraag: ' ' });
    const { codes } = await geweigerd(vreemd, REGISTREER, fout, 'UITVOERING');
    expect(codes).toEqual(['MEDEWERKER_ONBEKEND']);
  });
  test('legt niets vast na zijn laatste werkdag', async () => {
    const zet = (tot: string | null) =>
      hub.opslag('wmo').write((m) => m.update(Medewerker, { kenmerk: 'mw-mulder' }, { tot }));
    await zet('2026-01-01');
    const { codes } = await geweigerd('wmo-consulent', REGISTREER, melding('p-karin'), 'UITVOERING');
    await zet(null);
    expect(codes).toEqual(['MEDEWERKER_ONBEKEND']);
  });

  test('doet met een opdracht die al gedaan is niets opnieuw, en ziet haar alleen zolang hij de persoon helpt', async () => {
    const eerder = await hub.opslag('wmo').lezer.count(Opdracht);
    const vraag = melding('p-mark');
    const eerst = await hub.als('wmo-consulent', REGISTREER, 'UITVOERING', vraag);
    const { data, ...rest } = await hub.als('wmo-consulent', REGISTREER, 'UITVOERING', vraag);
    expect({ data, ...rest }).toEqual(eerst);
    expect(data.registreerWmoMelding.stuk.hulpvraag).toBe('Zoekt hulp.');
    const anders = { input: { ...vraag.input, hulpvraag: 'Anders.' } };
    expect((await geweigerd('wmo-consulent', REGISTREER, anders, 'UITVOERING')).codes).toEqual(['SLEUTEL_GEBRUIKT']);
    expect(await hub.opslag('wmo').lezer.count(Opdracht)).toBe(eerder + 1);

    const stuk = (await meldingen()).find(({ hulpvraag }) => hulpvraag === 'Zoekt hulp.') as WmoMelding;
    await hub
      .opslag('huishouden')
      .write((m) => m.query(`UPDATE betrokkenheid SET tot = '2026-02-01' WHERE kenmerk = 'betr-10'`));
    const daarna = await geweigerd('wmo-consulent', REGISTREER, vraag, 'UITVOERING');
    expect(daarna.codes).toEqual(['PERSOON_ONBEKEND']);
    expect((await geweigerd('wmo-consulent', START, start(stuk.kenmerk), 'UITVOERING')).codes).toEqual([
      'STUK_ONBEKEND',
    ]);
    const { data: werk } = await hub.als('wmo-consulent', '{ wmoWerk { edges { node { kenmerk } } } }', 'UITVOERING');
    expect(JSON.stringify(werk)).not.toContain(stuk.kenmerk);
    await hub
      .opslag('huishouden')
      .write((m) => m.query(`UPDATE betrokkenheid SET tot = NULL WHERE kenmerk = 'betr-10'`));
  });

  test('beslist niet op een versie die er niet meer is, en van twee tegelijk een', async () => {
    const gegeven = await hub.als('wmo-consulent', REGISTREER, 'UITVOERING', melding('p-daan'));
    const { kenmerk } = gegeven.data.registreerWmoMelding.stuk;
    const samen = await Promise.all(
      [1, 2, 3, 4].map(() => hub.als('wmo-consulent', START, 'UITVOERING', start(kenmerk))),
    );
    const gelukt = samen.filter(({ data }) => data.startWmoOnderzoek.fouten.length === 0);
    expect(gelukt).toHaveLength(1);
    expect(samen.flatMap(codesVan).filter((code) => code === 'VERSIE_VEROUDERD')).toHaveLength(3);
  });

  test('leest van een andere organisatie in hetzelfde domein niets als zijn eigen dossier', async () => {
    const leest = async () => {
      const vraag =
        '{ huishouden(id: "hh-a") { leden { id wmo { meldingen { kenmerk } termijnen { omschrijving } } } } }';
      const { data } = await hub.als('wmo-consulent', vraag, 'UITVOERING');
      return JSON.stringify(data.huishouden.leden.find(({ id }: { id: string }) => id === 'p-karin'));
    };
    expect(await leest()).toContain('wmo-m-1024');
    const zet = (eigenaar: string | null) =>
      hub.opslag('wmo').write((m) => m.update(WmoMelding, { kenmerk: 'wmo-m-1024' }, { eigenaar }));
    await zet('org-elders');
    expect(await leest()).not.toContain('wmo-m-1024');
    await zet(null);
  });

  test('laat altijd na wie wat vastlegde, ook als het logboek daarna niet te schrijven is', async () => {
    const gegeven = await hub.als('wmo-consulent', REGISTREER, 'UITVOERING', melding('p-daan'));
    const { kenmerk } = gegeven.data.registreerWmoMelding.stuk;
    await hub.als('wmo-consulent', START, 'UITVOERING', start(kenmerk));
    const gebeurd = await hub.opslag('wmo').lezer.findBy(Werkgebeurtenis, { kenmerk });
    const door = {
      tabel: 'wmo_melding',
      functionaris: 'wmo-consulent-mulder',
      rol: 'WMO_CONSULENT',
      organisatie: 'org-wmo',
    };
    expect(gebeurd.toSorted((a, b) => a.versie - b.versie)).toMatchObject([
      { ...door, versie: 1, opdracht: 'registreerWmoMelding' },
      { ...door, versie: 2, opdracht: 'startWmoOnderzoek' },
    ]);
  });

  test('staat in het logboek als wie vastlegde de eerste keer, en daarna als wie weer keek', async () => {
    const vraag = melding('p-karin');
    const gedaan = async () => {
      await hub.nieuweRegels('wmo');
      await hub.als('wmo-consulent', REGISTREER, 'UITVOERING', vraag);
      return (await hub.nieuweRegels('wmo')).map(({ handeling, niveau, grond }) => [handeling, niveau, grond]);
    };
    expect(await gedaan()).toEqual([['VASTLEGGEN', 'DETAILS', 'EIGEN_DOSSIER']]);
    expect(await gedaan()).toEqual([['RAADPLEGEN', 'DETAILS', 'EIGEN_DOSSIER']]);
  });

  test('doorzoekt niet al het werk wie er niets vastlegt, of wie niemand helpt', async () => {
    const kost = async (persona: string | { token: string }, doel: string) => {
      for (const naam of ['wmo', 'huishouden']) hub.statements[naam].length = 0;
      const vraag = '{ wmoWerk(first: 1) { edges { cursor } pageInfo { hasNextPage } } }';
      const { data } =
        typeof persona === 'string'
          ? await hub.als(persona, vraag, doel)
          : await hub.metToken(persona.token, vraag, doel);
      expect(data.wmoWerk).toEqual({ edges: [], pageInfo: { hasNextPage: false } });
      return [hub.statements.wmo.length, hub.statements.huishouden.length];
    };
    // The hub is not even asked.
    expect((await kost('zorgverzekeraar', 'KWALITEIT'))[1]).toBe(0);
    expect((await kost('wijkcoach', 'UITVOERING'))[1]).toBe(0);
    const elders = { token: await hub.munt({ sub: 'consulent-elders', org: 'org-elders', rollen: ['WMO_CONSULENT'] }) };
    expect((await kost(elders, 'UITVOERING'))[0]).toBeLessThan(16);
  });

  describe('langs de hub', () => {
    const vraagClient = (persona: string, domein: string, pseudoniem: string, doel?: string) =>
      hub.direct(
        'huishouden',
        persona,
        'query($r: [_Any!]!) { _entities(representations: $r) { ... on Client { persoon { id naam { volledig } } } } }',
        doel,
        { r: [{ __typename: 'Client', domein, pseudoniem }] },
      );
    const pseudoniem = async (persoon: string, domein: string): Promise<string> => {
      const [rij] = await hub
        .opslag('huishouden')
        .lezer.query(`SELECT waarde FROM pseudoniem WHERE persoon = '${persoon}' AND domein = '${domein}'`);
      return rij.waarde;
    };
    test('komt van een pseudoniem alleen bij de persoon wie in dat domein met hem werkt, of om wie het gaat', async () => {
      const karin = await pseudoniem('p-karin', 'WMO');
      const wie = async (persona: string, domein: string, van: string, doel?: string) =>
        (await vraagClient(persona, domein, van, doel)).data._entities[0]?.persoon?.id ?? null;
      expect(await wie('wmo-consulent', 'WMO', karin, 'UITVOERING')).toBe('p-karin');
      expect(await wie('inwoner-karin', 'WMO', karin)).toBe('p-karin');
      expect(await wie('regieteamlid', 'WMO', karin, 'PLANREGIE')).toBeNull();
      expect(await wie('inwoner-mark', 'WMO', karin)).toBeNull();
      expect(await wie('wmo-consulent', 'CJG', karin, 'UITVOERING')).toBeNull();
      expect(await wie('cjg-coach', 'CJG', karin, 'UITVOERING')).toBeNull();
      expect(await wie('wmo-consulent', 'WMO', await pseudoniem('p-sanne', 'WMO'), 'UITVOERING')).toBeNull();
      expect(await wie('buitenstaander', 'WMO', karin, 'CRISIS')).toBeNull();
      expect(await wie('privacy-officer-wmo', 'WMO', karin, 'KWALITEIT')).toBeNull();
    });
    test('kost een pseudoniem van niemand de hub evenveel als dat van iemand met wie de lezer niet werkt', async () => {
      const kost = async (van: string) => {
        const keren: number[] = [];
        for (let i = 0; i < 3; i++) {
          hub.statements.huishouden.length = 0;
          await vraagClient('wmo-consulent', 'WMO', van, 'UITVOERING');
          keren.push(hub.statements.huishouden.length);
        }
        return Math.min(...keren);
      };
      expect(await kost(await pseudoniem('p-sanne', 'WMO'))).toBe(await kost('f'.repeat(64)));
    });
    test('is een client of een ondertekend gesprek bij de gateway niet te krijgen', async () => {
      for (const veld of [
        '_entities(representations: []) { __typename }',
        'persoon(id: "p-karin") { ondertekendGesprek(kenmerk: "x") }',
      ]) {
        const { errors } = await hub.als('wmo-consulent', `{ ${veld} }`, 'UITVOERING');
        expect(errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      }
    });
  });
});

describe('als de hub niet te vertrouwen of niet te bereiken is', () => {
  let hub: Aanvaller;
  let namaak: Server;
  let antwoord: () => unknown = () => ({});
  beforeAll(async () => {
    namaak = createServer((_, reply) => reply.end(JSON.stringify(antwoord()))).listen(0, '127.0.0.1');
    await new Promise((klaar) => namaak.once('listening', klaar));
    const HUISHOUDEN_URL = `http://127.0.0.1:${(namaak.address() as AddressInfo).port}/graphql`;
    hub = await stelAanvallerOp(
      () => ({}),
      (naam) => (naam === 'wmo' ? { HUISHOUDEN_URL, HUISHOUDEN_TIMEOUT_MS: '500' } : {}),
    );
  });
  afterAll(async () => {
    await hub?.stop();
    namaak.close();
  });
  const probeer = async () => {
    const voor = await hub.opslag('wmo').lezer.count(WmoMelding);
    const input = {
      persoon: 'p-karin',
      idempotentieSleutel: 'namaak-sleutel',
      leefgebieden: ['WONEN'],
      hulpvraag: 'Ja.',
    };
    const gegeven = await hub.als('wmo-consulent', REGISTREER, 'UITVOERING', { input });
    expect(await hub.opslag('wmo').lezer.count(WmoMelding)).toBe(voor);
    return gegeven;
  };

  test.each<[string, () => unknown]>([
    ['geen JSON', () => 'x'],
    ['een fout', () => ({ errors: [{ message: 'stuk' }] })],
    ['niemand', () => ({ data: { _entities: [] } })],
    ['twee voor een', () => ({ data: { _entities: [null, null] } })],
  ])('wordt op %s niets vastgelegd, en staat er welke bron zweeg', async (_, zegt) => {
    antwoord = zegt;
    const { data, errors } = await probeer();
    expect([data ?? null, errors?.[0].extensions]).toEqual([null, { code: 'BRON_ONBEREIKBAAR', bron: 'huishouden' }]);
  });
  test('opent een bewijs dat hij niet tekende niets', async () => {
    for (const bewijs of [null, '', 'a.b.c', await hub.oogst('regieteamlid', 'p-karin', 'WMO', 'PLANREGIE')]) {
      antwoord = () => ({ data: { _entities: [{ id: 'p-karin', bewijs }] } });
      const { data } = await probeer();
      expect(data.registreerWmoMelding.fouten.map((f: { code: string }) => f.code)).toEqual(['PERSOON_ONBEKEND']);
    }
  });
  test('opent het bewijs over een ander niets over deze', async () => {
    const bewijs = await hub.oogst('wmo-consulent', 'p-mark', 'WMO', 'UITVOERING');
    antwoord = () => ({ data: { _entities: [{ id: 'p-karin', bewijs }] } });
    const { data } = await probeer();
    expect(data.registreerWmoMelding.fouten.map((f: { code: string }) => f.code)).toEqual(['PERSOON_ONBEKEND']);
  });
  test('opent het bewijs over een ander, dat zegt over een ander te gaan, niets over deze', async () => {
    const bewijs = await hub.oogst('wmo-consulent', 'p-mark', 'WMO', 'UITVOERING');
    antwoord = () => ({ data: { _entities: [{ id: 'p-mark', bewijs }] } });
    const { data } = await probeer();
    expect(data.registreerWmoMelding.fouten.map((f: { code: string }) => f.code)).toEqual(['PERSOON_ONBEKEND']);
  });
  test('opent het bewijs over een ander ook geen stuk over deze', async () => {
    const bewijs = await hub.oogst('wmo-consulent', 'p-mark', 'WMO', 'UITVOERING');
    antwoord = () => ({ data: { _entities: [{ persoon: { id: 'p-mark', bewijs } }] } });
    const gegeven = await geef(hub, 'wmo-consulent', 'startWmoOnderzoek', ['melding'], {
      melding: 'wmo-m-1102',
      verwachteVersie: 1,
    });
    expect(gegeven.fouten.map(({ code }) => code)).toEqual(['STUK_ONBEKEND']);
  });
});
