import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bsnReeks } from '#demo/genereer/bsn';

/** A delivered file of the Wmo department of so many rows: of each person a melding, a beschikking and a voorziening. */
export function writeWmoBestand(pad: string, rijen: number): Promise<void> {
  return pipeline(Readable.from(regels(rijen)), createWriteStream(pad));
}

function* regels(rijen: number): Generator<string> {
  let aantal = 0;
  for (const bsn of bsnReeks()) {
    for (const rij of rijenVan(aantal)) {
      if (aantal === rijen) return;
      aantal += 1;
      yield `${JSON.stringify({ ...rij, bsn })}\n`;
    }
  }
}

const rijenVan = (nr: number): object[] => [
  {
    ...{ soort: 'melding', kenmerk: `laad-m-${nr}`, fase: 'BESCHIKKING', gemeldOp: '2026-08-03' },
    ...{ onderzoekAfgerondOp: '2026-09-07', aangevraagdOp: '2026-09-10', leefgebieden: ['HUISHOUDEN'] },
    ...{ hulpvraag: 'Kan door rugklachten het huis niet schoonhouden.', organisatie: 'Gemeente Waalstad' },
    ...{ consulent: 'I. Smit', telefoon: '024 000 0011' },
  },
  {
    ...{ soort: 'beschikking', kenmerk: `laad-b-${nr}`, melding: `laad-m-${nr}`, besluit: 'TOEGEKEND' },
    ...{ genomenOp: '2026-09-21', motivering: 'Eigen netwerk is niet toereikend.' },
  },
  {
    ...{ soort: 'voorziening', kenmerk: `laad-v-${nr}`, beschikking: `laad-b-${nr}`, categorie: '01' },
    ...{ leveringsvorm: 'ZIN', aanbieder: 'Schoon Thuis BV', vanaf: '2026-10-01', tot: '2027-09-30' },
    ...{ productcode: '01A01', volume: 180, eenheid: 'MINUUT', frequentie: 'WEEK' },
  },
];
