import fc from 'fast-check';
import { DOMEINEN, Doelbinding, INZAGENIVEAUS, Rol } from '#schema/lijsten/toegang';
import type { Feiten, Gezag, Lezer, Toestemming, Vertegenwoordiging } from '#waarborgen/toegang/feiten';

/*
 * Random facts, drawn so that they often meet: few names, days around the day on which is asked, ages around the birthdays
 * that matter.
 */

const DAG = 86_400_000;
/** Days that count from the one on which is asked. */
export const dagVanaf = (nu: Date, dagen: number): string =>
  new Date(Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(nu)) + dagen * DAG)
    .toISOString()
    .slice(0, 10);

const nu = fc.constantFrom(
  ...['2026-11-24T10:00:00Z', '2026-10-24T22:30:00Z', '2027-03-28T00:30:00Z', '2028-02-29T12:00:00Z'].map(
    (moment) => new Date(moment),
  ),
);

/** Somebody lives in the house, speaks for another in it, or has nothing to do with it. */
const mens = fc.constantFrom('ik', 'ouder', 'ouder2', 'ander');
export const ORGANISATIES = [
  { id: 'org-wmo', bronVan: 'WMO', zorgverzekeraar: false },
  { id: 'org-cjg', bronVan: 'CJG', zorgverzekeraar: false },
  { id: 'org-regieteam', bronVan: null, zorgverzekeraar: false },
  { id: 'org-wijkteams', bronVan: 'WIJKTEAM', zorgverzekeraar: false },
  { id: 'org-zorgverzekeraar', bronVan: 'WIJKVERPLEGING', zorgverzekeraar: true },
] as const;
const organisatieId = fc.constantFrom(...ORGANISATIES.map(({ id }) => id));
const team = fc.constantFrom('team-lindenholt', 'team-dukenburg');
const domein = fc.constantFrom(...DOMEINEN);
export const doel = fc.constantFrom(
  ...['TOELEIDING', 'PLANREGIE', 'UITVOERING', 'CRISIS', 'KWALITEIT'].map((d) => d as Doelbinding),
);
export const meestal = <T, U>(gewoon: fc.Arbitrary<T>, anders: fc.Arbitrary<U>, keer = 5) =>
  fc.oneof({ weight: keer, arbitrary: gewoon }, { weight: 1, arbitrary: anders });

/** Offsets in days; translated to days once `nu` is known. */
export const verschuiving = (min: number, max: number) => fc.integer({ min, max });
export interface Looptijd {
  van: number;
  tot: number | null;
}
export const looptijd: fc.Arbitrary<Looptijd> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ van: -50, tot: null }) },
  {
    weight: 3,
    arbitrary: fc
      .record({ van: verschuiving(-30, 2), tot: fc.option(verschuiving(-8, 8)) })
      .filter(({ van, tot }) => tot === null || van <= tot),
  },
);

export const leeftijd = fc.record({
  jaren: fc.constantFrom(8, 11, 12, 13, 15, 16, 17, 18, 40),
  /** How many days ago the last of these birthdays was; below nought it is still to come. */
  geleden: meestal(verschuiving(-12, 12), verschuiving(-180, 180)),
});

const gezagsrij = fc.record({
  soort: fc.constantFrom(
    ...([
      'EENHOOFDIG_OUDERLIJK_GEZAG',
      'GEZAMENLIJK_OUDERLIJK_GEZAG',
      'GEZAMENLIJK_GEZAG',
      'VOOGDIJ',
      'TIJDELIJK_GEEN_GEZAG',
      'NIET_TE_BEPALEN',
    ] as const),
  ),
  houder: fc.option(fc.constantFrom('ouder', 'ouder2', 'ander'), { freq: 9 }),
  looptijd,
});
type Gezagsrij = { soort: Gezag['soort']; houder: string | null; looptijd: Looptijd };
export const ALTIJD: Looptijd = { van: -400, tot: null };
const beide: Gezagsrij[] = ['ouder', 'ouder2'].map((houder) => ({
  ...{ soort: 'GEZAMENLIJK_OUDERLIJK_GEZAG' as const, houder, looptijd: ALTIJD },
}));
const een: Gezagsrij[] = [{ soort: 'EENHOOFDIG_OUDERLIJK_GEZAG', houder: 'ouder', looptijd: ALTIJD }];
export const gezag: fc.Arbitrary<Gezagsrij[]> = fc
  .tuple(fc.constantFrom([], beide, een, een), fc.array(gezagsrij, { maxLength: 2 }), fc.integer({ min: 0, max: 3 }))
  .map(([gewoon, rest, hoe]) => (hoe === 0 ? [...gewoon, ...rest] : hoe === 1 ? rest : gewoon));

export const vertegenwoordiging = fc.record({
  soort: fc.constantFrom(...(['CURATELE', 'MENTORSCHAP', 'BEWIND', 'MACHTIGING'] as const)),
  vertegenwoordiger: fc.constantFrom('ouder', 'ander'),
  domeinen: fc.option(fc.uniqueArray(domein, { maxLength: 3 })),
  looptijd,
});

const aan = fc.oneof(
  fc.record({ aanOrganisatie: organisatieId }),
  fc.record({ aanTeam: team }),
  fc.constant({ aanPlandeelnemers: true }),
  fc.constant({ aanPlandeelnemers: true }),
  fc.constant({ aanVertegenwoordigers: true }),
);
interface Handtekening {
  door: string;
  /** Days ago. */
  geleden: number;
}
const handtekening = fc.record({ door: mens, geleden: meestal(verschuiving(0, 30), verschuiving(31, 45)) });
const iedereen = fc
  .integer({ min: 0, max: 40 })
  .map((geleden) => ['ik', 'ouder', 'ouder2', 'ander'].map((door) => ({ door, geleden })));
export const toestemming = fc
  .record({
    soort: meestal(fc.constant('TOESTEMMING' as const), fc.constant('BEZWAAR' as const), 3),
    aan,
    domein: fc.option(domein, { freq: 3 }),
    niveau: fc.constantFrom(...INZAGENIVEAUS.filter((n) => `${n}` !== 'GEEN')),
    doelen: fc.uniqueArray(doel, { minLength: 1, maxLength: 5 }),
    van: meestal(verschuiving(-45, 0), fc.constant(1)),
    tot: meestal(verschuiving(1, 60), verschuiving(-5, 0)),
    handtekeningen: fc.oneof<fc.Arbitrary<Handtekening[]>[]>(
      iedereen,
      fc.uniqueArray(handtekening, { maxLength: 4, selector: (h) => h.door }),
    ),
    ingetrokken: meestal(fc.constant(false), fc.constant(true)),
  })
  .filter(({ van, tot }) => van <= tot);

export const noodtoegang = fc.record({
  ...{ functionaris: fc.constantFrom('wie', 'wie', 'collega'), organisatie: organisatieId },
  domeinen: fc.uniqueArray(domein, { minLength: 1, maxLength: 3 }),
  /** Hours ago; it lasts four. */
  geleden: fc.constantFrom(-1, 1, 1, 2, 6),
  afgewezen: meestal(fc.constant(false), fc.constant(true)),
});

const inwoner = mens.map(
  (persoon): Lezer => ({
    inwoner: true,
    persoon,
    functionaris: persoon,
    rollen: [Rol.INWONER],
    doel: Doelbinding.EIGEN_INZAGE,
  }),
);
const medewerker = fc
  .record({
    organisatie: fc.option(fc.constantFrom(...ORGANISATIES), { nil: undefined, freq: 12 }),
    ...{ team: fc.option(team, { nil: undefined }), doel },
    rollen: meestal(
      fc.constant([Rol.WIJKCOACH]),
      fc.constantFrom([Rol.PRIVACY_OFFICER], [Rol.WIJKCOACH, Rol.PRIVACY_OFFICER], [Rol.KETENSYSTEEM]),
      9,
    ),
  })
  .map((wie) => ({ ...wie, inwoner: false, functionaris: 'wie' }) as Lezer);

const betrokkenheid = fc.record({
  ...{ organisatie: organisatieId, team: fc.option(team, { freq: 3 }), domein },
  looptijd: meestal(fc.constant(ALTIJD), looptijd, 2),
});
export const betrokkenheden = fc
  .tuple(fc.array(betrokkenheid, { maxLength: 3 }), fc.boolean())
  .map(([rijen, overal]) =>
    overal
      ? [
          ...rijen,
          ...ORGANISATIES.map((o) => ({
            organisatie: o.id,
            team: null,
            domein: o.bronVan ?? 'PLAN',
            looptijd: ALTIJD,
          })),
        ]
      : rijen,
  );

export interface Geval {
  feiten: Feiten;
  nu: Date;
}

export const geval: fc.Arbitrary<Geval> = fc
  .record({
    ...{ nu, leeftijd, gezag, betrokkenheden, domein },
    lezer: fc.oneof({ weight: 1, arbitrary: inwoner }, { weight: 3, arbitrary: medewerker }),
    overleden: fc.option(verschuiving(-5, 2), { freq: 1, nil: undefined }).map((d) => d),
    leeft: fc.integer({ min: 0, max: 9 }),
    vertegenwoordigingen: fc.array(vertegenwoordiging, { maxLength: 2 }),
    toestemmingen: fc.array(toestemming, { maxLength: 4 }),
    noodtoegangen: fc.array(noodtoegang, { maxLength: 2 }),
    verblijf: meestal<Looptijd[], Looptijd[]>(fc.constant([ALTIJD]), fc.array(looptijd, { maxLength: 2 }), 3),
  })
  .map((g): Geval => {
    const dag = (verschil: number) => dagVanaf(g.nu, verschil);
    const periode = ({ van, tot }: Looptijd) => ({ vanaf: dag(van), tot: tot === null ? null : dag(tot) });
    const verjaard = dag(-g.leeftijd.geleden);
    const geboortedatum = `${Number(verjaard.slice(0, 4)) - g.leeftijd.jaren}${verjaard.slice(4)}`;
    const feiten: Feiten = {
      lezer: g.lezer,
      betrokkene: {
        id: 'ik',
        geboortedatum,
        overledenOp: g.leeft === 0 && g.overleden !== undefined ? dag(g.overleden) : null,
      },
      domein: g.domein,
      verblijf: g.verblijf.map(periode),
      betrokkenheden: g.betrokkenheden.map(({ looptijd: l, ...b }) => ({
        ...b,
        ...periode(l),
      })) as Feiten['betrokkenheden'],
      gezag: g.gezag.map(({ looptijd: l, ...rij }) => ({ ...rij, ...periode(l) })),
      vertegenwoordigingen: g.vertegenwoordigingen.map(({ looptijd: l, ...v }) => ({
        ...v,
        ...periode(l),
      })) as Vertegenwoordiging[],
      toestemmingen: g.toestemmingen.map(
        (t, i): Toestemming => ({
          ...{ id: `t-${i}`, versie: t.handtekeningen.length + 1, soort: t.soort, ...t.aan, domein: t.domein },
          niveau: t.soort === 'BEZWAAR' ? ('GEEN' as Toestemming['niveau']) : t.niveau,
          ...{ doelen: t.doelen, vanaf: dag(t.van), tot: dag(t.tot), ingetrokken: t.ingetrokken },
          ondertekeningen: t.handtekeningen.map(({ door, geleden }) => ({ door, op: dag(-geleden) })),
        }),
      ),
      noodtoegangen: g.noodtoegangen.map(({ geleden, ...n }, i) => {
        const van = new Date(g.nu.getTime() - geleden * 3_600_000);
        return { ...n, id: `n-${i}`, van, tot: new Date(van.getTime() + 4 * 3_600_000) };
      }),
    };
    return { feiten, nu: g.nu };
  });
