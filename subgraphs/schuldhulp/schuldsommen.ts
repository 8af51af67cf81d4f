import { SCHULDSOORTEN, type Schuldsoort } from './lijsten';
import type { Schuld } from './Schuld';
import { Schuldsom } from './Schuldsom';

type Openstaand = Pick<Schuld, 'schuldsoort' | 'schuldeiser' | 'huidigBedrag'>;

/** What is not paid yet. */
export const openstaand = <S extends Openstaand>(schulden: readonly S[]): S[] =>
  schulden.filter(({ huidigBedrag }) => huidigBedrag > 0);

export const totaleSchuld = (schulden: readonly Openstaand[]): number =>
  schulden.reduce((totaal, { huidigBedrag }) => totaal + huidigBedrag, 0);

/** A creditor counts once, however many debts he has and however his name was typed. */
export const aantalSchuldeisers = (schulden: readonly Openstaand[]): number =>
  new Set(openstaand(schulden).map(({ schuldeiser }) => schuldeiser.trim().toLowerCase())).size;

/** What is open at each kind of creditor; the kinds together are the total. */
export const schuldPerSoort = (schulden: readonly Openstaand[]): Schuldsom[] =>
  SCHULDSOORTEN.map((soort) =>
    somVan(
      soort,
      openstaand(schulden).filter(({ schuldsoort }) => schuldsoort === soort),
    ),
  ).filter(({ bedrag }) => bedrag > 0);

const somVan = (schuldsoort: Schuldsoort, schulden: readonly Openstaand[]): Schuldsom =>
  Object.assign(new Schuldsom(), {
    ...{ schuldsoort, bedrag: totaleSchuld(schulden), schuldeisers: aantalSchuldeisers(schulden) },
  });

/** A part of a whole in percent, two decimals, rounded down: never more than is offered. */
export const percentage = (deel: number, geheel: number): number =>
  geheel === 0 ? 0 : Number((BigInt(deel) * 10_000n) / BigInt(geheel)) / 100;
