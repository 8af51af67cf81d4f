import { createServer } from 'node:net';
import { BeheerFout } from '#waarborgen/dienst/omgeving';

const POORTEN = [0, 1, 2, 3, 4, 5, 6, 10];

/** A base of which every port of the hub is free. */
export async function vrijeBasis(): Promise<number> {
  for (let poging = 0; poging < 50; poging += 1) {
    // Below the ports that the system hands out to connections: one of those may be taken the moment after.
    const basis = 20_000 + Math.floor(Math.random() * 12_000);
    const vrij = await Promise.all(POORTEN.map((poort) => isVrij(basis + poort)));
    if (vrij.every(Boolean)) return basis;
  }
  throw new BeheerFout('Er zijn geen vrije poorten voor de hub.');
}

function isVrij(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const proef = createServer().once('error', () => klaar(false));
    proef.listen(poort, '127.0.0.1', () => proef.close(() => klaar(true)));
  });
}
