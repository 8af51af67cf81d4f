import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, lang, optioneel } from '#waarborgen/werk/velden';
import { Toelating } from '../lijsten';
import { SchuldhulpAanmelding } from '../SchuldhulpAanmelding';
import { Toelatingsbesluit } from '../Toelatingsbesluit';
import { stap } from '../tabellen';
import { aanmeldingVan, overTraject } from './overTraject';

/** Wgs art. 4a. Who is refused stays at the intake until the term for bezwaar is over, and is then let go (`beeindigTraject`). */
export const besluitToelating = stap({
  naam: 'besluitToelating',
  uitleg: 'Besluit of iemand schuldhulp krijgt; daartegen kan hij zes weken bezwaar maken.',
  ...overTraject,
  voegtToe: true,
  geeft: { soort: Toelatingsbesluit, veld: 'toelatingsbesluit' },
  invoer: {
    toelating: keuze(Toelating),
    motivering: lang('Waarom, zodat de inwoner het kan volgen (Awb art. 3:46).'),
    genomenOp: optioneel(dag('Standaard vandaag.')),
  },
  eisen: [
    alGebeurd('genomenOp'),
    ({ invoer, stuk, records }) => {
      const { intakeOp, beslotenOp } = aanmeldingVan(records, stuk);
      return nietEerderDan(invoer.genomenOp, beslotenOp ?? intakeOp, 'wat eraan voorafging', 'genomenOp');
    },
    ({ stuk, records }) => nietAlToegelaten(aanmeldingVan(records, stuk)),
  ],
  doe: ({ invoer: { toelating, motivering, ...invoer }, stuk, records, vandaag }) => {
    const genomenOp = invoer.genomenOp ?? vandaag;
    const aanmelding = aanmeldingVan(records, stuk);
    return [
      wijzig(SchuldhulpAanmelding, aanmelding, { toelating, beslotenOp: genomenOp }),
      nieuw(Toelatingsbesluit, { aanmelding: aanmelding.kenmerk, toelating, motivering, genomenOp }),
    ];
  },
});

const nietAlToegelaten = ({ toelating }: SchuldhulpAanmelding): Fout | undefined =>
  toelating === Toelating.TOEGELATEN
    ? fout('AL_TOEGELATEN', 'Deze persoon is al toegelaten: stel het plan van aanpak vast.', 'traject')
    : undefined;
