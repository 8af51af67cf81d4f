import fc from 'fast-check';
import { Planstatus } from '../lijsten';
import { akkoordstand } from './akkoord';
import { planstand, vraagtAkkoord } from './beeld';
import { Doelstand, Voortgang } from './lijsten';
import {
  actie,
  akkoord,
  BEGIN,
  deelVanDeDoelen,
  doel,
  eenVerloop,
  GEEVALUEERD,
  GESLOTEN,
  gebeurd,
  OPGESTELD,
  plus,
  plusActie,
  VAST,
} from './plan.fixture';
import { verschil } from './verschil';
import { beperkt, doelenIn } from './zicht';

const KARIN = doel('d1', ['karin']);
const SAMEN = doel('d2', ['karin', 'mark']);

describe('een plan is wat zijn gebeurtenissen ervan maken', () => {
  test('het begint als concept, en wordt vastgesteld, herzien en gesloten', () => {
    const loop = [
      OPGESTELD,
      plus(KARIN),
      VAST('d1'),
      plusActie(actie('a1', 'd1')),
      VAST('d1'),
      GEEVALUEERD('d1'),
      GESLOTEN,
    ];
    const standen = loop.map((_, i) => planstand(gebeurd(...loop.slice(0, i + 1))).status);
    const { CONCEPT, VASTGESTELD, HERZIENING, AFGESLOTEN } = Planstatus;
    expect(standen).toEqual([CONCEPT, CONCEPT, VASTGESTELD, HERZIENING, VASTGESTELD, HERZIENING, AFGESLOTEN]);
  });
  test('elke verandering is een versie; een akkoord of een voorbehoud niet', () => {
    const { versies } = planstand(
      gebeurd(
        ...[OPGESTELD, plus(KARIN), akkoord('karin', 'karin', ['d1']), plusActie(actie('a1', 'd1'))],
        { soort: 'VOORBEHOUD', inhoud: { actie: 'a1', doel: 'd1' } },
        VAST('d1'),
      ),
    );
    expect(versies.map(({ versie, gebeurd: { soort } }) => [versie, soort])).toEqual([
      [1, 'OPGESTELD'],
      [2, 'DOEL_TOEGEVOEGD'],
      [3, 'ACTIE_TOEGEVOEGD'],
      [4, 'VASTGESTELD'],
    ]);
  });
  test('de dag van vaststellen is die van de laatste keer, in Nederland', () => {
    const laat = gebeurd(OPGESTELD, plus(KARIN), VAST('d1'));
    laat[2].tijdstip = new Date('2026-12-31T23:30:00Z');
    expect(planstand(laat).vastgesteldOp).toBe('2027-01-01');
  });
  test('een geevalueerd doel dat verandert staat weer open', () => {
    const tot = [OPGESTELD, plus(KARIN), VAST('d1'), GEEVALUEERD('d1')];
    expect(planstand(gebeurd(...tot)).doelen.get('d1')?.stand).toBe(Doelstand.BEHAALD);
    expect(planstand(gebeurd(...tot, plusActie(actie('a1', 'd1')))).doelen.get('d1')?.stand).toBe(Doelstand.OPEN);
  });
  test('wat is geordend komt eerst, en wat daarna komt achteraan', () => {
    const acties = ['a1', 'a2', 'a3'].map((a) => plusActie(actie(a, 'd1')));
    const geordend = ['a3', 'a1'].map((a) => ({ actie: a, doel: 'd1' }));
    const { volgorde } = planstand(
      gebeurd(
        OPGESTELD,
        plus(KARIN),
        ...acties,
        { soort: 'VOLGORDE_BEPAALD', inhoud: { acties: geordend } },
        plusActie(actie('a4', 'd1')),
      ),
    );
    expect(volgorde).toEqual(['a3', 'a1', 'a2', 'a4']);
  });
  test('een voorbehoud staat tot de actie verandert of opnieuw wordt geordend', () => {
    const tot = gebeurd(OPGESTELD, plus(KARIN), plusActie(actie('a1', 'd1')), {
      soort: 'VOORBEHOUD',
      inhoud: { actie: 'a1', doel: 'd1' },
    });
    const staan = (meer: Parameters<typeof gebeurd>) =>
      planstand([...tot, ...gebeurd(...meer).map((g) => ({ ...g, nr: g.nr + 4 }))]).doelen.get('d1')?.acties[0]
        .voorbehouden.length;
    expect(staan([])).toBe(1);
    expect(
      staan([{ soort: 'ACTIE_BIJGEWERKT', inhoud: { actie: 'a1', doel: 'd1', voortgang: Voortgang.BEZIG } }]),
    ).toBe(1);
    expect(staan([{ soort: 'ACTIE_GEWIJZIGD', inhoud: { actie: actie('a1', 'd1', { wat: 'x' }) } }])).toBe(0);
    expect(staan([{ soort: 'VOLGORDE_BEPAALD', inhoud: { acties: [{ actie: 'a1', doel: 'd1' }] } }])).toBe(0);
  });
});

describe('akkoord', () => {
  const stand = (wie: string[] | undefined, ...na: Parameters<typeof gebeurd>) =>
    akkoordstand(planstand(gebeurd(OPGESTELD, plus(SAMEN), ...na)).doelen.get('d2') as never, 'karin', wie);
  const ja = akkoord('karin', 'karin', ['d2']);

  test('staat als ieder die moet, het gaf', () => {
    expect(stand(['karin'])).toMatchObject({ akkoord: false, wachtOp: ['karin'], op: null });
    expect(stand(['karin'], ja)).toMatchObject({ akkoord: true, wachtOp: [], op: new Date(BEGIN + 2 * 86_400_000) });
    expect(stand(['karin', 'els'], ja)).toMatchObject({ akkoord: false, wachtOp: ['els'] });
  });
  test('van een ander, voor een ander of over een ander doel telt niet', () => {
    for (const anders of [
      akkoord('mark', 'karin', ['d2']),
      akkoord('karin', 'mark', ['d2']),
      akkoord('karin', 'karin', ['d1']),
    ])
      expect(stand(['karin'], anders).akkoord).toBe(false);
  });
  test('is er niet waar niemand te noemen is', () => {
    expect(stand(undefined, ja)).toMatchObject({ akkoord: false, wachtOp: [] });
  });
  test('wordt opnieuw gevraagd als het doel of een actie ervan verandert, niet als het werk vordert', () => {
    const a1 = plusActie(actie('a1', 'd2'));
    expect(stand(['karin'], ja, a1).wachtOp).toEqual(['karin']);
    expect(stand(['karin'], ja, { soort: 'DOEL_GEWIJZIGD', inhoud: { doel: { ...SAMEN, meting: 'x' } } }).akkoord).toBe(
      false,
    );
    expect(
      stand(['karin'], a1, ja, { soort: 'ACTIE_GEWIJZIGD', inhoud: { actie: actie('a1', 'd2', { wat: 'x' }) } })
        .akkoord,
    ).toBe(false);
    expect(stand(['karin'], ja, plus(KARIN)).akkoord).toBe(true);
    const verder = {
      soort: 'ACTIE_BIJGEWERKT' as const,
      inhoud: { actie: 'a1', doel: 'd2', voortgang: Voortgang.GEDAAN },
    };
    expect(stand(['karin'], a1, ja, verder, VAST('d2')).akkoord).toBe(true);
  });
  test('staat onder wat als vastgesteld plan is geleverd, tot het verandert', () => {
    const geleverd = (status: Planstatus) => ({
      soort: 'GELEVERD' as const,
      inhoud: { status, vastgesteldOp: null, doelen: [SAMEN], acties: [] },
    });
    const van = (...g: Parameters<typeof gebeurd>) =>
      akkoordstand(planstand(gebeurd(...g)).doelen.get('d2') as never, 'karin', ['karin']).akkoord;
    expect(van(geleverd(Planstatus.VASTGESTELD))).toBe(true);
    expect(van(geleverd(Planstatus.CONCEPT))).toBe(false);
    expect(van(geleverd(Planstatus.VASTGESTELD), plusActie(actie('a1', 'd2')))).toBe(false);
  });
});

describe('wie een doel niet mag zien', () => {
  const zonder = (verloop: ReturnType<typeof gebeurd>, ziet: readonly string[]) => {
    const zicht = { doel: (id: string) => ziet.includes(id), gesprekMet: () => true, isEigen: () => false };
    return verloop.flatMap((g) => beperkt(g, zicht) ?? []);
  };
  /** The same plan, of which the other goals never were. */
  const alsOfErNietsWas = (verloop: ReturnType<typeof gebeurd>, ziet: readonly string[]) =>
    verloop.flatMap((g) => {
      const over = doelenIn(g);
      if (over.length === 0 || over.some((id) => ziet.includes(id))) return [g];
      return [];
    });
  const kijk = (verloop: ReturnType<typeof gebeurd>, ziet: readonly string[]) => {
    const { doelen, versies, volgorde, ...rest } = planstand(zonder(verloop, ziet));
    const zichtbaar = [...doelen.values()].map(({ gewijzigdBij: _, akkoorden, ...d }) => ({
      ...d,
      akkoorden: akkoorden.length,
    }));
    return {
      zichtbaar,
      volgorde,
      versies: versies.map(({ versie, status, gebeurd: g }) => [versie, status, g.soort]),
      rest,
    };
  };

  test('ziet het plan zoals het zonder dat doel zou zijn: stand, versies, volgorde', () => {
    fc.assert(
      fc.property(eenVerloop, deelVanDeDoelen, (verloop, ziet) => {
        expect(kijk(verloop, ziet)).toEqual(kijk(alsOfErNietsWas(verloop, ziet), ziet));
      }),
      { seed: 26_11, numRuns: 500 },
    );
  });
  test('vindt er niets van terug', () => {
    fc.assert(
      fc.property(eenVerloop, deelVanDeDoelen, (verloop, ziet) => {
        const tekst = JSON.stringify(zonder(verloop, ziet));
        for (const id of ['d1', 'd2', 'd3', 'd4'])
          if (!ziet.includes(id)) expect(tekst).not.toMatch(new RegExp(`"${id}"|resultaat ${id}`));
      }),
      { seed: 26_11, numRuns: 500 },
    );
  });
  test('leest van het plan als geheel geen reden die een ander gaf: die kan over elk doel gaan', () => {
    const redenen = (isEigen: boolean) =>
      gebeurd(OPGESTELD, plus(KARIN), GEEVALUEERD('d1', 'd2'), VAST('d1', 'd2'), GESLOTEN).map(
        (g) => beperkt(g, { doel: (id) => id === 'd1', gesprekMet: () => true, isEigen: () => isEigen })?.reden,
      );
    expect(redenen(false)).toEqual([null, 'reden 2', null, null, null]);
    expect(redenen(true)).toEqual(['reden 1', 'reden 2', 'reden 3', 'reden 4', 'reden 5']);
  });
  test('hoort niet van vaststellen of evalueren dat niets van wat hij ziet raakte', () => {
    const verloop = gebeurd(OPGESTELD, plus(KARIN), plus(SAMEN), VAST('d2'), GEEVALUEERD('d2'), GESLOTEN);
    expect(kijk(verloop, ['d1']).versies.map(([, , soort]) => soort)).toEqual([
      'OPGESTELD',
      'DOEL_TOEGEVOEGD',
      'GESLOTEN',
    ]);
  });
});

describe('vastgesteld is een plan', () => {
  const staat = (...g: Parameters<typeof gebeurd>) =>
    planstand(gebeurd(OPGESTELD, plus(KARIN), plus(SAMEN), ...g)).status;
  test('als alles wat iemand ziet erbij hoort; wat een ander niet zag is geen afspraak', () => {
    expect(staat(VAST('d1', 'd2'))).toBe(Planstatus.VASTGESTELD);
    expect(staat(VAST('d1'))).toBe(Planstatus.CONCEPT);
  });
  test('en wat eruit verdwijnt, vraagt weer akkoord', () => {
    const weg = { soort: 'DOEL_VERVALLEN' as const, inhoud: { doel: 'd2' } };
    const vraagt = (...g: Parameters<typeof gebeurd>) =>
      [...planstand(gebeurd(OPGESTELD, plus(KARIN), plus(SAMEN), ...g)).doelen.values()]
        .filter(vraagtAkkoord)
        .map(({ id }) => id);
    expect(vraagt(weg)).toEqual(['d1']);
    expect(vraagt(VAST('d1', 'd2'), weg)).toEqual(['d1', 'd2']);
    expect(staat(VAST('d1', 'd2'), weg, VAST('d1'))).toBe(Planstatus.HERZIENING);
  });
});

describe('het verschil tussen twee versies', () => {
  const eerst = planstand(gebeurd(OPGESTELD, plus(KARIN), plusActie(actie('a1', 'd1')), plusActie(actie('a2', 'd1'))));
  test('noemt wat er bij kwam, anders werd, vooruit ging en van plaats wisselde', () => {
    const daarna = planstand(
      gebeurd(
        ...[OPGESTELD, plus(KARIN), plusActie(actie('a1', 'd1')), plusActie(actie('a2', 'd1'))],
        { soort: 'DOEL_GEWIJZIGD', inhoud: { doel: { ...KARIN, streefdatum: '2027-06-01' } } },
        { soort: 'VOLGORDE_BEPAALD', inhoud: { acties: ['a2', 'a1'].map((a) => ({ actie: a, doel: 'd1' })) } },
        { soort: 'ACTIE_BIJGEWERKT', inhoud: { actie: 'a1', doel: 'd1', voortgang: Voortgang.GEDAAN } },
        plusActie(actie('a3', 'd1', { wie: 'zus' })),
      ),
    );
    expect(verschil(eerst, daarna).map(({ waarvan, veld, eerst: e, daarna: d }) => [waarvan, veld, e, d])).toEqual([
      ['d1', 'streefdatum', '2027-03-01', '2027-06-01'],
      ['a1', 'voortgang', 'TE_DOEN', 'GEDAAN'],
      ['a3', 'uitvoerder', null, 'ZELF'],
      ['a3', 'wat', null, 'wat a3'],
      ['a3', 'wie', null, 'zus'],
      ['a3', 'voortgang', null, 'TE_DOEN'],
      ['a2', 'volgorde', '2', '1'],
      ['a1', 'volgorde', '1', '2'],
    ]);
  });
  test('is er niet tussen een versie en zichzelf, en andersom het omgekeerde', () => {
    expect(verschil(eerst, eerst)).toEqual([]);
    const leeg = planstand(gebeurd(OPGESTELD));
    const om = verschil(eerst, leeg).map(({ eerst: e, daarna: d, ...w }) => ({ ...w, eerst: d, daarna: e }));
    expect(verschil(leeg, eerst)).toEqual(om);
  });
});
