import { DOELBINDINGEN, Doelbinding } from '#schema/lijsten/toegang';
import { weigering } from './refuse';

const VOOR_PROFESSIONALS = DOELBINDINGEN.filter((d) => d !== Doelbinding.EIGEN_INZAGE);

/** The purpose of an operation (AVG art. 5 lid 1 b): named by a professional, implied for a resident, never guessed. */
export function readDoel(header: string | undefined, inwoner: boolean): Doelbinding {
  if (inwoner) return doelVanInwoner(header);
  if (!header) throw weigering('DOEL_ONTBREEKT', `Noem het doel in de header Doelbinding: ${keuze}.`, 400);
  const doel = VOOR_PROFESSIONALS.find((d) => d === header);
  if (!doel) throw weigering('DOEL_ONBEKEND', `De header Doelbinding noemt geen bekend doel. Kies uit: ${keuze}.`, 400);
  return doel;
}

const keuze = VOOR_PROFESSIONALS.join(', ');

function doelVanInwoner(header: string | undefined): Doelbinding {
  if (header && header !== Doelbinding.EIGEN_INZAGE)
    throw weigering('DOEL_ONBEKEND', 'Een inwoner kijkt voor zichzelf: laat de header Doelbinding weg.', 400);
  return Doelbinding.EIGEN_INZAGE;
}
