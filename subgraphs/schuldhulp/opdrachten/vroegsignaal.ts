import { fout } from '#schema/Fout';
import { laatsteVan } from '#waarborgen/dienst/klok';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, eurocenten, janee, keuze, kort, optioneel } from '#waarborgen/werk/velden';
import {
  BedreigendeSituatie,
  Contactsoort,
  Vroegsignaalbron,
  Vroegsignaalresultaat,
  Vroegsignaalstand,
} from '../lijsten';
import { begin, stap } from '../tabellen';
import { VROEGSIGNALEN } from '../toestanden';
import { Vroegsignaal } from '../Vroegsignaal';
import { schuldhulpverlener } from './overTraject';

const overSignaal = {
  door: [schuldhulpverlener],
  over: { soort: Vroegsignaal, veld: 'vroegsignaal' },
  toestanden: { tabel: VROEGSIGNALEN, stand: ({ stand }: Vroegsignaal) => stand },
};

/** Wgs art. 3 lid 1 b: landlords and those who supply energy, water and care insurance warn the municipality. */
export const registreerVroegsignaal = begin({
  naam: 'registreerVroegsignaal',
  uitleg: 'Legt een bericht over een betalingsachterstand vast; binnen vier weken wordt contact gezocht.',
  door: [schuldhulpverlener],
  geeft: { soort: Vroegsignaal, veld: 'vroegsignaal' },
  invoer: {
    bron: keuze(Vroegsignaalbron),
    signaalpartner: kort('Welke verhuurder, leverancier of verzekeraar het signaal gaf.'),
    achterstand: eurocenten(1),
    ontvangenOp: optioneel(dag('Standaard vandaag.')),
    dreiging: optioneel(keuze(BedreigendeSituatie, 'Dan wordt binnen drie werkdagen contact gezocht.')),
  },
  eisen: [alGebeurd('ontvangenOp')],
  waarschuwt: [
    ({ records }) =>
      records.vroegsignalen.some((s) => Vroegsignaal.isOpen(s))
        ? fout('SIGNAAL_LOOPT_AL', 'Er loopt al een vroegsignaal over deze persoon: pak ze samen op.')
        : undefined,
  ],
  doe: ({ invoer: { ontvangenOp, dreiging = null, ...signaal }, vandaag }) => [
    nieuw(Vroegsignaal, {
      ...{ ...signaal, dreiging, ontvangenOp: ontvangenOp ?? vandaag, stand: Vroegsignaalstand.ONTVANGEN },
      contactpogingen: [],
    }),
  ],
});

export const legSignaalcontactVast = stap({
  naam: 'legSignaalcontactVast',
  uitleg: 'Legt vast hoe na een vroegsignaal contact is gezocht, en of dat lukte.',
  ...overSignaal,
  voegtToe: true,
  invoer: {
    op: optioneel(dag('Standaard vandaag.')),
    contactsoort: keuze(Contactsoort),
    bereikt: janee('Er was contact.'),
  },
  eisen: [
    alGebeurd('op'),
    ({ invoer, stuk }) => nietEerderDan(invoer.op, stuk.ontvangenOp, 'de dag waarop het signaal kwam', 'op'),
  ],
  doe: ({ invoer: { op, contactsoort, bereikt }, stuk, medewerker: wie, vandaag }) => [
    wijzig(Vroegsignaal, stuk, {
      ...{ stand: Vroegsignaalstand.OPGEPAKT, behandelaar: wie?.kenmerk },
      contactpogingen: [...stuk.contactpogingen, { op: op ?? vandaag, contactsoort, bereikt }],
    }),
  ],
});

export const sluitVroegsignaal = stap({
  naam: 'sluitVroegsignaal',
  uitleg: 'Sluit een vroegsignaal waar geen aanmelding uit kwam.',
  ...overSignaal,
  invoer: { resultaat: keuze(Vroegsignaalresultaat), afgeslotenOp: optioneel(dag('Standaard vandaag.')) },
  eisen: [
    alGebeurd('afgeslotenOp'),
    ({ invoer, stuk }) =>
      nietEerderDan(
        invoer.afgeslotenOp,
        laatsteVan(stuk.contactpogingen.map(({ op }) => op)) ?? stuk.ontvangenOp,
        'wat eraan voorafging',
        'afgeslotenOp',
      ),
  ],
  waarschuwt: [
    ({ stuk }) =>
      stuk.contactpogingen.length === 0
        ? fout('GEEN_CONTACT_GEZOCHT', 'Bij dit signaal staat geen enkele poging om contact te krijgen.')
        : undefined,
  ],
  doe: ({ invoer: { resultaat, afgeslotenOp }, stuk, vandaag }) => [
    wijzig(Vroegsignaal, stuk, {
      ...{ stand: Vroegsignaalstand.AFGESLOTEN, resultaat, afgeslotenOp: afgeslotenOp ?? vandaag },
    }),
  ],
});
