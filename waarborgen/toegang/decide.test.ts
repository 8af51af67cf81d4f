import fc from 'fast-check';
import { DOMEINEN, Doelbinding, GRONDEN, INZAGENIVEAUS, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import { plusDagen } from '../dienst/klok';
import { NU, readBeslistabel, VANDAAG } from './beslistabel.fixture';
import { decide, regels } from './decide';
import type { Feiten, Toestemming } from './feiten';

const klok = () => NU;
const rang = (niveau: Inzageniveau) => INZAGENIVEAUS.indexOf(niveau);

describe('de beslistabel', () => {
  const rijen = readBeslistabel();

  test.each(rijen.map((rij) => [rij.titel, rij] as const))('%s', (_, { feiten, verwacht }) => {
    const { niveau, grond, reden, vertrouwelijk, regel } = decide(feiten, klok);
    expect({ niveau, grond, reden, vertrouwelijk, regel }).toEqual(verwacht);
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

const UREN = [-4, -1, 0, 1, 4].map((uur) => new Date(NU.getTime() + uur * 3_600_000));

/** Few names, so that they often meet. */
const mens = fc.constantFrom('ik', 'ouder', 'ander', 'mentor');
const dag = (vanaf: number, tot: number) =>
  fc.constantFrom(...Array.from({ length: tot - vanaf + 1 }, (_, i) => plusDagen(VANDAAG, vanaf + i)));
const periode = fc.record({ vanaf: dag(-2, 1), tot: dag(-1, 2) });
const domein = fc.constantFrom(...DOMEINEN.slice(0, 3));
const doel = fc.constantFrom(Doelbinding.PLANREGIE, Doelbinding.CRISIS);
const ontvanger = fc.oneof(
  fc.constantFrom('org-1', 'org-2').map((aanOrganisatie) => ({ aanOrganisatie })),
  fc.constantFrom('team-1', 'team-2').map((aanTeam) => ({ aanTeam })),
  fc.constant({ aanPlandeelnemers: true }),
  fc.constant({ aanVertegenwoordigers: true }),
);
const vastgelegd: fc.Arbitrary<Toestemming> = fc
  .record({
    id: fc.uuid(),
    versie: fc.integer({ min: 1, max: 3 }),
    soort: fc.constantFrom('TOESTEMMING' as const, 'TOESTEMMING' as const, 'BEZWAAR' as const),
    domein: fc.oneof({ weight: 4, arbitrary: domein }, fc.constant(null)),
    niveau: fc.constantFrom(...INZAGENIVEAUS.slice(1)),
    doelen: fc.uniqueArray(doel, { minLength: 1 }),
    ondertekeningen: fc
      .tuple(fc.constantFrom(['ik', 'ouder', 'ander', 'mentor'], ['ik'], ['ouder']), dag(-2, 0))
      .map(([wie, op]) => wie.map((door) => ({ door, op }))),
    ingetrokken: fc.boolean(),
  })
  .chain((t) => fc.tuple(ontvanger, periode).map(([aan, geldt]) => ({ ...t, ...aan, ...geldt })));

const lezer = fc.record({
  inwoner: fc.boolean(),
  functionaris: fc.constant('lezer'),
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
    overledenOp: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, dag(-1, 1)),
  }),
  domein,
  verblijf: fc.array(periode, { maxLength: 2 }),
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
  noodtoegangen: fc.array(
    fc.record({
      id: fc.uuid(),
      functionaris: fc.constantFrom('lezer', 'collega'),
      organisatie: fc.constantFrom('org-1', 'org-2'),
      domeinen: fc.uniqueArray(domein, { minLength: 1 }),
      van: fc.constantFrom(...UREN.slice(0, 3)),
      tot: fc.constantFrom(...UREN.slice(2)),
      afgewezen: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});

/** Near to what consents decide on: somebody involved, an adult who signed it all himself, one domain and purpose. */
const deelnemer: fc.Arbitrary<Feiten> = fc
  .tuple(feiten, fc.array(vastgelegd, { minLength: 1, maxLength: 4 }), fc.constantFrom(undefined, 'team-1'))
  .map(([f, toestemmingen, team]) => ({
    ...f,
    lezer: {
      ...{ inwoner: false, functionaris: 'lezer' },
      organisatie: { id: 'org-1', zorgverzekeraar: false },
      team,
      rollen: [Rol.REGIETEAMLID],
      doel: f.lezer.doel,
    },
    betrokkene: { id: 'ik', geboortedatum: '1980-01-01' },
    noodtoegangen: [],
    betrokkenheden: [{ organisatie: 'org-1', domein: f.domein, vanaf: VANDAAG }],
    vertegenwoordigingen: [],
    toestemmingen: toestemmingen.map((t) => ({
      ...{ ...t, domein: t.domein && f.domein },
      ondertekeningen: [{ door: 'ik', op: '2026-01-01' }],
    })),
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
        .filter((t) => (t.domein ?? f.domein) === f.domein && t.doelen.includes(f.lezer.doel))
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
  test('wie als medewerker niet betrokken is, ziet buiten noodtoegang nooit iets', () => {
    altijd((f) => {
      const ander = f.betrokkenheden.map((b) => ({ ...b, organisatie: 'org-ander' }));
      const uitkomst = decide({ ...f, lezer: { ...f.lezer, inwoner: false }, betrokkenheden: ander }, klok);
      if (uitkomst.grond !== 'NOODTOEGANG') expect(uitkomst.niveau).toBe(Inzageniveau.GEEN);
    });
  });
  test('een inwoner ziet iets van zichzelf of van wie hij vertegenwoordigt, en nooit op grond van toestemming', () => {
    altijd((f) => {
      const { niveau, grond } = decide({ ...f, lezer: { ...f.lezer, inwoner: true } }, klok);
      if (niveau !== Inzageniveau.GEEN) expect(['EIGEN_INZAGE', 'VERTEGENWOORDIGING']).toContain(grond);
    });
  });
  test('noodtoegang opent niets buiten een crisis, buiten zijn uren, na afwijzing of voor een ander dan wie haar vroeg', () => {
    altijd((f) => {
      const { grond, noodtoegang } = decide(f, klok);
      if (grond !== 'NOODTOEGANG') return;
      const eigen = f.noodtoegangen.find(({ id }) => id === noodtoegang);
      expect(f.lezer).toMatchObject({ inwoner: false, doel: 'CRISIS', organisatie: { id: eigen?.organisatie } });
      expect(eigen).toMatchObject({ functionaris: 'lezer', afgewezen: false });
      expect([eigen && eigen.van <= NU, eigen && NU < eigen.tot, eigen?.domeinen.includes(f.domein)]).toEqual([
        ...[true, true, true],
      ]);
    });
  });
  test('over wie is overleden opent niets meer dan wat een organisatie zelf houdt', () => {
    altijd((f) => {
      const betrokkene = { ...f.betrokkene, overledenOp: VANDAAG };
      const { grond } = decide({ ...f, betrokkene, lezer: { ...f.lezer, inwoner: false } }, klok);
      expect([undefined, 'EIGEN_DOSSIER']).toContain(grond);
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
        const zonder = { ...f, noodtoegangen: [] };
        const voor = structuredClone(zonder);
        const later = decide(zonder, () => new Date(eerste + minuten * 60_000));
        expect(later).toEqual(decide(zonder, klok));
        expect(zonder).toEqual(voor);
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
