import { Leefgebied } from '#schema/lijsten/leefgebied';
import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { Planstatus, Uitvoerder } from '../lijsten';
import type { Actieinhoud, Doelinhoud, Gebeurd, Oordeel } from '../plan/gebeurtenissen';
import { Doeloordeel, Voortgang } from '../plan/lijsten';
import { Plan } from '../plan/Plan';
import { Planactie } from '../plan/Planactie';
import { Plandoel } from '../plan/Plandoel';
import { Plangebeurtenis } from '../plan/Plangebeurtenis';
import { huishouden } from '../subgraph';
import { feitenVan, planfeiten } from './planfeiten';

const MAAND = '2026-10';
const { ZELF, MANTELZORGER, NETWERK, VRIJWILLIGER, PROFESSIONAL } = Uitvoerder;
const niets = { behaald: 0, nietBehaald: 0, uitEigenKring: 0, metProfessional: 0 };

const doel = (id: string, streefdatum = '2027-01-01'): Doelinhoud => ({
  ...{ id, betreft: ['p-1'], leefgebied: Leefgebied.WERK, gewenstResultaat: 'Werk', meting: 'Loon', streefdatum },
});
const actie = (id: string, voor: string, uitvoerder: Uitvoerder): Actieinhoud => ({
  ...{ id, doel: voor, uitvoerder, wat: 'Iets', wanneer: null, wie: null, verwijzing: null },
});
type Los = { soort: Gebeurd['soort']; inhoud: unknown; op: string };
const stap = (soort: Gebeurd['soort'], inhoud: unknown, op: string): Los => ({ soort, inhoud, op });
const verloop = (...stappen: Los[]) =>
  stappen.map(({ soort, inhoud, op }, nr) => ({
    ...{ nr: nr + 1, soort, inhoud, reden: null, tijdstip: new Date(`${op}T12:00:00Z`) },
    door: { persoon: null, functionaris: null, organisatie: null },
  })) as Gebeurd[];
const opgesteld = (op: string) => stap('OPGESTELD', { leefgebieden: [], gesprek: null }, op);
const plus = (d: Doelinhoud, op = '2026-05-01') => stap('DOEL_TOEGEVOEGD', { doel: d }, op);
const plusActie = (a: Actieinhoud) => stap('ACTIE_TOEGEVOEGD', { actie: a }, '2026-05-01');
const vast = stap('VASTGESTELD', { doelen: ['d'] }, '2026-06-01');
const oordeel = (id: string, wat: Oordeel['oordeel'], op: string) =>
  stap('GEEVALUEERD', { oordelen: [{ doel: id, oordeel: wat, score: null, woorden: '' }] }, op);
const tel = (...stappen: Los[]) => feitenVan(verloop(opgesteld('2026-05-01'), ...stappen), MAAND);

describe('een plan telt mee', () => {
  test.each([
    ['de dag voor de maand', '2026-09-30', false],
    ['op de eerste dag', '2026-10-01', true],
    ['later', '2026-11-02', true],
  ])('als het %s werd afgesloten (%s): %s', (_, op, metPlan) => {
    expect(tel(vast, oordeel('x', Doeloordeel.BEHAALD, '2026-07-01'), stap('GESLOTEN', {}, op)).metPlan).toBe(metPlan);
  });
});

describe('een doel', () => {
  test.each([
    ['2026-09-30', 0],
    ['2026-10-01', 1],
    ['2026-10-31', 1],
    ['2026-11-01', 0],
  ])('met streefdatum %s telt %i keer bij oktober', (streefdatum, keer) => {
    const stappen = [plus(doel('d', streefdatum)), vast];
    expect(tel(...stappen)).toMatchObject({ behaald: 0, nietBehaald: keer });
    const behaald = oordeel('d', Doeloordeel.BEHAALD, '2026-11-04');
    expect(tel(...stappen, behaald)).toMatchObject({ behaald: keer, nietBehaald: 0 });
    const deels = oordeel('d', Doeloordeel.DEELS_BEHAALD, '2026-10-20');
    expect(tel(...stappen, deels)).toMatchObject({ behaald: 0, nietBehaald: keer });
  });
  test('dat is vervallen, of er na de maand bij kwam, telt niet', () => {
    const binnen = doel('d', '2026-10-15');
    expect(tel(plus(binnen), stap('DOEL_VERVALLEN', { doel: 'd' }, '2026-10-02'))).toMatchObject(niets);
    expect(tel(plus(binnen, '2026-11-02'))).toMatchObject(niets);
  });
  test.each<[string, Uitvoerder[], number, number]>([
    ['bewoner, mantelzorger, netwerk en vrijwilliger', [ZELF, MANTELZORGER, NETWERK, VRIJWILLIGER], 1, 0],
    ['de bewoner en een beroepskracht', [ZELF, PROFESSIONAL], 0, 1],
    ['een beroepskracht', [PROFESSIONAL], 0, 1],
    ['nog niemand', [], 0, 0],
  ])('waaraan %s werkt', (_, wie, uitEigenKring, metProfessional) => {
    const acties = wie.map((uitvoerder, i) => plusActie(actie(`a-${i}`, 'd', uitvoerder)));
    expect(tel(plus(doel('d')), ...acties)).toMatchObject({ uitEigenKring, metProfessional });
  });
  test('waarvan de beroepskracht niet meer hoeft, is van de bewoner', () => {
    const acties = [plusActie(actie('a-1', 'd', ZELF)), plusActie(actie('a-2', 'd', PROFESSIONAL))];
    const hoeftNiet = { actie: 'a-2', doel: 'd', voortgang: Voortgang.VERVALLEN };
    expect(tel(plus(doel('d')), ...acties, stap('ACTIE_BIJGEWERKT', hoeftNiet, '2026-10-02'))).toMatchObject({
      ...{ uitEigenKring: 1, metProfessional: 0 },
    });
  });
  test.each([
    ['2026-09-30', 0],
    ['2026-10-01', 1],
  ])('dat op %s is geevalueerd, liep in oktober %i keer', (op, keer) => {
    const stappen = [plus(doel('d')), plusActie(actie('a', 'd', ZELF)), vast, oordeel('d', Doeloordeel.BEHAALD, op)];
    expect(tel(...stappen).uitEigenKring).toBe(keer);
  });
});

describe('de plannen van huishoudens', () => {
  let database: ProefDatabase;
  let opslag: Opslag;
  let statements: string[];
  beforeAll(async () => {
    statements = [];
    database = await proefDatabase('planfeiten');
    opslag = await openOpslagOf(huishouden, { DATABASE_URL: database.url, MIGRATIES: true }, (sql) =>
      statements.push(sql),
    );
  });
  afterAll(async () => {
    await opslag.close();
    await database.cleanUp();
  });
  const plan = (id: string, bij: string, opgesteldOp: string, volgnummer: number | null = null) => ({
    ...{ id, huishouden: bij, opgesteldOp, volgnummer, status: Planstatus.CONCEPT, vastgesteldOp: null },
  });
  test('worden geteld zoals ze zijn geleverd en wat er in de hub mee gebeurde, in vier vragen', async () => {
    await opslag.write(async (manager) => {
      await manager.insert(Plan, [
        plan('geleverd', 'h-1', '2026-03-01'),
        plan('nieuw', 'h-2', '2026-10-30', 1),
        plan('later', 'h-3', '2026-11-01'),
      ]);
      const { betreft: betreftIds, ...inhoud } = doel('d', '2026-10-15');
      await manager.insert(Plandoel, { ...inhoud, planId: 'geleverd', betreftIds });
      const { id, wat, wanneer, wie } = actie('a', 'd', PROFESSIONAL);
      await manager.insert(Planactie, { id, wat, wanneer, wie, doelId: 'd', uitvoerder: ZELF });
      const bij = { persoon: null, functionaris: 'f', organisatie: 'o', reden: null };
      await manager.insert(Plangebeurtenis, [
        {
          plan: 'geleverd',
          nr: 1,
          soort: 'VASTGESTELD',
          inhoud: { doelen: ['d'] },
          tijdstip: '2026-04-01T12:00:00.000Z',
          ...bij,
        },
        {
          ...{ plan: 'geleverd', nr: 2, soort: 'GEEVALUEERD', tijdstip: '2026-10-20T12:00:00.000Z', ...bij },
          inhoud: { oordelen: [{ doel: 'd', oordeel: Doeloordeel.BEHAALD, score: 4, woorden: 'Het lukt.' }] },
        },
      ] as never);
    });
    statements.length = 0;
    expect(await planfeiten(opslag, ['h-3', 'h-1', 'h-2', 'h-leeg'], MAAND)).toEqual([
      { metPlan: false, ...niets },
      { metPlan: true, ...niets, behaald: 1, uitEigenKring: 1 },
      { metPlan: true, ...niets },
      { metPlan: false, ...niets },
    ]);
    expect(statements).toHaveLength(4);
  });
});
