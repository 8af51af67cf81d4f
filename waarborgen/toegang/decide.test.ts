import fc from 'fast-check';
import { DOELBINDINGEN, DOMEINEN, GRONDEN, INZAGENIVEAUS, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import { plusDagen } from '../dienst/klok';
import { NU, readBeslistabel, VANDAAG } from './beslistabel.fixture';
import { decide, regels } from './decide';
import type { Feiten, Toestemming } from './feiten';

const klok = () => NU;
const rang = (niveau: Inzageniveau) => INZAGENIVEAUS.indexOf(niveau);

describe('de beslistabel', () => {
  const rijen = readBeslistabel();

  test.each(rijen.map((rij) => [rij.titel, rij] as const))('%s', (_, { feiten, verwacht }) => {
    const { niveau, grond, reden, regel } = decide(feiten, klok);
    expect({ niveau, grond, reden, regel }).toEqual(verwacht);
  });
  test('nummert haar rijen achtereen', () => {
    expect(rijen.map(({ nr }) => nr)).toEqual(rijen.map((_, i) => i + 1));
  });
  test('heeft rijen voor elke regel, in de volgorde van de regels', () => {
    expect([...new Set(rijen.map(({ verwacht }) => verwacht.regel))]).toEqual(regels.map(([naam]) => naam));
  });
  test('kent alle soorten gezag en vertegenwoordiging', () => {
    const gezag = new Set(rijen.flatMap(({ feiten }) => feiten.gezag.map((g) => g.soort)));
    const vertegenwoordiging = new Set(rijen.flatMap(({ feiten }) => feiten.vertegenwoordigingen.map((v) => v.soort)));
    expect([gezag.size, vertegenwoordiging.size]).toEqual([6, 4]);
  });
});

describe('een toestemming', () => {
  const [rij] = readBeslistabel().filter(({ verwacht }) => verwacht.grond === 'TOESTEMMING');

  test('wordt met haar nummer, versie en laatste dag bij de uitkomst genoemd', () => {
    expect(decide(rij.feiten, klok)).toMatchObject({ tot: '2026-12-31', toestemming: { id: 't-0', versie: 1 } });
  });
  test('geldt van de eerste tot en met de laatste minuut van de dag in Nederland', () => {
    const toestemmingen = rij.feiten.toestemmingen.map((t) => ({ ...t, vanaf: VANDAAG, tot: VANDAAG }));
    const op = (moment: string) => decide({ ...rij.feiten, toestemmingen }, () => new Date(moment)).niveau;
    const dicht = Inzageniveau.GEEN;
    expect(op('2026-11-22T22:59:59.999Z')).toBe(dicht);
    expect(op('2026-11-22T23:00:00.000Z')).toBe(rij.verwacht.niveau);
    expect(op('2026-11-23T22:59:59.999Z')).toBe(rij.verwacht.niveau);
    expect(op('2026-11-23T23:00:00.000Z')).toBe(dicht);
  });
});

/** Few names, so that they often meet. */
const mens = fc.constantFrom('ik', 'ouder', 'ander', 'mentor');
const dag = (vanaf: number, tot: number) =>
  fc.constantFrom(...Array.from({ length: tot - vanaf + 1 }, (_, i) => plusDagen(VANDAAG, vanaf + i)));
const periode = fc.record({ vanaf: dag(-2, 1), tot: dag(-1, 2) });
const domein = fc.constantFrom(...DOMEINEN.slice(0, 3));
const doel = fc.constantFrom(...DOELBINDINGEN.slice(0, 2));
const ontvanger = fc.oneof(
  fc.constantFrom('org-1', 'org-2').map((aanOrganisatie) => ({ aanOrganisatie })),
  fc.constantFrom('team-1', 'team-2').map((aanTeam) => ({ aanTeam })),
  fc.constant({ aanPlandeelnemers: true }),
);
const vastgelegd: fc.Arbitrary<Toestemming> = fc
  .record({
    id: fc.uuid(),
    versie: fc.integer({ min: 1, max: 3 }),
    soort: fc.constantFrom('TOESTEMMING' as const, 'TOESTEMMING' as const, 'BEZWAAR' as const),
    domein,
    niveau: fc.constantFrom(...INZAGENIVEAUS.slice(1)),
    doelen: fc.uniqueArray(doel, { minLength: 1 }),
    ondertekenaars: fc.constantFrom(['ik', 'ouder', 'ander', 'mentor'], ['ik'], ['ouder']),
    ingetrokken: fc.boolean(),
  })
  .chain((t) => fc.tuple(ontvanger, periode).map(([aan, geldt]) => ({ ...t, ...aan, ...geldt })));

const lezer = fc.record({
  inwoner: fc.boolean(),
  persoon: fc.option(mens, { nil: undefined }),
  organisatie: fc.option(
    fc.record({
      id: fc.constantFrom('org-1', 'org-2'),
      bronVan: fc.constantFrom(null, ...DOMEINEN.slice(1, 3)) as fc.Arbitrary<null>,
      zorgverzekeraar: fc.boolean(),
    }),
    { nil: undefined },
  ),
  team: fc.constantFrom(undefined, 'team-1', 'team-2'),
  rollen: fc.constantFrom([Rol.WIJKCOACH], [Rol.REGIETEAMLID], [Rol.PRIVACY_OFFICER]),
  doel,
});
const feiten: fc.Arbitrary<Feiten> = fc.record({
  lezer,
  betrokkene: fc.record({
    id: fc.constant('ik'),
    geboortedatum: fc.constantFrom('2020-01-01', '2014-11-23', '2014-11-24', '2010-11-23', '2010-11-24', '1980-01-01'),
  }),
  domein,
  betrokkenheden: fc.array(
    fc
      .record({ organisatie: fc.constantFrom('org-1', 'org-2'), team: fc.constantFrom(undefined, 'team-1'), domein })
      .chain((b) => periode.map((geldt) => ({ ...b, ...geldt }))),
    { maxLength: 4 },
  ),
  gezag: fc.array(
    fc
      .record({ soort: fc.constantFrom('GEZAMENLIJK_GEZAG' as const, 'VOOGDIJ' as const), houder: mens })
      .chain((g) => periode.map((geldt) => ({ ...g, ...geldt }))),
    { maxLength: 2 },
  ),
  vertegenwoordigingen: fc.array(
    fc
      .record({ soort: fc.constantFrom('MENTORSCHAP' as const, 'CURATELE' as const), vertegenwoordiger: mens })
      .chain((v) => periode.map((geldt) => ({ ...v, ...geldt }))),
    { maxLength: 1 },
  ),
  toestemmingen: fc.array(vastgelegd, { maxLength: 5 }),
});

/** Near to what consents decide on: somebody involved, an adult who signed it all himself, one domain and purpose. */
const deelnemer: fc.Arbitrary<Feiten> = fc
  .tuple(feiten, fc.array(vastgelegd, { minLength: 1, maxLength: 4 }), fc.constantFrom(undefined, 'team-1'))
  .map(([f, toestemmingen, team]) => ({
    ...f,
    lezer: {
      inwoner: false,
      organisatie: { id: 'org-1', zorgverzekeraar: false },
      team,
      rollen: [Rol.REGIETEAMLID],
      doel: f.lezer.doel,
    },
    betrokkene: { id: 'ik', geboortedatum: '1980-01-01' },
    betrokkenheden: [{ organisatie: 'org-1', domein: f.domein, vanaf: VANDAAG }],
    vertegenwoordigingen: [],
    toestemmingen: toestemmingen.map((t) => ({ ...t, domein: f.domein, ondertekenaars: ['ik'] })),
  }));

describe('voor alle feiten geldt', () => {
  const altijd = (eis: (feiten: Feiten) => void) =>
    fc.assert(fc.property(fc.oneof(feiten, deelnemer), eis), { numRuns: 2_000 });
  const niveauBij = (f: Feiten) => rang(decide(f, klok).niveau);

  test('op grond van toestemming ziet niemand meer dan het ruimste dat voor dit doel en domein is toegestaan', () => {
    altijd((f) => {
      const uitkomst = decide(f, klok);
      if (uitkomst.grond !== 'TOESTEMMING') return;
      const toegestaan = f.toestemmingen.filter((t) => t.soort === 'TOESTEMMING' && !t.ingetrokken);
      const ruimste = toegestaan
        .filter((t) => t.domein === f.domein && t.doelen.includes(f.lezer.doel))
        .map((t) => rang(t.niveau));
      expect(rang(uitkomst.niveau)).toBeLessThanOrEqual(Math.max(...ruimste));
    });
  });
  test('een toestemming intrekken opent nooit meer', () => {
    altijd((f) => {
      f.toestemmingen.forEach((t, i) => {
        if (t.soort === 'BEZWAAR') return;
        const toestemmingen = f.toestemmingen.with(i, { ...t, ingetrokken: true });
        expect(niveauBij({ ...f, toestemmingen })).toBeLessThanOrEqual(niveauBij(f));
      });
    });
  });
  test('bezwaar maken opent nooit meer', () => {
    fc.assert(
      fc.property(fc.oneof(feiten, deelnemer), vastgelegd, (f, t) => {
        const toestemmingen = [...f.toestemmingen, { ...t, domein: f.domein, soort: 'BEZWAAR' as const }];
        expect(niveauBij({ ...f, toestemmingen })).toBeLessThanOrEqual(niveauBij(f));
      }),
      { numRuns: 2_000 },
    );
  });
  test('wie als medewerker niet betrokken is, ziet nooit iets', () => {
    altijd((f) => {
      const ander = f.betrokkenheden.map((b) => ({ ...b, organisatie: 'org-ander' }));
      const uitkomst = decide({ ...f, lezer: { ...f.lezer, inwoner: false }, betrokkenheden: ander }, klok);
      expect(uitkomst.niveau).toBe(Inzageniveau.GEEN);
    });
  });
  test('een inwoner ziet iets van zichzelf of van wie hij vertegenwoordigt, en nooit op grond van toestemming', () => {
    altijd((f) => {
      const { niveau, grond } = decide({ ...f, lezer: { ...f.lezer, inwoner: true } }, klok);
      if (niveau !== Inzageniveau.GEEN) expect(['EIGEN_INZAGE', 'VERTEGENWOORDIGING']).toContain(grond);
    });
  });
  test('wie iets ziet, ziet het op een grond; wie niets ziet, hoort een reden', () => {
    altijd((f) => {
      const { niveau, grond, reden } = decide(f, klok);
      expect(niveau === Inzageniveau.GEEN).toBe(grond === undefined);
      expect(niveau === Inzageniveau.GEEN).toBe(reden !== undefined);
      if (grond) expect(GRONDEN).toContain(grond);
    });
  });
  test('dezelfde feiten geven op dezelfde dag hetzelfde antwoord, en blijven wat ze waren', () => {
    const uur = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const eerste = new Date('2026-11-22T23:00:00Z').getTime();
    fc.assert(
      fc.property(fc.oneof(feiten, deelnemer), uur, (f, minuten) => {
        const voor = structuredClone(f);
        const later = decide(f, () => new Date(eerste + minuten * 60_000));
        expect(later).toEqual(decide(f, klok));
        expect(f).toEqual(voor);
      }),
      { numRuns: 2_000 },
    );
  });
  test('de volgorde waarin iets is vastgelegd, doet er niet toe', () => {
    altijd((f) => {
      const andersom = {
        ...f,
        toestemmingen: f.toestemmingen.toReversed(),
        betrokkenheden: f.betrokkenheden.toReversed(),
      };
      const { niveau, grond, reden } = decide(f, klok);
      expect(decide(andersom, klok)).toMatchObject({ niveau, ...(grond && { grond }), ...(reden && { reden }) });
    });
  });
});
