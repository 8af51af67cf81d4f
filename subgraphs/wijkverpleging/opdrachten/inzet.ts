import { type Fout, fout } from '#schema/Fout';
import { Leveringsvorm } from '#schema/lijsten/omvang';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { naStap } from '#waarborgen/werk/toestanden';
import { geheel, kort, optioneel } from '#waarborgen/werk/velden';
import { type Minuten, wijktAf } from '../afwijking';
import { Inzet } from '../Inzet';
import { stap } from '../tabellen';
import { INDICATIES } from '../toestanden';
import { laatsteDag, minutenPerWeek, VerpleegIndicatie } from '../VerpleegIndicatie';
import { DAGEN_IN_WEEK, dagenIn, isWeek, MINUTEN_IN_WEEK, maandagVan } from '../weken';
import { overIndicatie, verpleegkundige } from './overIndicatie';

const minuten = (uitleg: string) => geheel(0, MINUTEN_IN_WEEK, uitleg);
const waaromAnders = { toelichting: optioneel(kort('Waarom het anders ging dan gepland.')) };

export const registreerInzet = stap({
  naam: 'registreerInzet',
  uitleg: 'Legt van een week vast hoeveel zorg er was gepland en geleverd; elke week een keer.',
  ...overIndicatie,
  geeft: { soort: Inzet, veld: 'inzet' },
  voegtToe: true,
  invoer: {
    week: kort('Week volgens ISO 8601, JJJJ-Www.'),
    minutenGepland: optioneel(
      minuten('Standaard wat er is geindiceerd, naar de dagen van de week die in de indicatie vallen.'),
    ),
    minutenGeleverd: minuten('Wat er is geleverd, in de lopende week tot nu toe.'),
    ...waaromAnders,
  },
  eisen: [
    ({ invoer, stuk, vandaag }) => weekKan(invoer.week, stuk, vandaag),
    ({ invoer, stuk, records }) =>
      records.inzet.some(({ indicatie, week }) => indicatie === stuk.kenmerk && week === invoer.week)
        ? fout('WEEK_AL_VASTGELEGD', 'Van deze week staat het er al: verbeter haar met verbeterInzet.', 'week')
        : undefined,
  ],
  waarschuwt: [
    ({ invoer, stuk }) => letOp({ ...invoer, minutenGepland: invoer.minutenGepland ?? geindiceerd(invoer.week, stuk) }),
    ({ stuk }) =>
      stuk.leveringsvorm === Leveringsvorm.PGB
        ? fout(
            'INZET_BIJ_PGB',
            'Bij een pgb koopt de inwoner de zorg zelf in: controleer of u haar leverde.',
            'indicatie',
          )
        : undefined,
  ],
  doe: ({ invoer: { week, minutenGeleverd, toelichting = null, ...invoer }, stuk }) => [
    nieuw(Inzet, {
      ...{ indicatie: stuk.kenmerk, week, minutenGepland: invoer.minutenGepland ?? geindiceerd(week, stuk) },
      ...{ minutenGeleverd, toelichting },
    }),
    wijzig(VerpleegIndicatie, stuk, { fase: naStap(INDICATIES, 'registreerInzet', stuk.fase) }),
  ],
});

/** A week that exists, has begun, and has a day of this indication in it. */
export function weekKan(week: string, indicatie: VerpleegIndicatie, vandaag: string): Fout | undefined {
  if (!isWeek(week))
    return fout('WEEK_ONGELDIG', 'Noem een week die bestaat, zoals 2026-W45; niet elk jaar heeft week 53.', 'week');
  const teVroeg = weekBegon(week, vandaag, 'week');
  if (teVroeg || dagenVan(week, indicatie) > 0) return teVroeg;
  const { vanaf } = indicatie;
  const tot = laatsteDag(indicatie);
  const bericht = `Deze week valt buiten de indicatie (${vanaf} tot en met ${tot ?? 'nu'}): kies een andere, of herindiceer.`;
  return fout('WEEK_BUITEN_INDICATIE', bericht, 'week');
}

const dagenVan = (week: string, indicatie: VerpleegIndicatie): number =>
  dagenIn(week, { vanaf: indicatie.vanaf, tot: laatsteDag(indicatie) });

/** In whole minutes; of a week in which one indication follows another, the two together are that week. */
export const geindiceerd = (week: string, indicatie: VerpleegIndicatie): number =>
  Math.round((minutenPerWeek(indicatie) * dagenVan(week, indicatie)) / DAGEN_IN_WEEK);

const weekBegon = (week: string, vandaag: string, veld: string): Fout | undefined =>
  maandagVan(week) > vandaag
    ? fout('WEEK_IN_TOEKOMST', 'Deze week moet nog beginnen: kies de lopende week of een eerdere.', veld)
    : undefined;

const letOp = (inzet: Minuten): Fout | undefined =>
  wijktAf(inzet)
    ? fout('INZET_WIJKT_AF', 'Dit is veel anders dan gepland: schrijf op waarom, of herindiceer.', 'minutenGeleverd')
    : undefined;

/** What was not known yet, or was written down wrong. */
export const verbeterInzet = stap({
  naam: 'verbeterInzet',
  uitleg: 'Verbetert wat er van een week staat.',
  door: [verpleegkundige],
  over: { soort: Inzet, veld: 'inzet' },
  invoer: {
    minutenGepland: optioneel(minuten('Standaard wat er al staat.')),
    minutenGeleverd: minuten('Wat er is geleverd.'),
    ...waaromAnders,
  },
  eisen: [({ stuk, vandaag }) => weekBegon(stuk.week, vandaag, 'inzet')],
  waarschuwt: [
    ({ invoer, stuk }) => letOp({ ...invoer, minutenGepland: invoer.minutenGepland ?? stuk.minutenGepland }),
  ],
  doe: ({ invoer: { minutenGepland, minutenGeleverd, toelichting }, stuk }) => [
    // What is not said again stands as it stood.
    wijzig(Inzet, stuk, {
      ...{ minutenGepland: minutenGepland ?? stuk.minutenGepland, minutenGeleverd },
      toelichting: toelichting ?? stuk.toelichting,
    }),
  ],
});
