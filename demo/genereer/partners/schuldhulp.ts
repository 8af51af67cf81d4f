import type { Dossiermaker, Dossieropdracht } from '../hulp';
import type { Gewogen } from '../loting';
import type { Rij } from '../rij';

const DREIGING = ['WONINGONTRUIMING', 'AFSLUITING_ENERGIE', 'AFSLUITING_WATER', 'EINDE_ZORGVERZEKERING'];
const VROEGSIGNAAL = ['HUUR', 'ENERGIE', 'WATER', 'ZORGPREMIE'];
const HULPVRAGEN = [
  'Kan de vaste lasten niet meer betalen.',
  'Opent al maanden geen post meer.',
  'Raakte zijn baan kwijt en loopt overal achter.',
  'Betaalt het ene gat met het andere.',
];
const UITSTROOM: Gewogen<string> = [
  ['AFGEROND', 55],
  ['INGETROKKEN', 12],
  ['NIET_VERSCHENEN', 12],
  ['ZELF', 11],
  ['VOLDOET_NIET', 6],
  ['VERHUISD', 4],
];
const OPLOSSING: Gewogen<string> = [
  ['SCHULDBEMIDDELING', 35],
  ['SANERINGSKREDIET', 30],
  ['BETALINGSREGELING', 25],
  ['HERFINANCIERING', 6],
  ['NULAANBOD', 4],
];
const BEGELEIDING: Gewogen<string> = [
  ['BUDGETBEHEER', 45],
  ['BUDGETCOACHING', 30],
  ['BESCHERMINGSBEWIND', 15],
  ['BUDGETBEGELEIDING', 10],
];
const SCHULDEISERS: Gewogen<readonly [schuldsoort: string, schuldeiser: string, hoogstens: number]> = [
  [['NUTS', 'Waalstroom Energie', 350_000], 22],
  [['NUTS', 'Waterbedrijf Waalland', 60_000], 8],
  [['ZORG', 'Zorgverzekeraar Waalland', 250_000], 18],
  [['PUBLIEK', 'Belastingdienst', 900_000], 16],
  [['PUBLIEK', 'Gemeente Waalstad, belastingen', 150_000], 10],
  [['OVERIG', 'Woningstichting De Waal', 700_000], 18],
  [['OVERIG', 'Webwinkel Alles & Meer', 180_000], 16],
  [['OVERIG', 'Telecom Waalland', 90_000], 12],
  [['OVERIG', 'Kredietbank De Brug', 1_500_000], 8],
];
const AANTAL_SCHULDEN: Gewogen<number> = [
  [2, 12],
  [3, 20],
  [4, 22],
  [5, 18],
  [6, 14],
  [8, 14],
];

/** Where a traject is after so many days since the intake; the last that was reached. */
const VERLOOP: readonly (readonly [vanaf: number, status: string])[] = [
  [0, 'INTAKE'],
  [10, 'PLAN_VAN_AANPAK'],
  [55, 'STABILISATIE'],
  [150, 'SCHULDREGELING'],
  [330, 'OPLOSSING'],
  [480, 'BEGELEIDING'],
  [800, 'NAZORG'],
];

export const schuldhulprijen: Dossiermaker = (opdracht) => {
  const { loting, kalender, lid, begin, gebied } = opdracht;
  const dreiging = loting.kans(0.12) ? loting.een(DREIGING) : undefined;
  const intake = begin + (dreiging ? loting.tussen(1, 4) : loting.tussen(5, 34));
  const { naam: organisatie, professionals, telefoon } = gebied.organisaties.SCHULDHULP;
  const kenmerk = `sh-a-${lid.nr}`;
  const aanmelding = {
    ...{ soort: 'aanmelding', kenmerk, bsn: lid.bsn, aangemeldOp: kalender.dag(begin) },
    ...{ intakeOp: intake < 0 ? kalender.dag(intake) : undefined, dreiging },
    ...{ vroegsignaal: loting.kans(0.35) ? loting.een(VROEGSIGNAAL) : undefined, hulpvraag: loting.een(HULPVRAGEN) },
    ...{ organisatie, schuldhulpverlener: loting.een(professionals), telefoon },
  };
  return [aanmelding, ...(intake < 0 ? vervolg(opdracht, kenmerk, intake) : []), ...schulden(opdracht)];
};

function vervolg(opdracht: Dossieropdracht, aanmelding: string, intake: number): Rij[] {
  const { loting, kalender, lid, einde } = opdracht;
  const kenmerk = `sh-t-${lid.nr}`;
  const stap = VERLOOP.findLastIndex(([vanaf]) => vanaf <= (einde ?? 0) - intake);
  const traject = {
    ...{ soort: 'traject', kenmerk, bsn: lid.bsn, aanmelding },
    ...{ status: einde === undefined ? VERLOOP[stap][1] : 'UITSTROOM', gestartOp: kalender.dag(intake) },
    beeindigdOp: einde === undefined ? undefined : kalender.dag(einde),
    oplossing:
      stap >= VERLOOP.findIndex(([, status]) => status === 'SCHULDREGELING') ? loting.gewogen(OPLOSSING) : undefined,
    uitstroom: einde === undefined ? undefined : loting.gewogen(UITSTROOM),
  };
  const vastgesteld = intake + loting.tussen(20, 62);
  const plan = {
    ...{ soort: 'plan', kenmerk: `sh-p-${lid.nr}`, bsn: lid.bsn, aanmelding, vastgesteldOp: kalender.dag(vastgesteld) },
    ...{ doelen: ['De vaste lasten worden elke maand betaald.', 'Er komen geen schulden bij.'] },
    afspraken: 'Leefgeld per week; alle post mee naar het gesprek.',
  };
  const vanaf = vastgesteld + loting.tussen(3, 40);
  const tot = einde === undefined ? undefined : Math.max(einde, vanaf);
  const beheer = {
    ...{
      soort: 'budgetbeheer',
      kenmerk: `sh-b-${lid.nr}`,
      bsn: lid.bsn,
      traject: kenmerk,
      vorm: loting.gewogen(BEGELEIDING),
    },
    ...{
      uitvoerder: 'Stadsbank Waalstad',
      vanaf: kalender.dag(vanaf),
      tot: tot === undefined ? undefined : kalender.dag(tot),
    },
  };
  const nu = einde ?? 0;
  return [traject, ...(vastgesteld < nu ? [plan] : []), ...(vanaf < nu && loting.kans(0.5) ? [beheer] : [])];
}

function schulden({ loting, kalender, lid, begin, einde }: Dossieropdracht): Rij[] {
  return loting
    .enkele(SCHULDEISERS, loting.gewogen(AANTAL_SCHULDEN))
    .map(([schuldsoort, schuldeiser, hoogstens], i) => {
      const bedrag = Math.round(5_000 + (hoogstens - 5_000) * loting.volgende() ** 2);
      const resteert = einde === undefined ? 0.4 + loting.volgende() * 0.75 : loting.volgende() * 0.3;
      return {
        ...{ soort: 'schuld', kenmerk: `sh-s-${lid.nr}-${i + 1}`, bsn: lid.bsn, schuldsoort },
        ...{ sinds: kalender.dag(begin - loting.tussen(20, 900)), schuldeiser },
        ...{ oorspronkelijkBedrag: bedrag, huidigBedrag: Math.round(bedrag * resteert) },
      };
    });
}
