import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, dagIsEr, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, eurocenten, janee, keuze, kort, lang, optioneel } from '#waarborgen/werk/velden';
import { Schuldsoort } from '../lijsten';
import { Schuld } from '../Schuld';
import { type SchuldhulpRecords, stap } from '../tabellen';
import { isOpenVoorstel } from '../Voorstel';
import { overTraject, schuldhulpverlener } from './overTraject';

export const voegSchuldToe = stap({
  naam: 'voegSchuldToe',
  uitleg: 'Voegt een schuld toe, met wat er eerst en wat er nu openstaat.',
  ...overTraject,
  voegtToe: true,
  geeft: { soort: Schuld, veld: 'schuld' },
  invoer: {
    schuldeiser: kort(),
    schuldsoort: keuze(Schuldsoort),
    oorspronkelijkBedrag: eurocenten(1),
    huidigBedrag: eurocenten(0, 'Met rente en kosten.'),
    sinds: dag(),
    preferent: optioneel(janee('Gaat voor andere schulden (BW 3:278); standaard niet.')),
    peildatum: optioneel(dag('Op welke dag het huidige bedrag zo hoog is. Standaard vandaag.')),
  },
  eisen: [
    ({ invoer, vandaag }) => dagIsEr(invoer.sinds, vandaag, 'sinds'),
    alGebeurd('peildatum'),
    ({ invoer }) => nietEerderDan(invoer.peildatum, invoer.sinds, 'het begin van de schuld', 'peildatum'),
  ],
  waarschuwt: [
    ({ invoer, records }) => schuldStaatErAl(invoer, records),
    ({ stuk, records }) => nietInVoorstel(stuk.kenmerk, records),
  ],
  doe: ({ invoer: { preferent = false, peildatum, ...schuld }, vandaag }) => [
    nieuw(Schuld, { ...schuld, preferent, peildatum: peildatum ?? vandaag }),
  ],
});

const gelijk = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function schuldStaatErAl(
  invoer: Pick<Schuld, 'schuldeiser' | 'sinds'>,
  { schulden }: Pick<SchuldhulpRecords, 'schulden'>,
): Fout | undefined {
  const zelfde = schulden.find((s) => s.sinds === invoer.sinds && gelijk(s.schuldeiser, invoer.schuldeiser));
  if (!zelfde) return undefined;
  return fout('SCHULD_STAAT_ER_AL', `Bij deze schuldeiser staat al een schuld van die dag (${zelfde.kenmerk}).`);
}

function nietInVoorstel(traject: string, { voorstellen }: Pick<SchuldhulpRecords, 'voorstellen'>): Fout | undefined {
  const open = voorstellen.find((v) => v.traject === traject && isOpenVoorstel(v));
  if (!open) return undefined;
  return fout(
    'SCHULD_NIET_IN_VOORSTEL',
    `Het voorstel van ${open.verzondenOp} noemt deze schuld niet: trek het in en doe een nieuw.`,
  );
}

/** What was borrowed stays what it was; what is open changes with each statement of the creditor's. */
export const werkSchuldBij = stap({
  naam: 'werkSchuldBij',
  uitleg: 'Werkt bij wat er van een schuld openstaat.',
  door: [schuldhulpverlener],
  over: { soort: Schuld, veld: 'schuld' },
  invoer: {
    huidigBedrag: eurocenten(0, 'Met rente en kosten; 0 als zij is betaald.'),
    peildatum: optioneel(dag('Op welke dag dat zo is. Standaard vandaag.')),
    reden: lang('Waarom het verandert.'),
    preferent: optioneel(janee('Standaard zoals het was.')),
  },
  eisen: [
    alGebeurd('peildatum'),
    ({ invoer, stuk, vandaag }) =>
      nietEerderDan(invoer.peildatum ?? vandaag, stuk.peildatum ?? stuk.sinds, 'de vorige opgave', 'peildatum'),
  ],
  doe: ({ invoer: { huidigBedrag, peildatum, reden, preferent }, stuk, vandaag }) => [
    wijzig(Schuld, stuk, {
      ...{ huidigBedrag, peildatum: peildatum ?? vandaag, redenWijziging: reden },
      preferent: preferent ?? stuk.preferent,
    }),
  ],
});
