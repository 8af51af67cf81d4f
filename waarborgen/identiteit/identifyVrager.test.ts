import { AUDIENCE, type ProefAanmelddienst, startProefAanmelddienst } from '../conformance/proefAanmelddienst';
import { leesHeaders } from './headers';
import { identifyVrager } from './identifyVrager';
import { type CheckToken, createTokencheck } from './toegangstoken';

const COACH = { sub: 'wijkcoach-bakker', org: 'org-wijkteams', team: 'team-lindenholt', rollen: ['WIJKCOACH'] };
const INWONER = { sub: 'inwoner-karin', rollen: ['INWONER'] };
const DOEL = ['Doelbinding', 'PLANREGIE'];

let aanmelddienst: ProefAanmelddienst;
let check: CheckToken;
beforeAll(async () => {
  aanmelddienst = await startProefAanmelddienst();
  check = createTokencheck({ issuer: aanmelddienst.issuer, audience: AUDIENCE });
});
afterAll(() => aanmelddienst.stop());

const bearer = async (claims: Record<string, unknown>) => [
  'Authorization',
  `Bearer ${await aanmelddienst.token(claims)}`,
];
const stel = async (rawHeaders: readonly string[]) => identifyVrager(leesHeaders(rawHeaders), check);
const vrager = async (claims: Record<string, unknown>, ...headers: string[]) =>
  stel([...(await bearer(claims)), ...headers]);
const weigering = (werk: Promise<unknown>) =>
  werk.then(
    () => 'aanvaard',
    ({ message, extensions: { code, http } }) => ({ code, status: http.status, message }),
  );

describe('de vrager', () => {
  test('is een medewerker, met zijn organisatie, team, rol en doel', async () => {
    expect(await vrager(COACH, ...DOEL)).toEqual({
      ...{ sub: COACH.sub, inwoner: false, organisatie: COACH.org, team: COACH.team },
      ...{ rollen: ['WIJKCOACH'], doel: 'PLANREGIE', tokenHash: expect.stringMatching(/^[\w-]{43}$/) },
    });
  });
  test('is een inwoner, met het doel dat bij hem hoort', async () => {
    const gezien = await vrager(INWONER);
    expect(gezien).toMatchObject({ sub: INWONER.sub, inwoner: true, rollen: ['INWONER'], doel: 'EIGEN_INZAGE' });
    expect(gezien.organisatie).toBeUndefined();
  });
  test('mag ook vertegenwoordiger zijn', async () => {
    const rollen = ['INWONER', 'VERTEGENWOORDIGER'];
    expect(await vrager({ ...INWONER, rollen })).toMatchObject({ inwoner: true, rollen });
    expect(await vrager({ ...INWONER, rollen: ['VERTEGENWOORDIGER'] })).toMatchObject({ inwoner: true });
  });
  test('heeft alleen rollen die de hub kent', async () => {
    expect(await vrager({ ...COACH, rollen: ['offline_access', 'WIJKCOACH'] }, ...DOEL)).toMatchObject({
      rollen: ['WIJKCOACH'],
    });
  });
  test('heeft bij hetzelfde token altijd dezelfde vingerafdruk', async () => {
    const token = await bearer(COACH);
    const [een, twee] = await Promise.all([1, 2].map(() => stel([...token, ...DOEL])));
    expect(een.tokenHash).toBe(twee.tokenHash);
  });

  test.each<[string, Record<string, unknown>]>([
    ['een onbekende rol', { ...COACH, rollen: ['BEHEERDER'] }],
    ['een rol in kleine letters', { ...COACH, rollen: ['wijkcoach'] }],
    ['geen rol', { ...COACH, rollen: [] }],
    ['geen lijst van rollen', { ...COACH, rollen: null }],
    ['een rol voor een organisatie, maar geen organisatie', { ...COACH, org: null }],
    ['de rol van inwoner, en een organisatie', { ...INWONER, org: 'org-wijkteams' }],
    ['de rol van inwoner en die van medewerker', { ...COACH, rollen: ['INWONER', 'WIJKCOACH'] }],
    ['beide rollen zonder organisatie', { ...INWONER, rollen: ['INWONER', 'WIJKCOACH'] }],
  ])('met %s wordt geweigerd', async (_, claims) => {
    const gezien = await weigering(vrager(claims, ...DOEL));
    expect(gezien).toMatchObject({
      code: 'GEEN_ROL',
      status: 403,
      message: expect.stringContaining('noemt geen rol die de hub kent'),
    });
  });
});

describe('de header Authorization', () => {
  const NIET_AANGEMELD = {
    code: 'NIET_AANGEMELD',
    status: 401,
    message: 'Meld u aan: deze vraag heeft geen toegangstoken.',
  };

  test('moet er zijn', async () => {
    expect(await weigering(stel(DOEL))).toEqual(NIET_AANGEMELD);
    expect(await weigering(stel(['Authorization', '', ...DOEL]))).toEqual(NIET_AANGEMELD);
  });
  test.each([
    'Basic d2lqa2NvYWNoOmdlaGVpbQ==',
    'Bearer',
    'Bearer ',
    'Bearer a.b',
    'Bearer a.b.c d',
    'Token a.b.c',
    'a.b.c',
    'Bearer a.b.c, Bearer d.e.f',
  ])('is niet %j', async (waarde) => {
    const gezien = await weigering(stel(['Authorization', waarde, ...DOEL]));
    expect(gezien).toMatchObject({ code: 'TOKEN_ONGELDIG', status: 401 });
  });
  test('mag met kleine letters', async () => {
    const [, waarde] = await bearer(COACH);
    const headers = ['authorization', waarde.replace('Bearer', 'bearer'), 'DOELBINDING', 'CRISIS'];
    expect(await stel(headers)).toMatchObject({ sub: COACH.sub, doel: 'CRISIS' });
  });
  test('staat er niet twee keer, ook niet als beide gelden', async () => {
    const [een, twee] = [await bearer(COACH), await bearer(INWONER)];
    const dubbel = weigering(stel([...een, 'authorization', twee[1], ...DOEL]));
    expect(await dubbel).toEqual({
      code: 'HEADER_DUBBEL',
      status: 400,
      message: 'De header authorization staat er meer dan een keer.',
    });
    expect(await weigering(stel([...een, ...een, ...DOEL]))).toMatchObject({
      code: 'HEADER_DUBBEL',
    });
  });
});

describe('de header Doelbinding', () => {
  test.each([
    'TOELEIDING',
    'PLANREGIE',
    'UITVOERING',
    'CRISIS',
    'KWALITEIT',
  ])('noemt voor een medewerker %s', async (doel) => {
    expect(await vrager(COACH, 'Doelbinding', doel)).toMatchObject({ doel });
  });
  test('mag bij een medewerker niet ontbreken; de melding noemt wat kan', async () => {
    const gemist = { code: 'DOEL_ONTBREEKT', status: 400 };
    expect(await weigering(vrager(COACH))).toEqual({
      ...gemist,
      message: 'Noem het doel in de header Doelbinding: TOELEIDING, PLANREGIE, UITVOERING, CRISIS, KWALITEIT.',
    });
    expect(await weigering(vrager(COACH, 'Doelbinding', ''))).toMatchObject(gemist);
  });
  test.each([
    'NIEUWSGIERIG',
    'planregie',
    'PLANREGIE, UITVOERING',
    ' PLANREGIE',
    'EIGEN_INZAGE',
  ])('noemt voor een medewerker niet %j, en de melding herhaalt dat niet', async (doel) => {
    const gezien = await weigering(vrager(COACH, 'Doelbinding', doel));
    expect(gezien).toEqual({
      ...{ code: 'DOEL_ONBEKEND', status: 400 },
      message:
        'De header Doelbinding noemt geen bekend doel. Kies uit: TOELEIDING, PLANREGIE, UITVOERING, CRISIS, KWALITEIT.',
    });
  });
  test('hoeft bij een inwoner niet, en noemt niets anders dan eigen inzage', async () => {
    expect(await vrager(INWONER, 'Doelbinding', 'EIGEN_INZAGE')).toMatchObject({ doel: 'EIGEN_INZAGE' });
    expect(await weigering(vrager(INWONER, ...DOEL))).toMatchObject({ code: 'DOEL_ONBEKEND', status: 400 });
  });
  test('staat er niet twee keer', async () => {
    expect(await weigering(vrager(COACH, ...DOEL, ...DOEL))).toMatchObject({ code: 'HEADER_DUBBEL', status: 400 });
    expect(await weigering(vrager(COACH, ...DOEL, 'doelbinding', 'CRISIS'))).toMatchObject({ code: 'HEADER_DUBBEL' });
  });
});
