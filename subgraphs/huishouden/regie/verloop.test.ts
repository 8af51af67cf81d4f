import fc from 'fast-check';
import { beginVanDag, plusDagen } from '#waarborgen/dienst/klok';
import { Regiesoort } from '../lijsten';
import type { Regie } from './Regie';
import type { Regiegebeurtenis, Regiestap } from './Regiegebeurtenis';
import { vouwRegie } from './verloop';

const rij = (kenmerk: string, vanaf: string, tot: string | null = null, organisatieId = 'org-wijk'): Regie => ({
  ...{ kenmerk, huishouden: 'hh', soort: Regiesoort.WIJKCOACH, naam: null, persoonId: null, organisatieId, vanaf, tot },
});
const stap = (stap: Regiestap, tijdstip: string, wat: Partial<Regiegebeurtenis> = {}): Regiegebeurtenis => ({
  ...{ huishouden: 'hh', nr: 0, stap, soort: null, persoonId: null, organisatieId: null, functionaris: null },
  ...{ naam: null, reden: 'omdat', tijdelijkTot: null, opschaling: null },
  ...{ doorPersoon: null, doorFunctionaris: 'iemand', doorOrganisatie: 'org-wijk', tijdstip, ...wat },
});
const CJG = { soort: Regiesoort.CJG_COACH, organisatieId: 'org-cjg' };
const TEAM = { soort: Regiesoort.REGIETEAM, organisatieId: 'org-team', tijdelijkTot: '2026-03-31' };
const bij = (rijen: Regie[], gebeurtenissen: Regiegebeurtenis[], nu: string) =>
  vouwRegie(rijen, gebeurtenissen, new Date(nu)).huidige?.bij.organisatieId;
const verloop = (rijen: Regie[], gebeurtenissen: Regiegebeurtenis[], nu: string) =>
  vouwRegie(rijen, gebeurtenissen, new Date(nu)).perioden.map((p) => [
    p.bij.organisatieId,
    p.van.toISOString(),
    p.tot?.toISOString() ?? null,
  ]);

describe('wat is aangeleverd', () => {
  test('geldt van de eerste tot en met de laatste dag, in Nederland', () => {
    const rijen = [rij('a', '2026-01-01', '2026-01-31')];
    expect(bij(rijen, [], '2025-12-31T22:59:59Z')).toBeUndefined();
    expect(bij(rijen, [], '2025-12-31T23:00:00Z')).toBe('org-wijk');
    expect(bij(rijen, [], '2026-01-31T22:59:59Z')).toBe('org-wijk');
    expect(bij(rijen, [], '2026-01-31T23:00:00Z')).toBeUndefined();
  });
  test('eindigt waar het volgende begint, wat er ook staat: op de dag van een overdracht heeft er een de regie', () => {
    const rijen = [rij('b', '2026-02-01', null, 'org-cjg'), rij('a', '2026-01-01', '2026-02-01')];
    expect(verloop(rijen, [], '2026-02-01T12:00:00Z')).toEqual([
      ['org-wijk', '2025-12-31T23:00:00.000Z', '2026-01-31T23:00:00.000Z'],
      ['org-cjg', '2026-01-31T23:00:00.000Z', null],
    ]);
  });
  test('voor later staat er nog niet', () => {
    expect(verloop([rij('a', '2026-06-01')], [], '2026-02-01T12:00:00Z')).toEqual([]);
  });
});

describe('wat in de hub gebeurt', () => {
  const aangeboden = stap('AANGEBODEN', '2026-02-01T10:00:00Z', CJG);
  const aanvaard = stap('AANVAARD', '2026-02-03T10:00:00Z');
  const wijk = [rij('a', '2026-01-01')];

  test('verandert niets zolang een aanbod wacht', () => {
    const stand = vouwRegie(wijk, [aangeboden], new Date('2026-02-02T10:00:00Z'));
    expect(stand).toMatchObject({ versie: 1, huidige: { bij: { organisatieId: 'org-wijk' } }, aanbod: { naar: CJG } });
  });
  test('gaat over op het moment van aanvaarden', () => {
    expect(verloop(wijk, [aangeboden, aanvaard], '2026-02-04T10:00:00Z')).toEqual([
      ['org-wijk', '2025-12-31T23:00:00.000Z', '2026-02-03T10:00:00.000Z'],
      ['org-cjg', '2026-02-03T10:00:00.000Z', null],
    ]);
  });
  test.each<Regiestap>(['GEWEIGERD', 'INGETROKKEN'])('%s: het aanbod is weg, en later aanvaarden doet niets', (weg) => {
    const stand = vouwRegie(wijk, [aangeboden, stap(weg, '2026-02-02T10:00:00Z'), aanvaard], new Date('2026-03-01'));
    expect([stand.aanbod, stand.huidige?.bij.organisatieId, stand.versie]).toEqual([undefined, 'org-wijk', 3]);
  });
  test('begint waar niemand de regie heeft, en nergens anders', () => {
    const begin = stap('BEGONNEN', '2026-02-01T10:00:00Z', CJG);
    expect(bij([], [begin], '2026-02-02T10:00:00Z')).toBe('org-cjg');
    expect(bij([rij('a', '2026-01-01', '2026-01-15')], [begin], '2026-02-02T10:00:00Z')).toBe('org-cjg');
    expect(bij(wijk, [begin], '2026-02-02T10:00:00Z')).toBe('org-wijk');
  });
  test('op een klok die achterloopt gaat niet terug in de tijd', () => {
    const begin = stap('BEGONNEN', '2026-02-01T10:00:00.000Z', CJG);
    const [bod, ja] = ['10:00:00.000', '09:59:00.000'].map((om) => `2026-02-01T${om}Z`);
    const wijk = { soort: Regiesoort.WIJKCOACH, organisatieId: 'org-wijk' };
    expect(verloop([], [begin, stap('AANGEBODEN', bod, wijk), stap('AANVAARD', ja)], '2026-02-01T09:59:30Z')).toEqual([
      ['org-cjg', '2026-02-01T10:00:00.000Z', '2026-02-01T10:00:00.000Z'],
      ['org-wijk', '2026-02-01T10:00:00.000Z', null],
    ]);
  });
  test('haalt in wat voor later was aangeleverd', () => {
    const rijen = [...wijk, rij('b', '2026-06-01', null, 'org-later')];
    expect(bij(rijen, [aangeboden, aanvaard], '2026-07-01T10:00:00Z')).toBe('org-cjg');
    expect(bij(rijen, [], '2026-07-01T10:00:00Z')).toBe('org-later');
  });
  test('laat een aanbod vallen als de regie intussen vanzelf ergens anders ligt', () => {
    const rijen = [...wijk, rij('b', '2026-02-02', null, 'org-later')];
    expect(bij(rijen, [aangeboden, aanvaard], '2026-07-01T10:00:00Z')).toBe('org-later');
  });
});

describe('tijdelijk', () => {
  const wijk = [rij('a', '2026-01-01')];
  const geleend = [stap('AANGEBODEN', '2026-02-01T10:00:00Z', TEAM), stap('AANVAARD', '2026-02-02T10:00:00Z')];
  const EINDE = '2026-03-31T22:00:00.000Z';

  test('gaat na de laatste dag vanzelf terug, op dat moment', () => {
    expect(bij(wijk, geleend, '2026-03-31T21:59:59.999Z')).toBe('org-team');
    expect(bij(wijk, geleend, EINDE)).toBe('org-wijk');
    expect(verloop(wijk, geleend, '2026-05-01T10:00:00Z').slice(1)).toEqual([
      ['org-team', '2026-02-02T10:00:00.000Z', EINDE],
      ['org-wijk', EINDE, null],
    ]);
  });
  test('gaat eerder terug als het wordt teruggegeven, en dan niet nog eens', () => {
    const terug = [
      ...geleend,
      stap('TERUGGEGEVEN', '2026-02-10T10:00:00Z'),
      stap('TERUGGEGEVEN', '2026-02-11T10:00:00Z'),
    ];
    expect(verloop(wijk, terug, '2026-05-01T10:00:00Z').slice(1)).toEqual([
      ['org-team', '2026-02-02T10:00:00.000Z', '2026-02-10T10:00:00.000Z'],
      ['org-wijk', '2026-02-10T10:00:00.000Z', null],
    ]);
  });
  test('teruggeven wat voorbij is of nooit geleend was, doet niets', () => {
    const laat = [...geleend, stap('TERUGGEGEVEN', '2026-04-10T10:00:00Z')];
    expect(verloop(wijk, laat, '2026-05-01T10:00:00Z')).toHaveLength(3);
    expect(bij(wijk, [stap('TERUGGEGEVEN', '2026-02-10T10:00:00Z')], '2026-05-01T10:00:00Z')).toBe('org-wijk');
  });
  test('een aanbod waarvan de laatste dag voorbij is, staat niet meer open', () => {
    const [aanbod, aanvaard] = geleend;
    expect(vouwRegie(wijk, [aanbod], new Date('2026-04-01T10:00:00Z')).aanbod).toBeUndefined();
    expect(bij(wijk, [aanbod, { ...aanvaard, tijdstip: '2026-04-01T10:00:00Z' }], '2026-04-02T10:00:00Z')).toBe(
      'org-wijk',
    );
  });
  test('uit een lening geleend gaat terug naar wie het eerst uitleende', () => {
    const ander = { ...TEAM, organisatieId: 'org-ander', tijdelijkTot: '2026-04-30' };
    const door = [stap('AANGEBODEN', '2026-03-01T10:00:00Z', ander), stap('AANVAARD', '2026-03-02T10:00:00Z')];
    expect(bij(wijk, [...geleend, ...door], '2026-04-15T10:00:00Z')).toBe('org-ander');
    expect(bij(wijk, [...geleend, ...door], '2026-05-01T10:00:00Z')).toBe('org-wijk');
  });
});

describe('wat er ook is aangeleverd en gebeurd', () => {
  const DAG = 86_400_000;
  const START = Date.parse('2026-01-01T00:00:00Z');
  const dag = fc.integer({ min: 0, max: 200 }).map((n) => plusDagen('2026-01-01', n));
  const rijen = fc.array(
    fc.record({ vanaf: dag, duur: fc.option(fc.integer({ min: 0, max: 80 })), wie: fc.constantFrom('o-1', 'o-2') }),
    { maxLength: 4 },
  );
  const gebeurtenissen = fc.array(
    fc.record({
      stap: fc.constantFrom<Regiestap>(
        'BEGONNEN',
        'AANGEBODEN',
        'AANVAARD',
        'GEWEIGERD',
        'INGETROKKEN',
        'TERUGGEGEVEN',
      ),
      na: fc.integer({ min: -2, max: 25 }),
      wie: fc.constantFrom('o-3', 'o-4', 'o-5'),
      tijdelijkTot: fc.option(dag),
    }),
    { maxLength: 14 },
  );
  const geval = fc.record({ rijen, gebeurtenissen, nu: fc.integer({ min: 0, max: 400 }) }).map((g) => {
    let moment = START;
    return {
      rijen: g.rijen.map((r, i) => rij(`r-${i}`, r.vanaf, r.duur === null ? null : plusDagen(r.vanaf, r.duur), r.wie)),
      gebeurtenissen: g.gebeurtenissen.map((e) => {
        moment += e.na * DAG;
        const wat = { soort: Regiesoort.REGIETEAM, organisatieId: e.wie, tijdelijkTot: e.tijdelijkTot };
        return stap(e.stap, new Date(moment).toISOString(), wat);
      }),
      nu: new Date(START + g.nu * DAG),
    };
  });
  const loopt = (moment: Date) => (p: { van: Date; tot: Date | null }) => p.van <= moment && (!p.tot || moment < p.tot);

  test('ligt de regie nooit op twee plaatsen, en sluit elke periode in de hub aan op de vorige', () => {
    fc.assert(
      fc.property(geval, (g) => {
        const { perioden, huidige } = vouwRegie(g.rijen, g.gebeurtenissen, g.nu);
        perioden.slice(1).forEach((p, i) => {
          expect(p.van >= perioden[i].van).toBe(true);
          expect(perioden[i].tot).not.toBeNull();
          expect((perioden[i].tot as Date) <= p.van).toBe(true);
          const inDeHub = p.bij.organisatieId?.match(/o-[345]/) || perioden[i].bij.organisatieId?.match(/o-[345]/);
          const naLeeg = p.door !== null && perioden[i].door === null;
          if (inDeHub && !naLeeg) expect(perioden[i].tot).toEqual(p.van);
        });
        const grenzen = [g.nu, ...perioden.flatMap(({ van, tot }) => [van, ...(tot ? [tot, new Date(+tot - 1)] : [])])];
        for (const moment of grenzen) expect(perioden.filter(loopt(moment)).length).toBeLessThanOrEqual(1);
        if (huidige) expect(perioden.at(-1)).toBe(huidige);
      }),
      { numRuns: 500 },
    );
  });
  test('heeft van het eerste begin in de hub op elk moment precies een de regie', () => {
    fc.assert(
      fc.property(geval, fc.integer({ min: 0, max: 400 }), (g, na) => {
        const begin = { ...stap('BEGONNEN', new Date(START).toISOString(), CJG) };
        const { perioden, huidige } = vouwRegie([], [begin, ...g.gebeurtenissen], g.nu);
        const moment = new Date(Math.min(START + na * DAG, +g.nu));
        expect(perioden.filter(loopt(moment))).toHaveLength(1);
        expect(huidige).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
  test('verandert wat later gebeurt niets aan bij wie de regie eerder lag', () => {
    fc.assert(
      fc.property(geval, fc.nat(14), (g, tot) => {
        const eerder = g.gebeurtenissen.slice(0, tot);
        const toen = new Date(Math.max(START, ...eerder.map((e) => Date.parse(e.tijdstip))));
        const later = g.gebeurtenissen.slice(tot).filter((e) => new Date(e.tijdstip) > toen);
        const na = new Date(+toen + 400 * DAG);
        expect(vouwRegie(g.rijen, [...eerder, ...later], na).perioden.find(loopt(toen))?.bij).toEqual(
          vouwRegie(g.rijen, eerder, toen).huidige?.bij,
        );
      }),
      { numRuns: 500 },
    );
  });
  test('begint er niets voor het eerste dat is aangeleverd', () => {
    expect(vouwRegie([rij('a', '2026-01-01')], [], new Date(+beginVanDag('2026-01-01') - 1)).huidige).toBeUndefined();
  });
});
