import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { wijzig } from '#waarborgen/werk/opdracht';
import { dag, optioneel } from '#waarborgen/werk/velden';
import { SchuldhulpTraject } from '../SchuldhulpTraject';
import { stap } from '../tabellen';
import { naLaatsteStap, overTraject } from './overTraject';

/** A step after which is looked again on a day that is agreed on. */
const vervolg = (naam: string, uitleg: string, naar: SchuldhulpStatus, gestart: 'begeleidingOp' | 'nazorgOp') =>
  stap({
    ...{ naam, uitleg, ...overTraject },
    invoer: {
      gestartOp: optioneel(dag('Standaard vandaag.')),
      afspraakOp: dag('Wanneer volgens afspraak wordt gekeken hoe het gaat.'),
    },
    eisen: [
      alGebeurd('gestartOp'),
      naLaatsteStap('gestartOp'),
      ({ invoer, vandaag }) =>
        nietEerderDan(invoer.afspraakOp, invoer.gestartOp ?? vandaag, 'het begin ervan', 'afspraakOp'),
    ],
    doe: ({ invoer: { gestartOp, afspraakOp }, stuk, vandaag }) => [
      wijzig(SchuldhulpTraject, stuk, { status: naar, [gestart]: gestartOp ?? vandaag, afspraakOp }),
    ],
  });

/** Also without a solution: debts that can't be settled are lived with (duurzame financiele dienstverlening). */
export const startSchuldhulpBegeleiding = vervolg(
  'startSchuldhulpBegeleiding',
  'Begint met begeleiding: na de oplossing, of zonder als de schulden niet te regelen zijn.',
  SchuldhulpStatus.BEGELEIDING,
  'begeleidingOp',
);

export const startSchuldhulpNazorg = vervolg(
  'startSchuldhulpNazorg',
  'Begint met nazorg, zodat nieuwe schulden uitblijven.',
  SchuldhulpStatus.NAZORG,
  'nazorgOp',
);
