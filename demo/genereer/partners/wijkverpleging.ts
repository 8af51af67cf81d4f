import { ZORGVERZEKERAARS } from '../gebied';
import type { Dossiermaker, Dossieropdracht } from '../hulp';
import type { Gewogen, Loting } from '../loting';
import type { Rij } from '../rij';

interface Zorg {
  toelichting: string;
  leefgebieden: readonly string[];
  verzorging: readonly [van: number, tot: number];
  verpleging: readonly [van: number, tot: number];
  doelen: readonly string[];
  problemen: readonly string[];
  acties: readonly string[];
}

const LICHAMELIJK = ['LICHAMELIJK_FUNCTIONEREN'];
const ZORG: Gewogen<Zorg> = [
  [
    {
      ...{
        toelichting: 'Steunkousen aan en uit.',
        leefgebieden: LICHAMELIJK,
        verzorging: [60, 140],
        verpleging: [0, 0],
      },
      ...{
        doelen: ['Op de been blijven'],
        problemen: ['Vocht in de benen'],
        acties: ['Steunkousen in de ochtend en de avond'],
      },
    },
    30,
  ],
  [
    {
      ...{
        toelichting: 'Hulp bij wassen en aankleden.',
        leefgebieden: LICHAMELIJK,
        verzorging: [140, 420],
        verpleging: [0, 60],
      },
      ...{
        doelen: ['Elke dag fris en aangekleed'],
        problemen: ['Valt bij het douchen'],
        acties: ['Ochtendzorg elke dag'],
      },
    },
    32,
  ],
  [
    {
      ...{
        toelichting: 'Wondzorg na een operatie.',
        leefgebieden: LICHAMELIJK,
        verzorging: [0, 0],
        verpleging: [60, 140],
      },
      ...{ doelen: ['De wond is gesloten'], problemen: ['Open wond'], acties: ['Spoelen en verbinden'] },
    },
    18,
  ],
  [
    {
      toelichting: 'Dementie; hulp bij medicatie en dagritme.',
      leefgebieden: ['LICHAMELIJK_FUNCTIONEREN', 'PSYCHISCH_FUNCTIONEREN'],
      ...{ verzorging: [210, 480], verpleging: [60, 120], doelen: ['Zo lang mogelijk thuis wonen'] },
      ...{ problemen: ['Vergeet medicatie en eten'], acties: ['Medicatie aanreiken en aftekenen'] },
    },
    20,
  ],
];
const POLISSOORT: Gewogen<string> = [
  ['NATURA', 75],
  ['COMBINATIE', 15],
  ['RESTITUTIE', 10],
];
/** An indication runs for a year at most; what goes on longer was renewed. */
const JAAR = 364;
const DEEL_TE_LAAT_VERNIEUWD = 0.06;
const WEKEN_INZET = 4;

export const wijkverplegingrijen: Dossiermaker = (opdracht) => {
  const { loting, lid, begin, einde } = opdracht;
  const zorg = loting.gewogen(ZORG);
  const minuten = {
    minutenVerzorging: opVijf(loting, zorg.verzorging),
    minutenVerpleging: opVijf(loting, zorg.verpleging),
  };
  const aantal = Math.floor(((einde ?? 0) - begin) / JAAR) + 1;
  const laatste = begin + (aantal - 1) * JAAR;
  const kenmerk = (nummer: number) => `wv-i-${lid.nr}-${nummer}`;
  const verpleegkundige = loting.een(opdracht.gebied.organisaties.WIJKVERPLEGING.professionals);
  const indicaties = Array.from({ length: aantal }, (_, i) => ({
    ...{ soort: 'indicatie', kenmerk: kenmerk(i + 1), bsn: lid.bsn, herindicatieVan: i > 0 ? kenmerk(i) : undefined },
    ...(i + 1 < aantal ? eerdereTermijn(opdracht, begin + i * JAAR) : lopendeTermijn(opdracht, laatste)),
    ...{ leveringsvorm: loting.kans(0.05) ? 'PGB' : 'ZIN', leefgebieden: zorg.leefgebieden, ...minuten },
    ...{ toelichting: zorg.toelichting, ...vanDeThuiszorg(opdracht), verpleegkundige },
  }));
  return [
    ...indicaties,
    ...zorgplan(opdracht, kenmerk(aantal), zorg, laatste),
    ...(einde === undefined
      ? inzet(opdracht, kenmerk(aantal), laatste, minuten.minutenVerzorging + minuten.minutenVerpleging)
      : []),
    polis(opdracht),
  ];
};

/** Time is indicated in steps of five minutes. */
const opVijf = (loting: Loting, [van, tot]: readonly [number, number]) => loting.tussen(van / 5, tot / 5) * 5;

function vanDeThuiszorg({ gebied }: Dossieropdracht) {
  const { kenmerk: eigenaar, naam: organisatie, telefoon } = gebied.organisaties.WIJKVERPLEGING;
  return { eigenaar, organisatie, telefoon };
}

const eerdereTermijn = ({ kalender }: Dossieropdracht, vanaf: number) => ({
  ...{ fase: 'BEEINDIGD', geindiceerdOp: kalender.dag(vanaf - 7) },
  ...{ vanaf: kalender.dag(vanaf), tot: kalender.dag(vanaf + JAAR - 1) },
});

function lopendeTermijn({ loting, kalender, einde }: Dossieropdracht, vanaf: number) {
  const verlopen = vanaf < -60 && loting.kans(DEEL_TE_LAAT_VERNIEUWD);
  const tot = einde ?? (verlopen ? -loting.tussen(1, 25) : vanaf + JAAR - 1);
  const nu = fase(vanaf, einde);
  return {
    fase: nu,
    geindiceerdOp: kalender.dag(vanaf - 5),
    vanaf: kalender.dag(vanaf),
    tot: kalender.dag(tot),
    evaluerenVoor: IN_ZORG.includes(nu) ? kalender.dag(volgendeEvaluatie(vanaf)) : undefined,
    beeindigdOp: einde === undefined ? undefined : kalender.dag(einde),
    redenEinde: einde === undefined ? undefined : 'DOELEN_BEHAALD',
  };
}

const IN_ZORG = ['ZORGPLAN', 'UITVOERING'];
const HALF_JAAR = 182;
/** Twice a year, counted from the first day of care. */
const volgendeEvaluatie = (vanaf: number): number => vanaf + HALF_JAAR * Math.max(1, Math.ceil(-vanaf / HALF_JAAR));

function fase(vanaf: number, einde: number | undefined): string {
  if (einde !== undefined) return 'BEEINDIGD';
  if (vanaf > -5) return 'INDICATIE';
  if (vanaf > -12) return 'ZORGPLAN';
  return vanaf < -330 ? 'EVALUATIE' : 'UITVOERING';
}

function zorgplan({ kalender, lid, einde }: Dossieropdracht, indicatie: string, zorg: Zorg, vanaf: number): Rij[] {
  const opgesteld = vanaf + 6;
  if (opgesteld > (einde ?? 0)) return [];
  const { doelen, problemen, acties } = zorg;
  const opgesteldOp = kalender.dag(opgesteld);
  return [
    { soort: 'zorgplan', kenmerk: `wv-z-${lid.nr}`, bsn: lid.bsn, indicatie, opgesteldOp, doelen, problemen, acties },
  ];
}

/** The last weeks of what was planned and delivered; of this one nothing is delivered yet. */
function inzet({ loting, kalender, lid }: Dossieropdracht, indicatie: string, vanaf: number, gepland: number): Rij[] {
  return Array.from({ length: WEKEN_INZET }, (_, i) => i - WEKEN_INZET + 1)
    .filter((week) => week * 7 >= vanaf)
    .map((week) => ({
      ...{ soort: 'inzet', kenmerk: `wv-n-${lid.nr}-${kalender.week(week * 7)}`, bsn: lid.bsn, indicatie },
      ...{ week: kalender.week(week * 7), minutenGepland: gepland },
      minutenGeleverd: week < 0 ? Math.max(0, gepland - 5 * loting.tussen(0, 6)) : undefined,
    }));
}

function polis({ loting, kalender, lid }: Dossieropdracht): Rij {
  const jaar = kalender.vandaag.slice(0, 4);
  const { naam: verzekeraar } = loting.een(ZORGVERZEKERAARS);
  return {
    ...{ soort: 'polis', kenmerk: `wv-p-${lid.nr}`, bsn: lid.bsn, verzekeraar, polissoort: loting.gewogen(POLISSOORT) },
    ...{ vanaf: `${jaar}-01-01`, tot: `${jaar}-12-31`, polisnummer: `${jaar}-${lid.nr}` },
  };
}
