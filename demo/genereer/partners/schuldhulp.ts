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

/** Where a traject is after so many days since the intake, and what that day is called; the last that was reached. */
const VERLOOP: readonly (readonly [vanaf: number, status: string, dag?: string])[] = [
  [0, 'INTAKE'],
  [10, 'PLAN_VAN_AANPAK'],
  [55, 'STABILISATIE', 'stabilisatieOp'],
  [150, 'SCHULDREGELING'],
  [330, 'OPLOSSING', 'oplossingOp'],
  [480, 'BEGELEIDING', 'begeleidingOp'],
  [800, 'NAZORG', 'nazorgOp'],
];
const stapVan = (status: string): number => VERLOOP.findIndex(([, naam]) => naam === status);
/** How long the last step takes. */
const NAZORG_DAGEN = 180;
/** So many days after the intake is decided; a plan comes later. */
const BESLUIT_NA = 10;

export const schuldhulprijen: Dossiermaker = (opdracht) => {
  const { loting, kalender, lid, begin, einde, gebied } = opdracht;
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
  const wacht = { kenmerk: `sh-t-${lid.nr}`, bsn: lid.bsn, aanmelding: kenmerk, gestartOp: kalender.dag(begin) };
  const rijen =
    intake < 0 ? vervolg(opdracht, kenmerk, intake) : [{ soort: 'traject', ...wacht, status: 'AANMELDING' }];
  const plan = rijen.find(({ soort }) => soort === 'plan') as { vastgesteldOp?: string } | undefined;
  const besluit = plan && {
    ...{ soort: 'toelatingsbesluit', kenmerk: `sh-tb-${lid.nr}`, bsn: lid.bsn, aanmelding: kenmerk },
    ...{ genomenOp: kalender.dag(intake + BESLUIT_NA), toelating: 'TOEGELATEN' },
    motivering: 'Kan de schulden zonder hulp niet meer betalen.',
  };
  const afloop = {
    ...(besluit && { toelating: besluit.toelating, beslotenOp: besluit.genomenOp }),
    afgerondOp: plan?.vastgesteldOp ?? (einde === undefined ? undefined : kalender.dag(einde)),
  };
  return [{ ...aanmelding, ...afloop }, ...(besluit ? [besluit] : []), ...rijen, ...schulden(opdracht)];
};

/** The days of the steps that were taken, and of the one after. */
function stappen({ kalender, einde }: Dossieropdracht, intake: number, stap: number): Record<string, string> {
  const genomen = VERLOOP.slice(0, stap + 1).flatMap(([vanaf, , dag]) =>
    dag ? [[dag, kalender.dag(intake + vanaf)]] : [],
  );
  const [laatste] = VERLOOP[stap];
  const hierna = VERLOOP[stap + 1]?.[0] ?? laatste + NAZORG_DAGEN;
  const afspraak = einde === undefined ? [['afspraakOp', kalender.dag(intake + hierna)]] : [];
  return Object.fromEntries([...genomen, ...afspraak]);
}

function vervolg(opdracht: Dossieropdracht, aanmelding: string, intake: number): Rij[] {
  const { loting, kalender, lid, einde } = opdracht;
  const kenmerk = `sh-t-${lid.nr}`;
  const stap = VERLOOP.findLastIndex(([vanaf]) => vanaf <= (einde ?? 0) - intake);
  const traject = {
    ...{ soort: 'traject', kenmerk, bsn: lid.bsn, aanmelding, ...stappen(opdracht, intake, stap) },
    ...{ status: einde === undefined ? VERLOOP[stap][1] : 'UITSTROOM', gestartOp: kalender.dag(intake) },
    beeindigdOp: einde === undefined ? undefined : kalender.dag(einde),
    oplossing: stap >= stapVan('SCHULDREGELING') ? loting.gewogen(OPLOSSING) : undefined,
    uitstroom: einde === undefined ? undefined : loting.gewogen(UITSTROOM),
  };
  const vastgesteld = intake + loting.tussen(20, 62);
  const plan = {
    ...{ soort: 'plan', kenmerk: `sh-p-${lid.nr}`, bsn: lid.bsn, aanmelding, vastgesteldOp: kalender.dag(vastgesteld) },
    ...{ doelen: ['De vaste lasten worden elke maand betaald.', 'Er komen geen schulden bij.'] },
    afspraken: 'Leefgeld per week; alle post mee naar het gesprek.',
  };
  const vanaf = vastgesteld + loting.tussen(3, 40);
  const beheer = beheerrij(opdracht, kenmerk, vanaf);
  const nu = einde ?? 0;
  return [traject, ...(vastgesteld < nu ? [plan] : []), ...(vanaf < nu && loting.kans(0.5) ? [beheer] : [])];
}

function beheerrij({ loting, kalender, lid, einde }: Dossieropdracht, traject: string, vanaf: number): Rij {
  const vorm = loting.gewogen(BEGELEIDING);
  return {
    ...{
      soort: 'budgetbeheer',
      kenmerk: `sh-b-${lid.nr}`,
      bsn: lid.bsn,
      traject,
      vorm,
      uitvoerder: 'Stadsbank Waalstad',
    },
    vanaf: kalender.dag(vanaf),
    tot: einde === undefined ? undefined : kalender.dag(Math.max(einde, vanaf)),
    zaaknummer: vorm === 'BESCHERMINGSBEWIND' ? `26/${lid.nr}` : undefined,
  };
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
