import { metStoring } from '#tests/integration/storing';
import type { Logregel } from '#waarborgen/logboek/Logregel';
import { type Aanvaller, entiteiten, personen, stelAanvallerOp } from './aanvaller.fixture';

describe('wie iets te zien krijgt of geweigerd wordt, staat in het logboek', () => {
  let hub: Aanvaller;
  let storing: Set<string>;
  beforeAll(async () => {
    storing = new Set();
    hub = await stelAanvallerOp((naam) => ({
      logboek: (opslag) => metStoring(opslag, () => storing.has(naam)),
    }));
  });
  afterAll(() => hub?.stop());
  beforeEach(async () => {
    storing.clear();
    await Promise.all(NAMEN.map(hub.nieuweRegels));
  });
  const NAMEN = ['huishouden', 'wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'];

  const kort = (regels: Logregel[]) =>
    regels.map((r) => `${r.persoon.slice(0, 9)} ${r.domein} ${r.uitkomst} ${r.niveau}`).sort();
  const na = async (persona: string, velden: string, doel?: string, huishouden = 'hh-a') => {
    const { data, errors } = await hub.als(persona, `{ huishouden(id: "${huishouden}") { ${velden} } }`, doel);
    expect(errors).toBeUndefined();
    return { data, regels: kort(await hub.nieuweRegels('huishouden')) };
  };

  describe('bij de hub, langs elke weg:', () => {
    test('een naam of een geboortedatum', async () => {
      for (const veld of [
        'naam { voornaam }',
        'geboortedatum',
        'n: naam { volledig }',
        '... on Persoon { g: geboortedatum }',
      ]) {
        const { regels } = await na('regieteamlid', `leden { ${veld} }`, 'PLANREGIE');
        expect(regels).toEqual(
          ['p-daan', 'p-karin', 'p-mark', 'p-noor'].map((p) =>
            expect.stringMatching(`^${p} [A-Z]+ VERSTREKT BETROKKENHEID$`),
          ),
        );
      }
    });
    test('een naam die niet werd gegeven', async () => {
      const { regels } = await na('inwoner-karin', 'leden { naam { voornaam } }');
      expect(regels).toContain('p-mark PLAN GEWEIGERD GEEN');
    });
    test('dat een organisatie bij iemand betrokken is', async () => {
      const { data, regels } = await na(
        'wmo-consulent',
        'betrokkenen { organisatie domein persoon { id } }',
        'UITVOERING',
      );
      const gezien = data.huishouden.betrokkenen as { domein: string; persoon: { id: string } | null }[];
      const vreemd = gezien.filter(({ domein }) => domein !== 'WMO');
      expect(vreemd.length).toBeGreaterThan(0);
      for (const { domein, persoon } of vreemd) {
        expect(regels).toContainEqual(
          expect.stringMatching(`^${persoon?.id ?? 'p-\\w+'} ${domein} VERSTREKT BETROKKENHEID$`),
        );
      }
      expect(regels).toContainEqual(expect.stringMatching(/ SCHULDHULP GEWEIGERD GEEN$/));
    });
    test('een plan, met ieder over wie een doel gaat', async () => {
      const { regels } = await na('regieteamlid', 'plan { doelen { id } }', 'PLANREGIE');
      expect(regels).toEqual([
        'p-daan PLAN VERSTREKT HOOFDLIJNEN',
        'p-karin PLAN VERSTREKT DETAILS',
        'p-mark PLAN VERSTREKT HOOFDLIJNEN',
        'p-noor PLAN VERSTREKT HOOFDLIJNEN',
      ]);
    });
    test('een plan over iemand die elders woont', async () => {
      const lezer = hub.opslag('huishouden').lezer;
      await lezer.query(`UPDATE plandoel SET betreft = '["p-karin","p-peter"]' WHERE id = 'doel-a1'`);
      const { data, regels } = await na('regieteamlid', 'plan { doelen { id } }', 'PLANREGIE');
      await lezer.query(`UPDATE plandoel SET betreft = '["p-karin"]' WHERE id = 'doel-a1'`);
      expect(data.huishouden.plan.doelen).toContainEqual({ id: 'doel-a1' });
      expect(regels).toContain('p-peter PLAN VERSTREKT DETAILS');
    });
    test('een plan dat dicht bleef', async () => {
      const { regels } = await na('zorgverzekeraar', 'plan { status }', 'UITVOERING');
      expect(regels).toEqual(['p-daan', 'p-karin', 'p-mark', 'p-noor'].map((p) => `${p} PLAN GEWEIGERD GEEN`));
    });
  });

  describe('bij een partner, langs elke weg:', () => {
    const wmoRegels = async (velden: string) => {
      await na('regieteamlid', `leden { ${velden} }`, 'PLANREGIE');
      return (await hub.nieuweRegels('wmo')).map((r) => `${r.uitkomst} ${r.niveau}`).sort();
    };
    const VIER = ['GEWEIGERD GEEN', 'GEWEIGERD GEEN', 'VERSTREKT HOOFDLIJNEN', 'VERSTREKT HOOFDLIJNEN'];
    test.each([
      'wmo { betrokken }',
      'x: wmo { y: betrokken }',
      'wmo { ... on Dossier { betrokken } }',
      'wmo { __typename }',
      'wmo { toegang { niveau } }',
      'cjg: wmo { betrokken } wmo { betrokken }',
    ])('%s', async (velden) => {
      expect(await wmoRegels(velden)).toEqual(VIER);
    });
    test('ook als er bij het antwoord iets misgaat', async () => {
      const { data } = await hub.als(
        'regieteamlid',
        '{ huishouden(id: "hh-a") { leden { wmo { betrokken gebeurtenissen(first: 0) { edges { cursor } } } } } }',
        'PLANREGIE',
      );
      expect(data.huishouden.leden.map((lid: { wmo: { betrokken: boolean } }) => lid.wmo.betrokken)).toContain(true);
      expect((await hub.nieuweRegels('wmo')).map((r) => `${r.uitkomst} ${r.niveau}`).sort()).toEqual(VIER);
    });
    test('honderd keer dezelfde persoon is een rij', async () => {
      const bewijs = await hub.oogst('regieteamlid', 'p-karin', 'WMO', 'PLANREGIE');
      const alle = personen(...Array.from({ length: 100 }, () => ({ id: 'p-karin', bewijsWmo: bewijs })));
      await hub.metToken(
        await hub.token('regieteamlid'),
        entiteiten('wmo { betrokken }'),
        'PLANREGIE',
        alle,
        hub.adres('wmo'),
      );
      expect(await hub.nieuweRegels('wmo')).toHaveLength(1);
    });
  });

  test('wie het spoor zelf verzint, schrijft daarmee niets anders in het logboek', async () => {
    const sporen = [
      "00-' OR 1=1 --",
      `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
      `00-${'g'.repeat(32)}-${'1'.repeat(16)}-01`,
      'x'.repeat(5000),
    ];
    for (const traceparent of sporen) {
      const headers = {
        authorization: `Bearer ${await hub.token('regieteamlid')}`,
        doelbinding: 'PLANREGIE',
        traceparent,
        'content-type': 'application/json',
      };
      await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers,
        body: '{"query":"{ huishouden(id: \\"hh-a\\") { leden { geboortedatum } } }"}',
      });
    }
    for (const regel of await hub.nieuweRegels('huishouden')) expect(regel.traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });

  test('wie het logboek laat omvallen, krijgt niets', async () => {
    const bewijs = await hub.oogst('regieteamlid', 'p-karin', 'WMO', 'PLANREGIE');
    storing.add('wmo').add('huishouden');
    const token = await hub.token('regieteamlid');
    for (const antwoord of [
      await hub.bijPartner('WMO', token, { id: 'p-karin', bewijsWmo: bewijs }, 'PLANREGIE'),
      await hub.metToken(
        token,
        '{ huishouden(id: "hh-a") { leden { naam { volledig } } } }',
        'PLANREGIE',
        undefined,
        hub.adres('huishouden'),
      ),
    ]) {
      expect([antwoord.status, antwoord.data, antwoord.errors?.[0].extensions.code]).toEqual([
        503,
        undefined,
        'LOGBOEK_NIET_BESCHIKBAAR',
      ]);
    }
  });
});
