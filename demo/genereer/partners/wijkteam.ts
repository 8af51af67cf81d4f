import type { Dossiermaker, Dossieropdracht } from '../hulp';
import type { Gewogen } from '../loting';
import type { Rij } from '../rij';

interface Situatie {
  leefgebieden: readonly string[];
  inhoud: string;
  vraag: string;
  situatie: string;
}

const SITUATIES: Gewogen<Situatie> = [
  [
    {
      leefgebieden: ['SOCIALE_OMGEVING', 'DAGBESTEDING'],
      inhoud: 'Komt al weken nauwelijks buiten.',
      vraag: 'Hoe kom ik weer onder de mensen?',
      situatie: 'Ziet in een week niemand behalve de bezorger.',
    },
    30,
  ],
  [
    {
      leefgebieden: ['FINANCIEN', 'WONEN'],
      inhoud: 'De post ligt ongeopend in de gang.',
      vraag: 'Hoe houd ik mijn huis?',
      situatie: 'Twee maanden huurachterstand.',
    },
    25,
  ],
  [
    {
      leefgebieden: ['PSYCHISCH_FUNCTIONEREN', 'WERK'],
      inhoud: 'Meldde zich somber en moe.',
      vraag: 'Wie helpt mij om de dag weer aan te kunnen?',
      situatie: 'Zit sinds een half jaar ziek thuis.',
    },
    20,
  ],
  [
    {
      leefgebieden: ['OPVOEDING', 'TAAL'],
      inhoud: 'De school vroeg om mee te denken.',
      vraag: 'Hoe begrijp ik wat de school van ons vraagt?',
      situatie: 'Leest brieven van school met hulp van een buurvrouw.',
    },
    12,
  ],
  [
    {
      leefgebieden: ['LICHAMELIJK_FUNCTIONEREN', 'HUISHOUDEN', 'ZINGEVING'],
      inhoud: 'De mantelzorger kan het niet meer alleen.',
      vraag: 'Hoe houden we het samen thuis vol?',
      situatie: 'De partner doet alles en slaapt slecht.',
    },
    13,
  ],
];
const BRON: Gewogen<string> = [
  ['PROFESSIONAL', 35],
  ['ZELF', 30],
  ['NETWERK', 12],
  ['WIJKBEWONER', 10],
  ['MANTELZORGER', 8],
  ['WIJKTEAM', 5],
];
/** Besides the regieteam, seldom. */
const ANDERE_OPSCHALING: Gewogen<string> = [
  ['VEILIG_THUIS', 30],
  ['FACT_TEAM', 30],
  ['ZORGKETEN', 25],
  ['VEILIGHEIDSHUIS', 15],
];
/** Where a case is after so many days; the last that was reached. */
const VERLOOP: readonly (readonly [vanaf: number, status: string])[] = [
  [7, 'HUISBEZOEK'],
  [14, 'VRAAGVERHELDERING'],
  [40, 'CONCEPTPLAN'],
  [60, 'UITVOERING'],
  [260, 'NAZORG'],
];
const [BEZOEK, GESPREK, , UITVOERING, NAZORG] = VERLOOP.map(([vanaf]) => vanaf);

export const wijkteamrijen: Dossiermaker = (opdracht) => {
  const { loting, kalender, lid, begin } = opdracht;
  const situatie = loting.gewogen(SITUATIES);
  const { leefgebieden, inhoud } = situatie;
  const { professionals, ...team } = vanHetTeam(opdracht);
  const coaches = loting.enkeleUit(professionals, 2);
  const bezocht = begin + BEZOEK;
  const signaal = {
    ...{ soort: 'signaal', kenmerk: `wt-s-${lid.nr}`, bsn: lid.bsn, ontvangenOp: kalender.dag(begin), leefgebieden },
    ...{ afgehandeldOp: bezocht <= 0 ? kalender.dag(bezocht) : undefined, bron: loting.gewogen(BRON), inhoud },
    ...{ coach: coaches[0], ...team },
  };
  if (bezocht > 0) return [signaal];
  const huisbezoek = {
    ...{ soort: 'huisbezoek', kenmerk: `wt-h-${lid.nr}`, bsn: lid.bsn, signaal: signaal.kenmerk },
    ...{ bezochtOp: kalender.dag(bezocht), coaches, verslag: 'Kennisgemaakt en de vraag op een rij gezet.' },
  };
  const casus = `wt-c-${lid.nr}`;
  return [
    ...[signaal, huisbezoek, casusrij(opdracht, casus, situatie, coaches[0])],
    ...gesprek(opdracht, casus, situatie),
    ...opschaling(opdracht, casus, coaches[0]),
  ];
};

function vanHetTeam({ gebied }: Dossieropdracht) {
  const { professionals, telefoon } = gebied.team;
  return { professionals, organisatie: gebied.organisaties.WIJKTEAM.naam, team: gebied.team.naam, telefoon };
}

function casusrij(opdracht: Dossieropdracht, kenmerk: string, { leefgebieden }: Situatie, coach: string): Rij {
  const { loting, kalender, lid, begin, einde } = opdracht;
  const { professionals: _, ...team } = vanHetTeam(opdracht);
  const dagen = (einde ?? 0) - begin;
  const status = einde === undefined ? (VERLOOP.findLast(([vanaf]) => vanaf <= dagen)?.[1] ?? 'SIGNAAL') : 'AFGESLOTEN';
  const ondersteund = dagen >= UITVOERING;
  const langer = ondersteund && loting.kans(0.35);
  const verlenging = {
    tot: kalender.dag(begin + UITVOERING + 240),
    reden: 'De wachtlijst voor de vervolghulp is lang.',
  };
  return {
    ...{ soort: 'casus', kenmerk, bsn: lid.bsn, status, geopendOp: kalender.dag(begin + BEZOEK) },
    ondersteuningVanaf: ondersteund ? kalender.dag(begin + UITVOERING) : undefined,
    verlenging: langer ? verlenging : undefined,
    ondersteuningAfgerondOp: dagen >= NAZORG ? kalender.dag(begin + NAZORG) : undefined,
    afgeslotenOp: einde === undefined ? undefined : kalender.dag(einde),
    ...{ leefgebieden, coach, ...team },
  };
}

function gesprek({ loting, kalender, lid, begin, einde }: Dossieropdracht, casus: string, situatie: Situatie): Rij[] {
  if ((einde ?? 0) - begin < GESPREK + 7) return [];
  const vraag = situatie.leefgebieden.map((leefgebied, i) => ({
    ...{ leefgebied, hoortBijVraag: true, score: loting.tussen(1, 4) },
    ...(i === 0 ? { situatie: situatie.situatie, gewensteVerandering: 'Rust, en zelf weer verder kunnen.' } : {}),
  }));
  const daarbuiten = {
    leefgebied: 'VERVOER',
    hoortBijVraag: false,
    redenBuitenVraag: 'De bewoner bracht het zelf ter sprake.',
  };
  const besproken = loting.kans(0.1) ? [...vraag, daarbuiten] : vraag;
  const gevoerdOp = kalender.dag(begin + GESPREK + loting.tussen(0, 7));
  return [
    {
      soort: 'keukentafelgesprek',
      kenmerk: `wt-k-${lid.nr}`,
      bsn: lid.bsn,
      casus,
      gevoerdOp,
      vraag: situatie.vraag,
      besproken,
    },
  ];
}

function opschaling(
  { loting, kalender, lid, begin, opgeschaald }: Dossieropdracht,
  casus: string,
  coach: string,
): Rij[] {
  const elders = opgeschaald === undefined && loting.kans(0.04);
  const besloten = opgeschaald ?? -loting.tussen(1, 60);
  if ((opgeschaald === undefined && !elders) || besloten < begin + BEZOEK) return [];
  const naar = elders ? loting.gewogen(ANDERE_OPSCHALING) : 'REGIETEAM';
  const nogNiet = elders && loting.kans(0.4);
  return [
    {
      ...{
        soort: 'opschaling',
        kenmerk: `wt-o-${lid.nr}`,
        bsn: lid.bsn,
        casus,
        naar,
        status: nogNiet ? 'VOORGESTELD' : 'BESLOTEN',
      },
      voorgesteldOp: kalender.dag(Math.max(begin + BEZOEK, besloten - loting.tussen(1, 10))),
      ...{ beslotenOp: nogNiet ? undefined : kalender.dag(besloten), verantwoordelijke: coach },
      reden: elders ? 'Vraagt kennis die het team niet heeft.' : 'Problemen op drie of meer leefgebieden.',
    },
  ];
}
