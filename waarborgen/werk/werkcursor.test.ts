import { cursorsMet } from './werkcursor';

const sleutel = Buffer.alloc(32, 7);
const plek = { uiterlijk: '2026-12-01', kenmerk: 'wmo-m-1024', soortnaam: 'WmoMelding' };
const { schrijf, lees } = cursorsMet(sleutel);

describe('de cursor van het werk', () => {
  test('wijst aan waar het lezen ophield, en laat niet zien wat daar staat', () => {
    const cursor = schrijf(plek);
    expect(lees(cursor)).toEqual(plek);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(/wmo-m-1024|2026-12-01|WmoMelding/);
  });
  const leesbaar = Buffer.from(`${plek.uiterlijk} ${plek.kenmerk}`).toString('base64url');
  const geknoeid = Buffer.from(schrijf(plek), 'base64url');
  geknoeid[geknoeid.length - 1] ^= 1;
  test.each([
    ['een andere sleutel', cursorsMet(Buffer.alloc(32, 8)).schrijf(plek)],
    ['een plek die iemand zelf bedacht', leesbaar],
    ['een gewijzigde plek', geknoeid.toString('base64url')],
    ['een half zegel', schrijf(plek).slice(0, 20)],
    ['niets', ''],
  ])('is niet van deze lijst met %s', (_, cursor) => {
    expect(() => lees(cursor)).toThrow('De cursor in after is niet van deze lijst.');
  });
});
