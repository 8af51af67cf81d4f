import { Registry } from 'prom-client';
import { regel } from './logboek.fixture';
import { meetLogboek } from './meetLogboek';

/** A logbook that is written when the test says so. */
function gehouden() {
  const wachtend: { klaar: () => void; mis: (error: Error) => void }[] = [];
  const write = () => new Promise<void>((klaar, mis) => wachtend.push({ klaar, mis }));
  const { boek, metingen } = meetLogboek({ write });
  const register = new Registry();
  for (const meting of metingen) register.registerMetric(meting);
  const waarde = async (naam: string): Promise<number> =>
    Number(new RegExp(`^eenplan_${naam} (\\S+)$`, 'm').exec(await register.metrics())?.[1]);
  return { boek, wachtend, register, waarde };
}

describe('de getallen van een logboek', () => {
  test('tellen een regel pas als zij er staat', async () => {
    const { boek, wachtend, waarde } = gehouden();
    const geschreven = boek.write([regel(), regel()]);
    expect(await waarde('logboek_regels_totaal')).toBe(0);
    expect(await waarde('logboek_vertraging_seconden_count')).toBe(0);
    wachtend[0].klaar();
    await geschreven;
    expect(await waarde('logboek_regels_totaal')).toBe(2);
    expect(await waarde('logboek_vertraging_seconden_count')).toBe(1);
    expect(await waarde('logboek_mislukt_totaal')).toBe(0);
  });
  test('zeggen hoe lang het langst wachtende antwoord al wacht, en 0 als er geen wacht', async () => {
    const { boek, wachtend, waarde } = gehouden();
    expect(await waarde('logboek_wachtend_seconden')).toBe(0);
    const beide = [boek.write([regel()]), boek.write([regel()])];
    const eerst = await waarde('logboek_wachtend_seconden');
    expect(eerst).toBeGreaterThan(0);
    wachtend[1].klaar();
    await beide[1];
    expect(await waarde('logboek_wachtend_seconden')).toBeGreaterThanOrEqual(eerst);
    wachtend[0].klaar();
    await beide[0];
    expect(await waarde('logboek_wachtend_seconden')).toBe(0);
  });
  test('tellen wat niet te schrijven was apart, en geven de fout door', async () => {
    const { boek, wachtend, waarde, register } = gehouden();
    const geschreven = boek.write([regel()]);
    wachtend[0].mis(new Error('schijf vol'));
    await expect(geschreven).rejects.toThrow('schijf vol');
    expect(await waarde('logboek_mislukt_totaal')).toBe(1);
    expect(await waarde('logboek_regels_totaal')).toBe(0);
    expect(await waarde('logboek_wachtend_seconden')).toBe(0);
    expect(await register.metrics()).not.toContain('eenplan_inzages_totaal{');
  });
  test('tellen inzages naar domein, handeling, uitkomst, grond en niveau, en noemen niemand', async () => {
    const { boek, wachtend, register } = gehouden();
    const dicht = regel({ uitkomst: 'GEWEIGERD', niveau: 'GEEN' as never, grond: null });
    const geschreven = boek.write([regel({ uitkomst: 'VERSTREKT' }), dicht, dicht]);
    wachtend[0].klaar();
    await geschreven;
    const regels = (await register.metrics()).split('\n').filter((r) => r.startsWith('eenplan_inzages_totaal{'));
    expect(regels).toHaveLength(2);
    expect(regels.find((r) => r.includes('GEWEIGERD'))).toMatch(
      /^eenplan_inzages_totaal\{domein="\w+",handeling="RAADPLEGEN",uitkomst="GEWEIGERD",niveau="GEEN",grond="GEEN"\} 2$/,
    );
    expect(regels.join()).not.toMatch(/persoon|functionaris|organisatie|trace/i);
  });
  test('zien een antwoord dat niets verantwoordt niet', async () => {
    const { boek, wachtend, waarde } = gehouden();
    await boek.write([]);
    expect(wachtend).toEqual([]);
    expect(await waarde('logboek_vertraging_seconden_count')).toBe(0);
  });
});
