import { randomUUID } from 'node:crypto';
import { type Fout, fout } from '#schema/Fout';
import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { inwoner, nieuw, vertegenwoordiger, wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, lang, nummer, optioneel } from '#waarborgen/werk/velden';
import { BedreigendeSituatie, Vroegsignaalresultaat, Vroegsignaalstand } from '../lijsten';
import { SchuldhulpAanmelding } from '../SchuldhulpAanmelding';
import { SchuldhulpTraject } from '../SchuldhulpTraject';
import { begin, type SchuldhulpRecords, stap } from '../tabellen';
import { intaketermijn } from '../termijnen';
import { Vroegsignaal } from '../Vroegsignaal';
import { aanmeldingVan, overTraject, schuldhulpverlener } from './overTraject';

/** Wgs art. 4: the resident turns to the municipality, or accepts what it offered after an early warning. */
export const meldAanVoorSchuldhulp = begin({
  naam: 'meldAanVoorSchuldhulp',
  uitleg: 'Meldt iemand aan; de intake is binnen vier weken, of drie werkdagen als de situatie bedreigend is.',
  door: [schuldhulpverlener, inwoner, vertegenwoordiger],
  geeft: { soort: SchuldhulpTraject, veld: 'traject' },
  invoer: {
    aangemeldOp: optioneel(dag('Standaard vandaag; alleen een schuldhulpverlener noemt een eerdere dag.')),
    hulpvraag: lang('In de woorden van wie zich aanmeldt.'),
    dreiging: optioneel(keuze(BedreigendeSituatie, 'Wat iemand dreigt te verliezen.')),
    vroegsignaal: optioneel(nummer('Het kenmerk van het vroegsignaal waar de aanmelding uit komt.')),
  },
  eisen: [
    alGebeurd('aangemeldOp'),
    ({ invoer, records }) => vroegsignaalLoopt(invoer.vroegsignaal, records),
    ({ invoer, records }) =>
      nietEerderDan(
        invoer.aangemeldOp,
        signaalIn(invoer.vroegsignaal, records)?.ontvangenOp,
        'het vroegsignaal',
        'aangemeldOp',
      ),
  ],
  waarschuwt: [
    ({ records }) =>
      records.trajecten.some(({ status }) => status !== SchuldhulpStatus.UITSTROOM)
        ? fout('TRAJECT_LOOPT_AL', 'Er loopt al een traject voor deze persoon. Controleer of er twee nodig zijn.')
        : undefined,
  ],
  doe: ({ invoer: { hulpvraag, dreiging, ...invoer }, records, medewerker: wie, vandaag }) => {
    const aanmelding = randomUUID();
    const aangemeldOp = invoer.aangemeldOp ?? vandaag;
    const signaal = signaalIn(invoer.vroegsignaal, records);
    const behandelaar = wie?.kenmerk ?? null;
    return [
      nieuw(SchuldhulpAanmelding, {
        ...{
          kenmerk: aanmelding,
          aangemeldOp,
          hulpvraag,
          behandelaar,
          dreiging: dreiging ?? signaal?.dreiging ?? null,
        },
        ...{ vroegsignaal: signaal?.bron ?? null, organisatie: wie?.organisatienaam ?? null },
        ...{ schuldhulpverlener: wie?.naam ?? null, telefoon: wie?.telefoon ?? null },
      }),
      nieuw(SchuldhulpTraject, {
        aanmelding,
        behandelaar,
        status: SchuldhulpStatus.AANMELDING,
        gestartOp: aangemeldOp,
      }),
      ...(signaal ? [wijzig(Vroegsignaal, signaal, aangemeld(aangemeldOp))] : []),
    ];
  },
});

const aangemeld = (afgeslotenOp: string) => ({
  ...{ stand: Vroegsignaalstand.AFGESLOTEN, resultaat: Vroegsignaalresultaat.VERWIJZING_FINANCIEEL, afgeslotenOp },
});

const signaalIn = (kenmerk: string | undefined, { vroegsignalen }: SchuldhulpRecords): Vroegsignaal | undefined =>
  vroegsignalen.find((s) => s.kenmerk === kenmerk && Vroegsignaal.isOpen(s));

function vroegsignaalLoopt(kenmerk: string | undefined, records: SchuldhulpRecords): Fout | undefined {
  if (!kenmerk || signaalIn(kenmerk, records)) return undefined;
  return fout('VROEGSIGNAAL_ONBEKEND', 'Noem een vroegsignaal over deze persoon dat nog loopt.', 'vroegsignaal');
}

/** The first conversation, in which is settled what help is asked for (Wgs art. 4 lid 1 and 2). */
export const doeSchuldhulpIntake = stap({
  naam: 'doeSchuldhulpIntake',
  uitleg: 'Legt het eerste gesprek vast, waarin de hulpvraag wordt vastgesteld.',
  ...overTraject,
  invoer: { intakeOp: optioneel(dag('Standaard vandaag.')), hulpvraag: lang('Zoals in het gesprek vastgesteld.') },
  eisen: [
    alGebeurd('intakeOp'),
    ({ invoer, stuk, records }) =>
      nietEerderDan(invoer.intakeOp, aanmeldingVan(records, stuk).aangemeldOp, 'de aanmelding', 'intakeOp'),
  ],
  waarschuwt: [
    ({ invoer, stuk, records, vandaag }) => intakeOpTijd(invoer.intakeOp ?? vandaag, aanmeldingVan(records, stuk)),
  ],
  doe: ({ invoer: { hulpvraag, ...invoer }, stuk, records, medewerker: wie, vandaag }) => [
    wijzig(SchuldhulpTraject, stuk, { status: SchuldhulpStatus.INTAKE, behandelaar: wie?.kenmerk }),
    wijzig(SchuldhulpAanmelding, aanmeldingVan(records, stuk), {
      ...{ intakeOp: invoer.intakeOp ?? vandaag, hulpvraag, behandelaar: wie?.kenmerk },
      ...{ organisatie: wie?.organisatienaam, schuldhulpverlener: wie?.naam, telefoon: wie?.telefoon },
    }),
  ],
});

function intakeOpTijd(intakeOp: string, aanmelding: SchuldhulpAanmelding): Fout | undefined {
  const { uiterlijk, bron } = intaketermijn(aanmelding);
  return intakeOp > uiterlijk
    ? fout('INTAKE_TE_LAAT', `De intake moest uiterlijk op ${uiterlijk} (${bron}).`, 'intakeOp')
    : undefined;
}
