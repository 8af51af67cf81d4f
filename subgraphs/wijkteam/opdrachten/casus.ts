import { type Fout, fout } from '#schema/Fout';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { laatsteVan } from '#waarborgen/dienst/klok';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, lang, lijstVan, nummer, optioneel } from '#waarborgen/werk/velden';
import { Casus } from '../Casus';
import { Casusafloop, CasusStatus, Signaalafloop } from '../lijsten';
import { Opschaling } from '../Opschaling';
import { Signaal } from '../Signaal';
import { stap, type WijkteamRecords } from '../tabellen';
import { CASUSSEN } from '../toestanden';
import { CASUS_LOOPT_AL, overSignaal } from './signaal';
import { alsAanspreekpunt, coach, isUitEigenTeam, uitEigenTeam, werktInTeam } from './team';

export const overCasus = {
  over: { soort: Casus, veld: 'casus' },
  toestanden: { tabel: CASUSSEN, stand: ({ status }: Casus) => status },
};

/** Every case begins with a signal; where the resident came himself, its bron is ZELF. */
export const openCasus = stap({
  naam: 'openCasus',
  uitleg: 'Maakt van een signaal een casus, waarvoor een wijkcoach verantwoordelijk is.',
  door: [coach],
  ...overSignaal,
  geeft: { soort: Casus, veld: 'casus' },
  invoer: {
    geopendOp: optioneel(dag('Standaard vandaag.')),
    leefgebieden: optioneel(lijstVan(keuze(Leefgebied), { max: 12 }, 'Standaard die van het signaal.')),
    coach: optioneel(nummer('De verantwoordelijke wijkcoach, bij zijn kenmerk; standaard u zelf.')),
  },
  eisen: [
    werktInTeam,
    alGebeurd('geopendOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.geopendOp, stuk.ontvangenOp, 'het signaal', 'geopendOp'),
    (geval) => isUitEigenTeam(geval, geval.invoer.coach, 'coach'),
  ],
  waarschuwt: [
    ({ stuk }) =>
      stuk.contactOp
        ? undefined
        : fout('NOG_GEEN_HUISBEZOEK', 'Er is nog geen huisbezoek afgelegd na dit signaal.', 'signaal'),
    ({ records }) => (records.casussen.some(Casus.isOpen) ? CASUS_LOOPT_AL('signaal') : undefined),
  ],
  doe: (geval) => {
    const { invoer, stuk, vandaag, medewerker } = geval;
    const geopendOp = invoer.geopendOp ?? vandaag;
    const wie = invoer.coach === undefined ? medewerker : uitEigenTeam(geval, invoer.coach);
    return [
      wijzig(Signaal, stuk, { afgehandeldOp: geopendOp, afloop: Signaalafloop.CASUS }),
      nieuw(Casus, {
        ...{ signaal: stuk.kenmerk, status: CasusStatus.VRAAGVERHELDERING, geopendOp },
        leefgebieden: [...new Set(invoer.leefgebieden ?? stuk.leefgebieden)],
        // The case is the caller's team's: of a colleague the list of staff may name the team without its name.
        ...{ ...alsAanspreekpunt(wie), team: medewerker?.teamnaam ?? undefined },
      }),
    ];
  },
});

export const wijsCasusregieToe = stap({
  naam: 'wijsCasusregieToe',
  uitleg: 'Maakt een ander lid van uw team verantwoordelijk voor een casus.',
  door: [coach],
  ...overCasus,
  invoer: { aan: nummer('Een lid van uw team, bij zijn kenmerk.') },
  eisen: [
    (geval) => isUitEigenTeam(geval, geval.invoer.aan, 'aan'),
    ({ invoer, stuk }) =>
      stuk.behandelaar === invoer.aan
        ? fout('AL_VERANTWOORDELIJK', 'Dit lid van uw team is al verantwoordelijk voor deze casus.', 'aan')
        : undefined,
  ],
  doe: (geval) => [wijzig(Casus, geval.stuk, alsAanspreekpunt(uitEigenTeam(geval, geval.invoer.aan)))],
});

export const sluitCasus = stap({
  naam: 'sluitCasus',
  uitleg: 'Sluit een casus, met de afloop.',
  door: [coach],
  ...overCasus,
  invoer: {
    afloop: keuze(Casusafloop),
    terugblik: lang('Hoe het ging, zoals met de inwoner besproken; en waar hij verder terecht kan.'),
    afgeslotenOp: optioneel(dag('Standaard vandaag.')),
  },
  eisen: [
    alGebeurd('afgeslotenOp'),
    ({ invoer: { afgeslotenOp }, stuk, records }) =>
      nietEerderDan(
        afgeslotenOp,
        laatsteDag(stuk, records),
        'wat er het laatst in deze casus gebeurde',
        'afgeslotenOp',
      ),
    ({ stuk, records }) => nietsOpgeschaald(stuk, records.opschalingen),
  ],
  waarschuwt: [
    ({ invoer, stuk }) =>
      invoer.afloop === Casusafloop.DOELEN_BEHAALD && stuk.status !== CasusStatus.NAZORG
        ? fout('GEEN_NAZORG', 'Deze casus had geen nazorg; spreek af wanneer u vraagt hoe het gaat.', 'casus')
        : undefined,
  ],
  doe: ({ invoer: { afloop, terugblik, afgeslotenOp }, stuk, vandaag }) => {
    const op = afgeslotenOp ?? vandaag;
    const afgerond = stuk.ondersteuningAfgerondOp ?? (stuk.ondersteuningVanaf ? op : null);
    return [
      wijzig(Casus, stuk, {
        ...{ status: CasusStatus.AFGESLOTEN, afloop, terugblik, afgeslotenOp: op, ondersteuningAfgerondOp: afgerond },
      }),
    ];
  },
});

/** The last day on which something happened in it; signing a conversation may follow its end. */
function laatsteDag(stuk: Casus, { keukentafelgesprekken, opschalingen }: WijkteamRecords): string {
  const hiervan = ({ casus }: { casus: string }) => casus === stuk.kenmerk;
  const { geopendOp, planVanaf, uitvoeringVanaf, ondersteuningVanaf, nazorgVanaf } = stuk;
  const dagen = [
    ...[geopendOp, planVanaf, uitvoeringVanaf, ondersteuningVanaf, nazorgVanaf],
    ...keukentafelgesprekken.filter(hiervan).map(({ gevoerdOp }) => gevoerdOp),
    ...opschalingen.filter(hiervan).flatMap((o) => [o.voorgesteldOp, o.beslotenOp, o.afgeschaaldOp]),
  ];
  return laatsteVan(dagen) as string;
}

/** What is with others comes back first: the way back is guarded to its end. */
const nietsOpgeschaald = ({ kenmerk }: Casus, opschalingen: readonly Opschaling[]): Fout | undefined =>
  opschalingen.some((o) => o.casus === kenmerk && Opschaling.isOpen(o))
    ? fout('OPSCHALING_LOOPT', 'Er loopt nog een opschaling van deze casus: schaal eerst af, of wijs haar af.', 'casus')
    : undefined;
