import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BeheerFout } from '../dienst/omgeving';
import { sleutelCommand } from './commando';
import { ONDERWEG_SECONDEN, RotatieGeweigerd } from './rotatie';
import { readBestand, sleutelbestand } from './sleutelbestand';

const map = mkdtempSync(join(tmpdir(), 'eenplan-sleutels-'));
afterAll(() => rmSync(map, { recursive: true }));
const pad = sleutelbestand(map, 'wmo');
const standbestand = join(dirname(pad), 'rotatie.json');
const geheim = () => randomBytes(32).toString('base64url');
const schrijf = (...kids: string[]) => writeFileSync(pad, kids.map((kid) => `${kid}:${geheim()}`).join(','));
const namen = () => readBestand(pad).map(({ kid }) => kid);

let nu: Date;
beforeEach(() => {
  nu = new Date('2026-11-26T10:00:00Z');
  rmSync(dirname(pad), { recursive: true, force: true });
  mkdirSync(dirname(pad), { recursive: true });
  schrijf('wmo-20260101');
});
const later = (seconden: number) => {
  nu = new Date(nu.getTime() + seconden * 1000);
};
function doe(...argumenten: string[]) {
  const zinnen: string[] = [];
  const code = sleutelCommand([...argumenten, '--map', map], { klok: () => nu, zeg: (zin) => void zinnen.push(zin) });
  return { code, tekst: zinnen.join('\n') };
}
const roteer = (...woorden: string[]) => doe('roteer', 'wmo', ...woorden);
const stand = () => JSON.parse(readFileSync(standbestand, 'utf8'));

describe('het wisselen van een sleutel', () => {
  test('gaat in drie stappen, en zegt bij elke wat er nu te doen is', () => {
    expect(roteer().tekst).toMatch(
      /^Stap 1 van 3: sleutel wmo-20261126 telt mee naast wmo-20260101.+\nLaat huishouden en wmo .+kill -s HUP huishouden wmo\n.+\n.+--herlezen 1$/,
    );
    expect(namen()).toEqual(['wmo-20260101', 'wmo-20261126']);
    expect(roteer('--herlezen', '1').tekst).toMatch(/^Stap 2 van 3: sleutel wmo-20261126 tekent.+--herlezen 2$/s);
    expect(namen()).toEqual(['wmo-20261126', 'wmo-20260101']);
    expect(roteer('--herlezen', '2').tekst).toMatch(
      /Herlezen sinds 2026-11-26T10:00:00.000Z. Wacht 90 seconden.+\n.+roteer wmo$/,
    );
    later(ONDERWEG_SECONDEN);
    expect(roteer().tekst).toMatch(/^Stap 3 van 3: sleutel wmo-20260101 telt niet meer\. .+HUP huishouden wmo/s);
    expect(namen()).toEqual(['wmo-20261126']);
  });

  test('houdt de sleutels zelf zoals zij waren: alleen hun volgorde verandert, en wie het bestand mag lezen blijft', () => {
    chmodSync(pad, 0o644);
    const [oud] = readBestand(pad);
    roteer();
    const [, nieuw] = readBestand(pad);
    roteer('--herlezen', '1');
    expect(readBestand(pad)).toEqual([nieuw, oud]);
    expect(nieuw.geheim).toHaveLength(32);
    expect([statSync(pad).mode & 0o777, existsSync(`${pad}.half`)]).toEqual([0o644, false]);
  });

  test('doet een stap die al is gezet niet nog eens', () => {
    const keren = [roteer(), roteer(), roteer()];
    expect(keren.map(({ tekst }) => tekst.split(':')[0])).toEqual(['Stap 1 van 3', 'Al gedaan', 'Al gedaan']);
    const bestand = readFileSync(pad, 'utf8');
    roteer();
    expect(readFileSync(pad, 'utf8')).toBe(bestand);
    roteer('--herlezen', '1');
    later(3600);
    // The same words again: what they say of the first step says nothing of the second.
    expect(roteer('--herlezen', '1').tekst).toMatch(/^Al gedaan: Stap 2/);
    expect(roteer().tekst).toMatch(/^Al gedaan: Stap 2/);
    expect([namen().length, stand().herlezenOp]).toEqual([2, undefined]);
  });

  test('slaat geen stap over', () => {
    expect(() => roteer('--herlezen', '1')).toThrow('Die stap is nog niet gezet: deze wisseling is bij stap 0 van 3.');
    expect(namen()).toEqual(['wmo-20260101']);
    roteer();
    expect(() => roteer('--herlezen', '2')).toThrow(RotatieGeweigerd);
    expect(namen()).toEqual(['wmo-20260101', 'wmo-20261126']);
  });

  test('schrapt geen sleutel waaronder nog iets onderweg kan zijn', () => {
    roteer();
    roteer('--herlezen', '1');
    // However long ago it was written: the processes may have taken it up a moment before somebody said so.
    later(3600);
    roteer('--herlezen', '2');
    later(ONDERWEG_SECONDEN - 1);
    expect(() => roteer()).toThrow(/kan nog onderweg zijn: probeer het over een seconde opnieuw/);
    expect(() => roteer('--herlezen', '2')).toThrow(RotatieGeweigerd);
    expect(namen()).toEqual(['wmo-20261126', 'wmo-20260101']);
    later(1);
    roteer();
    expect(namen()).toEqual(['wmo-20261126']);
  });

  test('kan daarna opnieuw, ook op dezelfde dag', () => {
    for (let keer = 0; keer < 2; keer += 1) {
      roteer();
      roteer('--herlezen', '1');
      roteer('--herlezen', '2');
      later(ONDERWEG_SECONDEN);
      roteer();
    }
    expect(namen()).toEqual(['wmo-20261126-2']);
  });

  describe('dat halverwege werd afgebroken, gaat verder waar het was:', () => {
    /** The note was made and the file was not written. */
    const zonderBestand = (...woorden: string[]) => {
      const was = readFileSync(pad);
      roteer(...woorden);
      writeFileSync(pad, was);
    };
    test('voor de eerste stap', () => {
      zonderBestand();
      expect(roteer().tekst).toMatch(/^Stap 1/);
      expect(namen()).toEqual(['wmo-20260101', 'wmo-20261126']);
    });
    test('voor de tweede, en wie die dan al meldt wordt niet gehoord', () => {
      roteer();
      zonderBestand('--herlezen', '1');
      expect(roteer('--herlezen', '2').tekst).toMatch(/^Stap 2/);
      expect([namen()[0], stand().herlezenOp]).toEqual(['wmo-20261126', undefined]);
    });
    test('voor de derde', () => {
      for (const woorden of [[], ['--herlezen', '1'], ['--herlezen', '2']]) roteer(...woorden);
      later(ONDERWEG_SECONDEN);
      zonderBestand();
      expect(namen()).toHaveLength(2);
      expect(roteer().tekst).toMatch(/^Stap 3/);
      expect(namen()).toEqual(['wmo-20261126']);
    });
  });

  test.each<[string, stappen: string[][], kids: string[]]>([
    ['twee sleutels waarvan niet bekend is welke de nieuwe is', [], ['a', 'b']],
    ['andere sleutels dan die van deze wisseling', [[]], ['wmo-20260101', 'anders']],
    ['dezelfde in een andere volgorde', [[]], ['wmo-20261126', 'wmo-20260101']],
    ['een sleutel terwijl er twee horen te zijn', [[], ['--herlezen', '1']], ['anders']],
  ])('blijft af van %s', (_, stappen, kids) => {
    for (const woorden of stappen) roteer(...woorden);
    schrijf(...kids);
    const was = readFileSync(pad, 'utf8');
    expect(() => roteer()).toThrow('iemand heeft ze zelf veranderd');
    expect(readFileSync(pad, 'utf8')).toBe(was);
  });
});

test('toon noemt namen en dagen, en nooit een geheim; zo ook elke stap', () => {
  const gezegd = [doe('toon', 'wmo').tekst, roteer().tekst, doe('toon', 'wmo').tekst, roteer('--herlezen', '1').tekst];
  expect(gezegd[2]).toMatch(
    /^Sleutels van wmo, gewijzigd op \d{4}-.+:\n {2}wmo-20260101 {2}tekent en telt\n {2}wmo-20261126 {2}telt\nLaatste wisseling: wmo-20260101 -> wmo-20261126, TELT_MEE op 2026-11-26T10/,
  );
  for (const { geheim } of readBestand(pad)) {
    for (const vorm of ['base64url', 'hex', 'base64'] as const)
      expect(gezegd.join()).not.toContain(geheim.toString(vorm));
    expect(readFileSync(standbestand, 'utf8')).not.toContain(geheim.toString('base64url'));
  }
});

describe('wat niet kan', () => {
  test.each(
    [
      ...[[], ['roteer'], ['toon', 'politie'], ['roteer', '../wmo'], ['roteer', 'wmo', 'cjg'], ['wis', 'wmo']],
      ...[
        ['roteer', 'wmo', '--herlezen', '3'],
        ['toon', 'wmo', '--herlezen', '1'],
        ['roteer', 'wmo', '--nu'],
      ],
    ].map((woorden) => [woorden.join(' '), woorden] as const),
  )('"%s" wordt beantwoord met hoe het wel moet', (_, woorden) => {
    const { code, tekst } = doe(...woorden);
    expect([code, tekst]).toEqual([2, expect.stringMatching(/^Gebruik: npm run sleutel -- roteer PARTNER/)]);
    expect(namen()).toEqual(['wmo-20260101']);
  });
  test('is een fout voor de beheerder, die van het bestand niets herhaalt', () => {
    expect(() => doe('toon', 'cjg')).toThrow(
      new BeheerFout(`${sleutelbestand(map, 'cjg')}: dit bestand is niet te lezen`),
    );
    writeFileSync(pad, 'geheim');
    expect(() => roteer()).toThrow(/schrijf elke sleutel als naam:base64url/);
    schrijf('wmo-20260101');
    writeFileSync(standbestand, '{"stap":"TEKENT"}');
    expect(() => roteer()).toThrow(/rotatie\.json: niet te lezen als de stand/);
  });
});
