import { fout } from '#schema/Fout';
import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { alGebeurd, dagIsEr, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, eurocenten, geheel, keuze, kort, lang, optioneel } from '#waarborgen/werk/velden';
import { Schuldoplossing, Voorstelstand } from '../lijsten';
import type { Schuld } from '../Schuld';
import { SchuldhulpTraject } from '../SchuldhulpTraject';
import { openstaand } from '../schuldsommen';
import { stap } from '../tabellen';
import { VOORSTELLEN } from '../toestanden';
import { isOpenVoorstel, Voorstel } from '../Voorstel';
import type { Voorstelregel } from '../Voorstelregel';
import { aanbodPast, looptijdIsGewoon, looptijdPast } from './aanbod';
import { naLaatsteStap, overTraject, schuldhulpverlener } from './overTraject';

export const overVoorstel = {
  door: [schuldhulpverlener],
  over: { soort: Voorstel, veld: 'voorstel' },
  toestanden: { tabel: VOORSTELLEN, stand: ({ stand }: Voorstel) => stand },
};

/** To every creditor to whom something is owed on that day: nobody is left out of an offer, or asked for it. */
export const doeVoorstel = stap({
  naam: 'doeVoorstel',
  uitleg: 'Doet alle schuldeisers samen een voorstel; ieders deel wordt berekend.',
  ...overTraject,
  voegtToe: true,
  geeft: { soort: Voorstel, veld: 'voorstel' },
  invoer: {
    oplossing: keuze(Schuldoplossing),
    aanbod: eurocenten(0, 'Wat er voor alle schuldeisers samen is.'),
    looptijd: geheel(0, 60, 'In maanden; 0 alleen bij een nulaanbod.'),
    vrijTeLatenBedrag: eurocenten(0, 'Per maand, zoals elders berekend.'),
    vrijTeLatenBron: kort('Waarmee het is berekend, met het kenmerk van de berekening.'),
    vrijTeLatenOp: dag('Wanneer het is berekend.'),
    verzondenOp: optioneel(dag('Standaard vandaag.')),
    antwoordVoor: dag('Tot en met wanneer de schuldeisers kunnen antwoorden.'),
  },
  eisen: [
    alGebeurd('verzondenOp'),
    ({ invoer, vandaag }) => dagIsEr(invoer.vrijTeLatenOp, vandaag, 'vrijTeLatenOp'),
    naLaatsteStap('verzondenOp'),
    ({ invoer, vandaag }) =>
      nietEerderDan(invoer.antwoordVoor, invoer.verzondenOp ?? vandaag, 'het voorstel zelf', 'antwoordVoor'),
    ({ stuk, records }) =>
      records.voorstellen.some((v) => v.traject === stuk.kenmerk && isOpenVoorstel(v))
        ? fout('VOORSTEL_LOOPT_AL', 'Er loopt al een voorstel: trek dat eerst in (trekVoorstelIn).', 'traject')
        : undefined,
    ({ invoer, records }) => aanbodPast(invoer, records.schulden),
    ({ invoer }) => looptijdPast(invoer),
  ],
  waarschuwt: [({ invoer }) => looptijdIsGewoon(invoer)],
  doe: ({ invoer: { verzondenOp, ...voorstel }, stuk, records, vandaag }) => [
    wijzig(SchuldhulpTraject, stuk, {
      ...{ status: SchuldhulpStatus.SCHULDREGELING, afspraakOp: voorstel.antwoordVoor },
    }),
    nieuw(Voorstel, {
      ...{ ...voorstel, traject: stuk.kenmerk, stand: Voorstelstand.VERZONDEN, verzondenOp: verzondenOp ?? vandaag },
      inhoud: openstaand(records.schulden).map(alsRegel),
    }),
  ],
});

const alsRegel = ({ kenmerk, schuldeiser, schuldsoort, huidigBedrag, preferent }: Schuld): Voorstelregel => ({
  ...{ schuld: kenmerk, schuldeiser, schuldsoort, bedrag: huidigBedrag, preferent: Boolean(preferent) },
  ...{ antwoord: null, antwoordOp: null, reden: null },
});

export const trekVoorstelIn = stap({
  naam: 'trekVoorstelIn',
  uitleg: 'Trekt een voorstel in dat niet slaagde, of waar iets aan ontbrak.',
  ...overVoorstel,
  invoer: { reden: lang('Waarom het wordt ingetrokken.') },
  eisen: [],
  doe: ({ invoer: { reden }, stuk }) => [
    wijzig(Voorstel, stuk, { stand: Voorstelstand.INGETROKKEN, redenIntrekking: reden }),
  ],
});
