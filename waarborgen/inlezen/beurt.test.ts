import { setTimeout as wacht } from 'node:timers/promises';
import { notitie } from '../conformance/proefbestand';
import { BeurtKwijt, InlezingBezig } from './beurt';
import { loadCommand } from './commando';
import { DEZE, Inlezing } from './Inlezing';
import { stelInlezenOp } from './inlezen.fixture';

let plek: Awaited<ReturnType<typeof stelInlezenOp>>;
beforeAll(async () => {
  plek = await stelInlezenOp('beurt');
});
afterAll(() => plek.stop());
beforeEach(() => plek.maakLeeg());

const rijen = (aantal: number, voor = 'n') => Array.from({ length: aantal }, (_, i) => notitie(`${voor}-${i}`));
const zet = (wat: Partial<Inlezing>) => plek.opslag.write((manager) => manager.update(Inlezing, DEZE, wat));
const hoe = () => plek.opslag.lezer.findOneByOrFail(Inlezing, DEZE);

interface Onderweg {
  eerste: ReturnType<typeof plek.lees>;
  haalDoor(): void;
}
/** A load that has the turn and moves, and is not done before it may make haste. */
const onderweg = (): Promise<Onderweg> =>
  new Promise((klaar, mis) => {
    let traag = true;
    const check = async () => {
      if (traag) await wacht(1);
      return undefined;
    };
    const haalDoor = () => {
      traag = false;
    };
    const soorten = { ...plek.soorten, notitie: { ...plek.soorten.notitie, check } };
    const eerste = plek.lees(rijen(4_000), { soorten, voortgang: () => klaar({ eerste, haalDoor }) });
    eerste.catch(mis);
  });

describe('twee die tegelijk in een database inlezen', () => {
  test('doen elkaar geen kwaad: de tweede hoort dat er een bezig is, en deed niets', async () => {
    const { eerste, haalDoor } = await onderweg();
    const tweede = plek.lees(rijen(10, 'ander'));
    await expect(tweede).rejects.toBeInstanceOf(InlezingBezig);
    haalDoor();
    expect(await eerste).toMatchObject({ nieuw: 4_000, fouten: [] });
    expect(await plek.aantal()).toBe(4_000);
    expect(await plek.lees(rijen(10, 'ander'))).toMatchObject({ nieuw: 10 });
  });
  test('het commando zegt het, met code 2', async () => {
    const gezegd: string[] = [];
    const { eerste, haalDoor } = await onderweg();
    const { soorten, open } = plek;
    const pad = plek.bestanden.write(rijen(1, 'ander'));
    expect(await loadCommand([pad], { open, soorten, zeg: (regel) => gezegd.push(regel) })).toBe(2);
    expect(gezegd).toEqual([expect.stringMatching(/^Er wordt al een bestand ingelezen in deze database\./)]);
    haalDoor();
    await eerste;
  });
});

describe('wie gestopt werd met de beurt in handen', () => {
  test('staat niemand in de weg die een tijd niets zag bewegen', async () => {
    await zet({ houder: 'iemand-die-er-niet-meer-is', slag: 7 });
    expect(await plek.lees(rijen(2), { stilteMs: 300 })).toMatchObject({ nieuw: 2 });
    expect(await hoe()).toMatchObject({ houder: null, slag: 0 });
  });
  test('krijgt, als hij toch nog leeft, niets meer bewaard, en laat de ander zijn beurt', async () => {
    // He does not wait for who takes over; what he had by then is his.
    let bewaard: Promise<number> | undefined;
    const neemOver = () => {
      bewaard ??= zet({ houder: 'een ander', slag: 1 }).then(() => plek.aantal());
    };
    await expect(plek.lees(rijen(4_000), { voortgang: neemOver })).rejects.toBeInstanceOf(BeurtKwijt);
    expect(await plek.aantal()).toBe(await bewaard);
    expect(await hoe()).toMatchObject({ houder: 'een ander', slag: 1 });
    await zet({ houder: null, slag: 0, stand: '' });
  });
});
