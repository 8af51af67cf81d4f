import { type Fout, fout } from '#schema/Fout';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, optioneel } from '#waarborgen/werk/velden';
import { EindeWijkverpleging } from '../lijsten';
import { stap, type WijkverplegingRecords } from '../tabellen';
import { VerpleegIndicatie } from '../VerpleegIndicatie';
import { overIndicatie } from './overIndicatie';

export const beeindigIndicatie = stap({
  naam: 'beeindigIndicatie',
  uitleg: 'Beeindigt de zorg, met de reden; wat zij opvolgt en nog liep, eindigt mee.',
  ...overIndicatie,
  invoer: {
    per: optioneel(
      dag('De laatste dag van de zorg; standaard vandaag, of de laatste dag van de indicatie als die voorbij is.'),
    ),
    reden: keuze(EindeWijkverpleging),
  },
  eisen: [
    alGebeurd('per'),
    ({ invoer, stuk }) => nietEerderDan(invoer.per, stuk.geindiceerdOp, 'de indicatie', 'per'),
    ({ invoer, stuk }) => nietNaEinde(invoer.per, stuk),
  ],
  doe: ({ invoer: { per, reden }, stuk, records, vandaag }) => {
    const einde = per ?? eerste(vandaag, stuk.tot);
    return [stuk, ...voorgangers(stuk, records, einde)].map((indicatie) =>
      wijzig(VerpleegIndicatie, indicatie, {
        ...{ fase: WijkverplegingFase.BEEINDIGD, beeindigdOp: einde, redenEinde: reden },
        // Of what had not begun the period stays as it was meant.
        tot: einde < indicatie.vanaf ? indicatie.tot : einde,
      }),
    );
  },
});

function nietNaEinde(per: string | undefined, { tot }: VerpleegIndicatie): Fout | undefined {
  if (!per || !tot || per <= tot) return undefined;
  return fout('EINDE_NA_EINDE', `Zij eindigt al op ${tot}: herindiceer haar als de zorg daarna doorging.`, 'per');
}

/** Who ends care that was still to begin, ends what would have run until then. */
const voorgangers = (
  { herindicatieVan }: VerpleegIndicatie,
  { indicaties }: WijkverplegingRecords,
  einde: string,
): VerpleegIndicatie[] =>
  indicaties.filter(
    ({ kenmerk, fase, tot }) =>
      kenmerk === herindicatieVan && fase === WijkverplegingFase.OPGEVOLGD && tot !== null && tot > einde,
  );

const eerste = (vandaag: string, tot: string | null): string => (tot && tot < vandaag ? tot : vandaag);
