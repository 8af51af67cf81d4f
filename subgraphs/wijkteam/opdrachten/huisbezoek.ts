import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { type Geval, nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, lang, lijstVan, nummer, optioneel } from '#waarborgen/werk/velden';
import { Huisbezoek, standVanHuisbezoek } from '../Huisbezoek';
import { Huisbezoekstand } from '../lijsten';
import { Signaal } from '../Signaal';
import { stap, type WijkteamRecords } from '../tabellen';
import { HUISBEZOEKEN } from '../toestanden';
import { overSignaal } from './signaal';
import { coach, isUitEigenTeam, uitEigenTeam } from './team';

/** Who goes: two of them, for four eyes see more than two, and none is alone with what he finds. */
const bezoekers = {
  coaches: lijstVan(nummer('Een wijkcoach van uw team, bij zijn kenmerk.'), { max: 2 }),
  redenAlleen: optioneel(lang('Waarom een wijkcoach alleen gaat; nodig bij een, en alleen dan.')),
};
interface Bezoekers {
  coaches: string[];
  redenAlleen?: string;
}

export const planHuisbezoek = stap({
  naam: 'planHuisbezoek',
  uitleg: 'Plant een eerste contact thuis na een signaal, door twee wijkcoaches.',
  door: [coach],
  ...overSignaal,
  geeft: { soort: Huisbezoek, veld: 'huisbezoek' },
  voegtToe: true,
  invoer: { geplandOp: dag(), ...bezoekers },
  eisen: [
    ({ invoer, stuk }) => nietEerderDan(invoer.geplandOp, stuk.ontvangenOp, 'het signaal', 'geplandOp'),
    (geval) => vierOgen(geval.invoer, geval),
  ],
  waarschuwt: [
    ({ invoer: { geplandOp }, stuk: { contactVoor } }) =>
      contactVoor && geplandOp > contactVoor
        ? fout('BEZOEK_NA_AFSPRAAK', `Er is uiterlijk op ${contactVoor} contact afgesproken.`, 'geplandOp')
        : undefined,
  ],
  doe: (geval) => {
    const { invoer, stuk } = geval;
    return [
      wijzig(Signaal, stuk, {
        ...{ bezoekOp: invoer.geplandOp, behandelaar: stuk.behandelaar ?? invoer.coaches[0] },
      }),
      nieuw(Huisbezoek, { signaal: stuk.kenmerk, geplandOp: invoer.geplandOp, ...alsKolommen(invoer, geval) }),
    ];
  },
});

function vierOgen({ coaches, redenAlleen }: Bezoekers, geval: Geval): Fout[] {
  const team = coaches.map((kenmerk, i) => isUitEigenTeam(geval, kenmerk, 'coaches', String(i)));
  const dubbel =
    new Set(coaches).size < coaches.length && fout('COACH_DUBBEL', 'Noem twee verschillende wijkcoaches.', 'coaches');
  const alleen = (coaches.length === 1) !== (redenAlleen !== undefined) && ALLEEN_OF_SAMEN();
  return [...team, dubbel, alleen].flatMap((f) => f || []);
}
const ALLEEN_OF_SAMEN = () =>
  fout('VIER_OGEN', 'Noem twee wijkcoaches, of schrijf waarom er een alleen gaat (en dan alleen).', 'redenAlleen');

const alsKolommen = ({ coaches, redenAlleen }: Bezoekers, geval: Geval) => ({
  ...{
    coaches: coaches.flatMap((kenmerk) => uitEigenTeam(geval, kenmerk)?.naam ?? []),
    redenAlleen: redenAlleen ?? null,
  },
  behandelaar: coaches[0],
});

const overHuisbezoek = {
  over: { soort: Huisbezoek, veld: 'huisbezoek' },
  toestanden: { tabel: HUISBEZOEKEN, stand: standVanHuisbezoek },
};

const signaalVan = ({ signalen }: WijkteamRecords, { signaal }: Huisbezoek): Signaal | undefined =>
  signalen.find((s) => s.kenmerk === signaal);

/** The signal of a visit, while there is no case of it yet. */
const openSignaal = (records: WijkteamRecords, bezoek: Huisbezoek): Signaal | undefined =>
  [signaalVan(records, bezoek)].find((s) => s && Signaal.isOpen(s));

/** What comes of a signal comes after it, also where the signal was dealt with meanwhile. */
const naSignaal = (
  dag: string | undefined,
  { stuk, records }: { stuk: Huisbezoek; records: WijkteamRecords },
  veld: string,
): Fout | undefined => nietEerderDan(dag, signaalVan(records, stuk)?.ontvangenOp, 'het signaal', veld);

/** Who went may be others than who would go. */
export const legHuisbezoekVast = stap({
  naam: 'legHuisbezoekVast',
  uitleg: 'Legt vast dat een huisbezoek is afgelegd, door wie, en wat er besproken is.',
  door: [coach],
  ...overHuisbezoek,
  invoer: {
    bezochtOp: optioneel(dag('Standaard vandaag.')),
    coaches: optioneel(lijstVan(nummer('Wie er ging, als dat een ander was dan gepland.'), { max: 2 })),
    redenAlleen: bezoekers.redenAlleen,
    verslag: lang(),
  },
  eisen: [
    alGebeurd('bezochtOp'),
    (geval) => naSignaal(geval.invoer.bezochtOp, geval, 'bezochtOp'),
    (geval) => gingSamen(geval.invoer, geval),
  ],
  doe: (geval) => {
    const { invoer, stuk, records, vandaag } = geval;
    const bezochtOp = invoer.bezochtOp ?? vandaag;
    const gingen = invoer.coaches && alsKolommen({ ...invoer, coaches: invoer.coaches }, geval);
    const signaal = openSignaal(records, stuk);
    return [
      wijzig(Huisbezoek, stuk, { bezochtOp, verslag: invoer.verslag, ...gingen }),
      ...(signaal ? [wijzig(Signaal, signaal, { contactOp: signaal.contactOp ?? bezochtOp })] : []),
    ];
  },
});

/** Where it went as planned, that was looked at then. */
const gingSamen = ({ coaches, redenAlleen }: Partial<Bezoekers>, geval: Geval): Fout[] => {
  if (coaches) return vierOgen({ coaches, redenAlleen }, geval);
  return redenAlleen === undefined ? [] : [ALLEEN_OF_SAMEN()];
};

export const zegHuisbezoekAf = stap({
  naam: 'zegHuisbezoekAf',
  uitleg: 'Legt vast dat een gepland huisbezoek niet doorging, en waarom.',
  door: [coach],
  ...overHuisbezoek,
  invoer: { reden: lang(), afgezegdOp: optioneel(dag('Standaard vandaag.')) },
  eisen: [alGebeurd('afgezegdOp'), (geval) => naSignaal(geval.invoer.afgezegdOp, geval, 'afgezegdOp')],
  doe: ({ invoer: { reden, afgezegdOp }, stuk, records, vandaag }) => {
    const ander = (h: Huisbezoek) =>
      h.kenmerk !== stuk.kenmerk && h.signaal === stuk.signaal && standVanHuisbezoek(h) !== Huisbezoekstand.AFGEZEGD;
    const signaal = openSignaal(records, stuk);
    const alsnog = records.huisbezoeken.filter(ander).map((h) => h.bezochtOp ?? h.geplandOp)[0] ?? null;
    return [
      wijzig(Huisbezoek, stuk, { redenAfgezegd: reden, afgezegdOp: afgezegdOp ?? vandaag }),
      ...(signaal ? [wijzig(Signaal, signaal, { bezoekOp: alsnog })] : []),
    ];
  },
});
