import { type Fout, fout } from '#schema/Fout';
import { Schuldbegeleiding } from '#schema/lijsten/hulp';
import { type Looptijd, overlappen } from '#waarborgen/dienst/klok';
import { eindigtNaBegin } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, kort, optioneel } from '#waarborgen/werk/velden';
import { Budgetbeheer } from '../Budgetbeheer';
import { stap } from '../tabellen';
import { overTraject, schuldhulpverlener } from './overTraject';

/** Who manages the money; a bewind only the kantonrechter establishes (BW 1:431), so its number says that he did. */
export const registreerBudgetbeheer = stap({
  naam: 'registreerBudgetbeheer',
  uitleg: 'Legt vast wie iemands geld beheert of hem daarbij helpt, tot en met beschermingsbewind.',
  ...overTraject,
  voegtToe: true,
  geeft: { soort: Budgetbeheer, veld: 'budgetbeheer' },
  invoer: {
    vorm: keuze(Schuldbegeleiding),
    uitvoerder: kort('Wie het beheer doet.'),
    vanaf: dag(),
    tot: optioneel(dag('De laatste dag.')),
    zaaknummer: optioneel(kort('Van de kantonrechter; nodig bij beschermingsbewind, en alleen daar.')),
  },
  eisen: [({ invoer }) => eindigtNaBegin(invoer.vanaf, invoer.tot, 'tot'), ({ invoer }) => zaaknummerPast(invoer)],
  waarschuwt: [({ invoer, records }) => beheerOverlapt(invoer, records.budgetbeheer)],
  doe: ({ invoer: { tot = null, zaaknummer = null, ...beheer }, stuk }) => [
    nieuw(Budgetbeheer, { ...beheer, traject: stuk.kenmerk, tot, zaaknummer }),
  ],
});

function zaaknummerPast({ vorm, zaaknummer }: { vorm: Schuldbegeleiding; zaaknummer?: string }): Fout | undefined {
  if ((vorm === Schuldbegeleiding.BESCHERMINGSBEWIND) === (zaaknummer !== undefined)) return undefined;
  const bericht = 'Noem het zaaknummer van de kantonrechter bij beschermingsbewind, en alleen daar.';
  return fout('ZAAKNUMMER_PAST_NIET', bericht, 'zaaknummer');
}

type Beheer = Looptijd & { vorm: Schuldbegeleiding };

/** Two of one kind at the same time may be meant, and are often a mistake. */
export function beheerOverlapt(nieuw: Beheer, lopend: readonly (Beheer & { kenmerk: string })[]): Fout | undefined {
  const ander = lopend.find((b) => b.vorm === nieuw.vorm && overlappen(b, nieuw));
  if (!ander) return undefined;
  return fout('BUDGETBEHEER_OVERLAPT', `Dit overlapt met ${ander.kenmerk}. Controleer of beide nodig zijn.`, 'vanaf');
}

export const beeindigBudgetbeheer = stap({
  naam: 'beeindigBudgetbeheer',
  uitleg: 'Beeindigt budgetbeheer of bewind.',
  door: [schuldhulpverlener],
  over: { soort: Budgetbeheer, veld: 'budgetbeheer' },
  invoer: { per: dag('De laatste dag.') },
  eisen: [
    ({ invoer, stuk }) => eindigtNaBegin(stuk.vanaf, invoer.per, 'per'),
    ({ invoer, stuk }) =>
      stuk.tot && invoer.per > stuk.tot
        ? fout('BEHEER_EINDIGT_AL', `Het eindigt al op ${stuk.tot}: leg een nieuw vast om het te verlengen.`, 'per')
        : undefined,
  ],
  doe: ({ invoer: { per }, stuk }) => [wijzig(Budgetbeheer, stuk, { tot: per })],
});
