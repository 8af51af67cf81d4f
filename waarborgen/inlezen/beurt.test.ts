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

/** A load that has the turn and is not done. */
const onderweg = (): Promise<{ eerste: ReturnType<typeof plek.lees> }> =>
  new Promise((klaar, mis) => {
    const eerste = plek.lees(rijen(4_000), { voortgang: () => klaar({ eerste }) });
    eerste.catch(mis);
  });

describe('twee die tegelijk in een database inlezen', () => {
  test('doen elkaar geen kwaad: de tweede hoort dat er een bezig is, en deed niets', async () => {
    const { eerste } = await onderweg();
    const tweede = plek.lees(rijen(10, 'ander'));
    await expect(tweede).rejects.toBeInstanceOf(InlezingBezig);
    expect(await eerste).toMatchObject({ nieuw: 4_000, fouten: [] });
    expect(await plek.aantal()).toBe(4_000);
    expect(await plek.lees(rijen(10, 'ander'))).toMatchObject({ nieuw: 10 });
  });
  test('het commando zegt het, met code 2', async () => {
    const gezegd: string[] = [];
    const { eerste } = await onderweg();
    const { soorten, open } = plek;
    const pad = plek.bestanden.write(rijen(1, 'ander'));
    expect(await loadCommand([pad], { open, soorten, zeg: (regel) => gezegd.push(regel) })).toBe(2);
    expect(gezegd).toEqual([expect.stringMatching(/^Er wordt al een bestand ingelezen in deze database\./)]);
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
    const neemOver = (regels: number) => {
      if (regels === 1_000) void zet({ houder: 'een ander', slag: 1 });
    };
    await expect(plek.lees(rijen(2_000), { voortgang: neemOver })).rejects.toBeInstanceOf(BeurtKwijt);
    expect(await plek.aantal()).toBe(1_000);
    expect(await hoe()).toMatchObject({ houder: 'een ander', slag: 1 });
    await zet({ houder: null, slag: 0, stand: '' });
  });
});
