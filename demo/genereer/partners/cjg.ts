import type { Dossiermaker, Dossieropdracht } from '../hulp';
import type { Gewogen } from '../loting';
import { isVolwassen } from '../persoon';
import type { Rij } from '../rij';

interface Onderwerp {
  leefgebieden: readonly string[];
  vraag: string;
  doel: string;
  afspraken: string;
}

const VAN_OUDER: Gewogen<Onderwerp> = [
  [
    {
      leefgebieden: ['OPVOEDING'],
      vraag: 'Wil grenzen leren stellen zonder dat het ruzie wordt.',
      doel: 'Aan tafel blijft het rustig',
      afspraken: 'Volgt de cursus Positief opvoeden en bespreekt die met de coach.',
    },
    1,
  ],
];
const OVER_KIND: Gewogen<Onderwerp> = [
  [
    {
      leefgebieden: ['OPVOEDING', 'SOCIALE_OMGEVING'],
      vraag: 'Gaat met tegenzin naar school en mist lessen.',
      doel: 'Elke week minstens vier dagen naar school',
      afspraken: 'De mentor belt elke maandag.',
    },
    40,
  ],
  [
    {
      leefgebieden: ['PSYCHISCH_FUNCTIONEREN'],
      vraag: 'Slaapt slecht en piekert.',
      doel: 'Weet bij wie te praten als het te veel wordt',
      afspraken: 'Elke twee weken een gesprek op school.',
    },
    30,
  ],
  [
    {
      leefgebieden: ['OPVOEDING'],
      vraag: 'Wordt snel boos en is dan niet te bereiken.',
      doel: 'Zegt het zelf als het niet goed gaat',
      afspraken: 'Thuis en op school dezelfde kaart met drie kleuren.',
    },
    30,
  ],
];
/** Codes of COD327 and JZ020. */
const VERWIJZER: Gewogen<string> = [
  ['02', 40],
  ['01', 20],
  ['03', 15],
  ['06', 15],
  ['05', 5],
  ['04', 4],
  ['08', 1],
];
const CATEGORIE: Gewogen<readonly [categorie: string, aanbieder: string]> = [
  [['45', 'Jeugdhulp De Brug'], 50],
  [['51', 'Praktijk De Luwte'], 20],
  [['54', 'Jeugd-ggz Waalland'], 12],
  [['41', 'Dagcentrum De Vlinder'], 10],
  [['44', 'Gezinshuis Waalzicht'], 5],
  [['48', 'Jeugdbescherming Waalland'], 3],
];
/** From 12 on a child may ask something of which the parents don't know. */
const DEEL_VERTROUWELIJK = 0.15;

export const cjgrijen: Dossiermaker = (opdracht) => {
  const { loting, kalender, lid, begin, einde, gebied } = opdracht;
  const kind = !isVolwassen(lid);
  const onderwerp = loting.gewogen(kind ? OVER_KIND : VAN_OUDER);
  const kenmerk = `cjg-h-${lid.nr}`;
  const genomen = begin + loting.tussen(20, 60);
  const besloten = kind && genomen < (einde ?? 0) && loting.kans(0.65);
  const { naam: organisatie, professionals, telefoon } = gebied.organisaties.CJG;
  const hulpvraag = {
    ...{
      soort: 'hulpvraag',
      kenmerk,
      bsn: lid.bsn,
      status: status(opdracht, besloten),
      gesteldOp: kalender.dag(begin),
    },
    ...{ afgeslotenOp: einde === undefined ? undefined : kalender.dag(einde), leefgebieden: onderwerp.leefgebieden },
    ...{ vraag: onderwerp.vraag, vertrouwelijk: kind && lid.leeftijd >= 12 && loting.kans(DEEL_VERTROUWELIJK) },
    ...{ organisatie, coach: loting.een(professionals), telefoon },
  };
  const verwijzer = loting.gewogen(VERWIJZER);
  return [
    ...[hulpvraag, ...(kind && loting.kans(0.6) ? [verwijzing(opdracht, kenmerk, verwijzer)] : [])],
    ...(besloten ? [besluit(opdracht, kenmerk, verwijzer, genomen)] : []),
    ...afspraak(opdracht, kenmerk, onderwerp),
  ];
};

function status({ begin, einde }: Dossieropdracht, besloten: boolean): string {
  if (einde !== undefined) return 'AFGESLOTEN';
  if (!besloten) return begin > -14 ? 'HULPVRAAG' : 'ONDERZOEK';
  if (begin < -300) return 'EVALUATIE';
  return begin < -80 ? 'LOPENDE_JEUGDHULP' : 'BESLUIT';
}

const verwijzing = ({ kalender, lid, begin }: Dossieropdracht, hulpvraag: string, verwijzer: string): Rij => ({
  ...{ soort: 'verwijzing', kenmerk: `cjg-v-${lid.nr}`, bsn: lid.bsn, hulpvraag, verwijzer },
  ...{ verwezenOp: kalender.dag(begin), reden: 'Vroeg om met het gezin mee te kijken.' },
});

function besluit(
  { loting, kalender, lid, einde }: Dossieropdracht,
  hulpvraag: string,
  verwijzer: string,
  genomen: number,
): Rij {
  const [categorie, aanbieder] = loting.gewogen(CATEGORIE);
  const vanaf = genomen + loting.tussen(5, 40);
  return {
    ...{ soort: 'besluit', kenmerk: `cjg-b-${lid.nr}`, bsn: lid.bsn, hulpvraag, genomenOp: kalender.dag(genomen) },
    ...{ categorie, verwijzer, aanbieder, vanaf: kalender.dag(vanaf) },
    tot: kalender.dag(einde === undefined ? vanaf + loting.een([182, 364]) : Math.max(einde, vanaf)),
    ...{ toegewezenOp: kalender.dag(genomen + 1), productcode: `${categorie}A0${loting.tussen(1, 9)}` },
    ...{ volume: loting.tussen(4, 24) * 15, eenheid: 'MINUUT', frequentie: 'WEEK' },
  };
}

function afspraak(
  { loting, kalender, lid, begin, einde }: Dossieropdracht,
  hulpvraag: string,
  onderwerp: Onderwerp,
): Rij[] {
  const afgesproken = begin + loting.tussen(10, 40);
  if (afgesproken >= (einde ?? 0)) return [];
  const evaluatie = afgesproken + loting.tussen(60, 180);
  const gedaan = evaluatie < -10 && loting.kans(0.8);
  const [leefgebied] = onderwerp.leefgebieden;
  return [
    {
      ...{
        soort: 'gezinsplanonderdeel',
        kenmerk: `cjg-g-${lid.nr}`,
        bsn: lid.bsn,
        hulpvraag,
        leefgebied,
        doel: onderwerp.doel,
      },
      ...{ afgesprokenOp: kalender.dag(afgesproken), evaluatieOp: kalender.dag(evaluatie) },
      ...{
        geevalueerdOp: gedaan ? kalender.dag(evaluatie + loting.tussen(-5, 9)) : undefined,
        afspraken: onderwerp.afspraken,
      },
    },
  ];
}
