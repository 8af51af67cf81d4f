import { createHash, randomBytes } from 'node:crypto';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { CLIENT } from '#demo/openid/configuration';
import { type Aanvaller, type Claims, overEenUur, sleutelVan, stelAanvallerOp } from './aanvaller.fixture';

const WIE = '{ wieBenIk { organisatie team persoon { id } } huishoudens { edges { node { id } } } mijzelf { id } }';
const HH_A = '{ huishouden(id: "hh-a") { id leden { id naam { volledig } } } }';
const COACH = { sub: 'wijkcoach-bakker', org: 'org-wijkteams', team: 'team-lindenholt', rollen: ['WIJKCOACH'] };

describe('wie zich aanmeldt als een ander', () => {
  let hub: Aanvaller;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
  });
  afterAll(() => hub?.stop());

  /** The same token at the front door and at two back doors. */
  const deuren = () => [hub.url, hub.adres('huishouden'), hub.adres('wmo')];
  const opElkeDeur = async (token: string, doel = 'UITVOERING') =>
    Promise.all(
      deuren().map(async (url) => {
        const { status, errors, data } = await hub.metToken(token, '{ __typename }', doel, undefined, url);
        expect(data).toBeUndefined();
        return `${status} ${errors?.[0].extensions.code}`;
      }),
    );
  const geweigerd = (uitkomst: string) => [uitkomst, uitkomst, uitkomst];

  test('een token dat klopt komt binnen: anders bewijst de rest niets', async () => {
    expect((await hub.metToken(await hub.munt(COACH), HH_A, 'UITVOERING')).data.huishouden.leden).toHaveLength(4);
  });

  describe('komt niet binnen met een token dat de aanmelddienst niet zo gaf', () => {
    const publiek = () => {
      const { n, e, kty } = sleutelVan(hub.hub.dataDir).jwk;
      return { n, e, kty };
    };
    const claims = () => ({ ...COACH, iss: hub.hub.gateway.OIDC_ISSUER, aud: 'eenplan', exp: overEenUur() });
    const hs256 = (geheim: string) =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: sleutelVan(hub.hub.dataDir).kid })
        .sign(Buffer.from(geheim));
    const eigenSleutel = async (kop = {}, anders: Claims = {}) => {
      const { privateKey } = await generateKeyPair('RS256');
      const { kid } = sleutelVan(hub.hub.dataDir);
      return new SignJWT({ ...claims(), ...anders }).setProtectedHeader({ alg: 'RS256', kid, ...kop }).sign(privateKey);
    };
    const zonderHandtekening = (merk: string) => `${new UnsecuredJWT(claims()).encode()}${merk}`;

    test.each<[string, () => Promise<string> | string]>([
      ['alg none', () => zonderHandtekening('')],
      ['alg none met een verzonnen handtekening', () => zonderHandtekening('AAAA')],
      [
        'HS256 onder de publieke sleutel als PEM',
        async () => hs256(await exportSPKI((await importJWK(publiek(), 'RS256')) as never)),
      ],
      ['HS256 onder de publieke sleutel als JWK', () => hs256(JSON.stringify(publiek()))],
      ['een eigen sleutel onder de naam van de echte', () => eigenSleutel()],
      ['een eigen sleutel die in het token zelf staat', () => eigenSleutel({ jwk: publiek() })],
      ['een eigen sleutel op een eigen adres', () => eigenSleutel({ jku: 'http://127.0.0.1:9/sleutels' })],
      ['een sleutelnaam die een pad is', () => eigenSleutel({ kid: '../../../../dev/null' })],
      ['een eigen uitgever', () => eigenSleutel({}, { iss: 'https://kwaad.example' })],
      ['een andere uitgever', () => hub.munt({ ...COACH, iss: 'https://kwaad.example' })],
      ['een ander publiek', () => hub.munt({ ...COACH, aud: 'een-ander' })],
      ['een publiek met de naam van de hub erin', () => hub.munt({ ...COACH, aud: ['eenplan-demo', 'eenplan2'] })],
      ['een verlopen token', () => hub.munt({ ...COACH, exp: overEenUur() - 3600 - 31 })],
      ['een token dat nog niet geldt', () => hub.munt({ ...COACH, nbf: overEenUur() })],
      ['een token dat nooit verloopt', () => hub.munt({ ...COACH, exp: undefined })],
      ['een token zonder wie', () => hub.munt({ ...COACH, sub: undefined })],
      ['een token met rollen die geen lijst zijn', () => hub.munt({ ...COACH, rollen: 'WIJKCOACH' })],
      ['een organisatie met een staart', () => hub.munt({ ...COACH, org: 'org-wijkteams\u0000' })],
      ['een organisatie met een accent', () => hub.munt({ ...COACH, org: 'org-wijkteáms' })],
      ['een team met een staart', () => hub.munt({ ...COACH, team: 'team-lindenholt\u0000' })],
      // In a logbook it would stand as the name without its tail.
      ['een medewerker met een staart', () => hub.munt({ ...COACH, sub: 'wijkcoach-bakker\u0000' })],
      ['een inwoner met een staart', () => hub.munt({ sub: 'inwoner-karin\u0000', rollen: ['INWONER'] })],
      ['een inwoner met een accent', () => hub.munt({ sub: 'inwoner-kárin', rollen: ['INWONER'] })],
      ['een token met een lijst als organisatie', () => hub.munt({ ...COACH, org: ['org-wijkteams', 'org-wmo'] })],
    ])('%s', async (_, maak) => {
      expect(await opElkeDeur(await maak())).toEqual(geweigerd('401 TOKEN_ONGELDIG'));
    });

    test('het identiteitstoken dat bij het aanmelden hoort, in plaats van het toegangstoken', async () => {
      const { id_token, access_token } = await meldAan(hub.hub.gateway.OIDC_ISSUER as string, 'wijkcoach');
      expect((await hub.metToken(access_token, HH_A, 'UITVOERING')).data.huishouden.id).toBe('hh-a');
      expect(await opElkeDeur(id_token)).toEqual(geweigerd('401 TOKEN_ONGELDIG'));
    });
  });

  describe('krijgt geen rol die niet bij hem past', () => {
    test.each<[string, Claims]>([
      ['inwoner en wijkcoach tegelijk', { rollen: ['INWONER', 'WIJKCOACH'], org: 'org-wijkteams' }],
      ['inwoner en wijkcoach tegelijk, zonder organisatie', { rollen: ['INWONER', 'WIJKCOACH'] }],
      ['inwoner namens een organisatie', { rollen: ['INWONER'], org: 'org-wijkteams' }],
      ['vertegenwoordiger namens een organisatie', { rollen: ['VERTEGENWOORDIGER'], org: 'org-wijkteams' }],
      ['medewerker van geen organisatie', { rollen: ['WIJKCOACH'] }],
      ['geen rol', { rollen: [], org: 'org-wijkteams' }],
      ['een onbekende rol', { rollen: ['BEHEERDER'], org: 'org-wijkteams' }],
      ['een rol in kleine letters', { rollen: ['wijkcoach'], org: 'org-wijkteams' }],
      ['een rol uit de binnenkant van de taal', { rollen: ['__proto__', 'constructor'], org: 'org-wijkteams' }],
    ])('%s', async (_, claims) => {
      const token = await hub.munt({ sub: 'inwoner-karin', ...claims });
      expect(await opElkeDeur(token)).toEqual(geweigerd('403 GEEN_ROL'));
    });

    test('een privacy officer die er een rol bij krijgt leest nog geen dossier, en ziet geen huishouden', async () => {
      const token = await hub.munt({ ...COACH, rollen: ['WIJKCOACH', 'PRIVACY_OFFICER'] });
      const vraag = (doel: string) =>
        hub.metToken(
          token,
          '{ huishouden(id: "hh-a") { leden { id } } huishoudens { edges { cursor } } persoon(id: "p-karin") { naam { volledig } toegang { niveau } } }',
          doel,
        );
      expect((await vraag('UITVOERING')).data).toEqual({ huishouden: null, huishoudens: { edges: [] }, persoon: null });
      const { huishouden, persoon } = (await vraag('KWALITEIT')).data;
      expect([huishouden, persoon.naam]).toEqual([null, null]);
      expect(persoon.toegang.every((t: { niveau: string }) => t.niveau === 'GEEN')).toBe(true);
    });
  });

  describe('krijgt geen doel dat niet bij hem past', () => {
    test.each([
      ['een inwoner met een doel', 'inwoner-karin', 'PLANREGIE', 'DOEL_ONBEKEND'],
      ['een medewerker met EIGEN_INZAGE', 'wijkcoach', 'EIGEN_INZAGE', 'DOEL_ONBEKEND'],
      ['een medewerker zonder doel', 'wijkcoach', undefined, 'DOEL_ONTBREEKT'],
      ['een medewerker met een doel in kleine letters', 'wijkcoach', 'planregie', 'DOEL_ONBEKEND'],
      ['een medewerker met twee doelen in een', 'wijkcoach', 'UITVOERING, PLANREGIE', 'DOEL_ONBEKEND'],
      ['een medewerker met een doel uit de binnenkant van de taal', 'wijkcoach', 'toString', 'DOEL_ONBEKEND'],
    ])('%s', async (_, persona, doel, code) => {
      for (const url of deuren()) {
        const { status, errors } = await hub.metToken(await hub.token(persona), '{ __typename }', doel, undefined, url);
        expect([status, errors?.[0].extensions.code]).toEqual([400, code]);
      }
    });
  });

  describe('is niemand met een naam die er net naast zit', () => {
    const niemand = {
      wieBenIk: { organisatie: null, team: null, persoon: null },
      huishoudens: { edges: [] },
      mijzelf: null,
    };
    const vraagt = async (claims: Claims, doel?: string) =>
      (await hub.metToken(await hub.munt(claims), WIE, doel)).data;

    test.each([
      'org-onbekend',
      'ORG-WIJKTEAMS',
      'Org-Wijkteams',
      'org-wijkteams ',
      ' org-wijkteams',
      'org-%',
      "x' OR '1'='1",
    ])('als organisatie: %j', async (org) => {
      expect(await vraagt({ ...COACH, org }, 'UITVOERING')).toEqual(niemand);
    });
    test.each([
      'INWONER-KARIN',
      'inwoner-karin ',
      ' inwoner-karin',
      'inwoner-%',
      'p-karin',
    ])('als inwoner: %j', async (sub) => {
      expect(await vraagt({ sub, rollen: ['INWONER'] })).toEqual(niemand);
    });
    test.each([
      'TEAM-LINDENHOLT',
      'team-lindenholt ',
      'team-onbekend',
      'team-dukenburg',
      '',
    ])('als team: %j', async (team) => {
      const token = await hub.munt({ ...COACH, team: team || undefined });
      const { data } = await hub.metToken(
        token,
        `{ wieBenIk { team } huishouden(id: "hh-a") { id } huishoudens { edges { node { id } } } }`,
        'UITVOERING',
      );
      expect(data.huishouden).toBeNull();
      expect(data.huishoudens.edges.map((e: { node: { id: string } }) => e.node.id)).not.toContain('hh-a');
    });
    test('als medewerker met de naam van een inwoner', async () => {
      const gezien = await vraagt({ sub: 'inwoner-karin', org: 'org-elders', rollen: ['WIJKCOACH'] }, 'PLANREGIE');
      expect(gezien).toMatchObject({ wieBenIk: { persoon: null }, huishoudens: { edges: [] }, mijzelf: null });
    });
    test('als inwoner met de naam van een medewerker', async () => {
      expect(await vraagt({ sub: 'wijkcoach-bakker', rollen: ['INWONER'] })).toEqual(niemand);
    });
  });

  test('wie het team van een andere organisatie noemt, krijgt niet wat met dat team is gedeeld', async () => {
    const vraag = '{ wieBenIk { team } huishouden(id: "hh-a") { leden { id wijkverpleging { toegang { niveau } } } } }';
    await deelMetTeam(hub, 'p-karin', 'team-dukenburg');
    const claims = { sub: 'regieteamlid-visser', org: 'org-regieteam', rollen: ['REGIETEAMLID'] };
    const gezien = async (team?: string) =>
      (await hub.metToken(await hub.munt({ ...claims, team }), vraag, 'PLANREGIE')).data;
    expect(await gezien('team-dukenburg')).toEqual(await gezien());
  });
});

/** A consent to one team, recorded behind the hub's back. */
async function deelMetTeam(hub: Aanvaller, betrokkene: string, team: string): Promise<void> {
  const [vanaf, tot] = ['2026-01-01', '2099-12-31'];
  await hub.opslag('huishouden').write(async (manager) => {
    await manager.insert('toestemming', {
      ...{ id: 'toest-team', soort: 'TOESTEMMING', betrokkeneId: betrokkene, aanTeam: team, aanPlandeelnemers: false },
      ...{ domein: 'WIJKVERPLEGING', niveau: 'DETAILS', doelen: ['PLANREGIE'], vanaf, tot, wijze: 'PAPIER' },
    });
    const gebeurtenis = { toestemming: 'toest-team', door: betrokkene, tijdstip: '2026-01-01T09:00:00.000Z' };
    await manager.insert('toestemming_gebeurtenis', [
      { ...gebeurtenis, versie: 1, soort: 'GEGEVEN' },
      { ...gebeurtenis, versie: 2, soort: 'ONDERTEKEND' },
    ]);
  });
}

/** Signs in as a browser does, and gets both tokens that the provider gives. */
async function meldAan(issuer: string, persona: string): Promise<{ id_token: string; access_token: string }> {
  const redirect = 'http://127.0.0.1:4000/aangemeld';
  const verifier = randomBytes(32).toString('base64url');
  const cookies = new Map<string, string>();
  const ga = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
    const antwoord = await fetch(new URL(url, issuer), { ...init, redirect: 'manual', headers: { cookie } });
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam, waarde] = /^([^=]+)=([^;]*)/.exec(regel) ?? [];
      cookies.set(naam, waarde);
    }
    return antwoord.headers.get('location') ?? '';
  };
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const vraag = { client_id: CLIENT, response_type: 'code', scope: 'openid', redirect_uri: redirect };
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
  const keuze = await ga(`/auth?${new URLSearchParams({ ...vraag, ...pkce })}`);
  const gekozen = await ga(keuze, { method: 'POST', body: new URLSearchParams({ persona }) });
  const code = new URL(await ga(gekozen)).searchParams.get('code') as string;
  const inruil = {
    grant_type: 'authorization_code',
    client_id: CLIENT,
    redirect_uri: redirect,
    code,
    code_verifier: verifier,
  };
  return (await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(inruil) })).json() as never;
}
