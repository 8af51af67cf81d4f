import type { Dossiermaker, Dossieropdracht } from '../hulp';
import type { Gewogen } from '../loting';
import type { Rij } from '../rij';

/** What somebody asks for, and the provision (iWmo, WMO020) that may come of it. */
interface Product {
  categorie: string;
  leefgebieden: readonly string[];
  hulpvraag: string;
  aanbieder: string;
  omvang: { van: number; tot: number; eenheid: string; frequentie: string };
  /** Per unit a month, in euro cents, where it can be a pgb. */
  pgb?: number;
}

const product = (categorie: string, rest: Omit<Product, 'categorie'>): Product => ({ categorie, ...rest });

const PRODUCTEN: Gewogen<Product> = [
  [
    product('01', {
      ...{
        leefgebieden: ['HUISHOUDEN'],
        hulpvraag: 'Krijgt het huis niet meer schoon.',
        aanbieder: 'Schoon Thuis Waalstad',
        pgb: 190,
      },
      omvang: { van: 90, tot: 240, eenheid: 'MINUUT', frequentie: 'WEEK' },
    }),
    40,
  ],
  [
    product('02', {
      ...{ leefgebieden: ['PSYCHISCH_FUNCTIONEREN', 'WONEN'], hulpvraag: 'Overziet de dag en de post niet.' },
      ...{ aanbieder: 'Begeleid Zelfstandig Waalland', pgb: 22_000 },
      omvang: { van: 1, tot: 6, eenheid: 'UUR', frequentie: 'WEEK' },
    }),
    22,
  ],
  [
    product('07', {
      ...{
        leefgebieden: ['DAGBESTEDING', 'SOCIALE_OMGEVING'],
        hulpvraag: 'Zit overdag alleen en verliest zijn ritme.',
      },
      aanbieder: 'Zorgboerderij De Uiterwaard',
      omvang: { van: 2, tot: 8, eenheid: 'DAGDEEL', frequentie: 'WEEK' },
    }),
    14,
  ],
  [
    product('08', {
      ...{ leefgebieden: ['VERVOER'], hulpvraag: 'Haalt de halte niet meer.', aanbieder: 'Regiotaxi Waalstad' },
      omvang: { van: 4, tot: 12, eenheid: 'STUKS_INSPANNING', frequentie: 'MAAND' },
    }),
    14,
  ],
  [
    product('11', {
      ...{ leefgebieden: ['LICHAMELIJK_FUNCTIONEREN', 'VERVOER'], hulpvraag: 'Loopt buiten geen tien minuten.' },
      aanbieder: 'Hulpmiddelen Waalland',
      omvang: { van: 1, tot: 1, eenheid: 'STUKS_OUTPUT', frequentie: 'TOTAAL' },
    }),
    7,
  ],
  [
    product('13', {
      ...{ leefgebieden: ['WONEN'], hulpvraag: 'Komt de trap niet meer op.', aanbieder: 'Hulpmiddelen Waalland' },
      omvang: { van: 1, tot: 1, eenheid: 'STUKS_OUTPUT', frequentie: 'TOTAAL' },
    }),
    3,
  ],
];
const BESLUIT: Gewogen<string> = [
  ['TOEGEKEND', 76],
  ['DEELS_TOEGEKEND', 12],
  ['AFGEWEZEN', 12],
];
const DEEL_PGB = 0.1;
/** The six weeks of art. 2.3.2 are mostly kept. */
const DEEL_LANG_ONDERZOEK = 0.08;

export const wmorijen: Dossiermaker = (opdracht) => {
  const { loting, begin, einde } = opdracht;
  const eerste = aanvraag(opdracht, 1, begin);
  const nogEen = einde === undefined && begin < -200 && loting.kans(0.3);
  return nogEen ? [...eerste, ...aanvraag(opdracht, 2, -loting.tussen(5, 190))] : eerste;
};

function aanvraag(opdracht: Dossieropdracht, nummer: number, gemeld: number): Rij[] {
  const { loting, kalender, lid, gebied, einde } = opdracht;
  const gevraagd = loting.gewogen(PRODUCTEN);
  const onderzocht =
    gemeld + (einde === undefined && loting.kans(DEEL_LANG_ONDERZOEK) ? loting.tussen(50, 120) : loting.tussen(12, 42));
  const aangevraagd = onderzocht + loting.tussen(1, 7);
  const besloten = aangevraagd + loting.tussen(4, 18);
  const { naam: organisatie, professionals, telefoon } = gebied.organisaties.WMO;
  const melding = {
    ...{
      soort: 'melding',
      kenmerk: `wmo-m-${lid.nr}-${nummer}`,
      bsn: lid.bsn,
      fase: fase(gemeld, onderzocht, aangevraagd, besloten),
    },
    gemeldOp: kalender.dag(gemeld),
    onderzoekAfgerondOp: onderzocht < 0 ? kalender.dag(onderzocht) : undefined,
    aangevraagdOp: aangevraagd < 0 ? kalender.dag(aangevraagd) : undefined,
    ...{ leefgebieden: gevraagd.leefgebieden, hulpvraag: gevraagd.hulpvraag },
    ...{ organisatie, consulent: loting.een(professionals), telefoon },
  };
  return besloten < 0 ? [melding, ...besluit(opdracht, nummer, gevraagd, besloten)] : [melding];
}

function fase(gemeld: number, onderzocht: number, aangevraagd: number, besloten: number): string {
  if (besloten < 0) return 'BESCHIKKING';
  if (aangevraagd < 0) return 'AANVRAAG';
  return onderzocht < 0 || gemeld < -7 ? 'ONDERZOEK' : 'MELDING';
}

function besluit(
  { loting, kalender, lid, einde }: Dossieropdracht,
  nummer: number,
  gevraagd: Product,
  besloten: number,
): Rij[] {
  const uitkomst = loting.gewogen(BESLUIT);
  const kenmerk = `wmo-b-${lid.nr}-${nummer}`;
  const beschikking = {
    ...{ soort: 'beschikking', kenmerk, bsn: lid.bsn, melding: `wmo-m-${lid.nr}-${nummer}`, besluit: uitkomst },
    ...{ genomenOp: kalender.dag(besloten), motivering: MOTIVERING[uitkomst] },
  };
  if (uitkomst === 'AFGEWEZEN') return [beschikking];
  const { categorie, aanbieder, omvang, pgb } = gevraagd;
  const vanaf = besloten + loting.tussen(3, 28);
  const volume = loting.tussen(omvang.van, omvang.tot);
  const alsPgb = pgb !== undefined && loting.kans(DEEL_PGB);
  const duur = omvang.frequentie === 'TOTAAL' ? undefined : vanaf + loting.een([364, 729]);
  const tot = einde === undefined ? duur : Math.max(einde, vanaf);
  const voorziening = {
    ...{ soort: 'voorziening', kenmerk: `wmo-v-${lid.nr}-${nummer}`, bsn: lid.bsn, beschikking: kenmerk, categorie },
    ...{ leveringsvorm: alsPgb ? 'PGB' : 'ZIN', aanbieder: alsPgb ? 'Zelf gekozen zorgverlener' : aanbieder },
    ...{ vanaf: kalender.dag(vanaf), tot: tot === undefined ? undefined : kalender.dag(tot) },
    ...{ productcode: `${categorie}A${String(loting.tussen(1, 9)).padStart(2, '0')}`, volume },
    ...{ eenheid: omvang.eenheid, frequentie: omvang.frequentie, budget: alsPgb ? pgb * volume : undefined },
  };
  return [beschikking, voorziening];
}

const MOTIVERING: Record<string, string> = {
  TOEGEKEND: 'Eigen kracht en netwerk zijn niet toereikend.',
  DEELS_TOEGEKEND: 'Een deel doen huisgenoten als gebruikelijke hulp.',
  AFGEWEZEN: 'Er is een algemene voorziening die passend is.',
};
