import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { proefPartner } from '../conformance/proefPartner';
import { openOpslagOf } from '../subgraph/subgraph';
import { nieuwBegin } from './beginKeten';
import { Ketengang } from './Ketengang';
import { chain, GEHASHT, hashVan, type Kop } from './keten';
import type { Logketen } from './Logketen';
import { Logregel } from './Logregel';
import { regel, regels } from './logboek.fixture';

const NU = new Date('2026-11-24T09:00:00Z');
const begin = nieuwBegin([], NU);
const vanaf = (van: Logketen): Kop => ({ keten: van.keten, nr: 0, hash: van.hash });
const getekend = (aantal: number): Logregel[] =>
  chain(vanaf(begin), regels(aantal)).geketend.map((inhoud, i) => Object.assign(new Logregel(), inhoud, { id: i + 1 }));
/** The first break that somebody who once saw the last row finds. */
const breukIn = (rijen: readonly Logregel[], gezien: readonly Logregel[] = [], van = begin) => {
  const gang = new Ketengang(
    van,
    gezien.slice(-1).map(({ keten, nr, hash }) => ({ keten, nr, hash, volgens: 'wij' })),
  );
  for (const rij of rijen) gang.next(rij);
  return gang.end();
};
const kopie = (rij: Logregel, anders: Partial<Logregel> = {}): Logregel => Object.assign(new Logregel(), rij, anders);
/** As somebody who knows how the chain is made. */
const sluitend = (rij: Logregel): Logregel => kopie(rij, { hash: hashVan(rij) });
const aaneen = (rijen: readonly Logregel[]): Logregel[] =>
  chain(vanaf(begin), rijen).geketend.map((inhoud, i) => kopie(rijen[i], inhoud));

describe('de hash van een regel', () => {
  test('is SHA-256 over de canonieke JSON (RFC 8785) van wat erin staat', () => {
    const inhoud = { ...regel({ traceId: 'a'.repeat(32) }), keten: 'b'.repeat(32), nr: 7, vorige: 'c'.repeat(64) };
    const tekst =
      `{"doel":"PLANREGIE","domein":"WMO","functionaris":"wijkcoach-bakker","grond":"TOESTEMMING",` +
      `"handeling":"RAADPLEGEN","keten":"${'b'.repeat(32)}","niveau":"HOOFDLIJNEN","nr":7,` +
      `"organisatie":"org-wijkteams","persoon":"x","rol":"WIJKCOACH","tijdstip":"2026-11-24T09:00:00.000Z",` +
      `"toestemmingId":"t-1","toestemmingVersie":2,"traceId":"${'a'.repeat(32)}","uitkomst":"VERSTREKT",` +
      `"vertrouwelijk":false,"vorige":"${'c'.repeat(64)}"}`;
    expect(hashVan(inhoud)).toBe(createHash('sha256').update(tekst, 'utf8').digest('hex'));
  });
  test('gaat over elke kolom van de tabel, behalve het volgnummer van de database en zichzelf', async () => {
    const database: ProefDatabase = await proefDatabase('kolommen');
    const opslag = await openOpslagOf(proefPartner, { DATABASE_URL: database.url, MIGRATIES: true });
    const kolommen = opslag.lezer.connection.getMetadata(Logregel).columns.map((kolom) => kolom.propertyName);
    await opslag.close();
    await database.cleanUp();
    expect(['id', 'hash', ...GEHASHT].toSorted()).toEqual(kolommen.toSorted());
  });
});

describe('een keten', () => {
  const lengte = fc.integer({ min: 2, max: 12 });
  const plaats = fc.nat();
  const rijenEnPlaats = fc.tuple(lengte, plaats).map(([n, p]) => ({ rijen: getekend(n), i: p % n }));

  test('klopt zoals zij geschreven is, hoe lang ook', () => {
    fc.assert(fc.property(lengte, (n) => breukIn(getekend(n)) === undefined));
  });
  test('wijst een gewijzigde regel aan, welke kolom ook', () => {
    fc.assert(
      fc.property(rijenEnPlaats, fc.constantFrom(...GEHASHT, 'hash' as const), ({ rijen, i }, kolom) => {
        const oud = rijen[i][kolom];
        const nieuw = typeof oud === 'boolean' ? !oud : typeof oud === 'number' ? oud + 1 : `${oud ?? ''}x`;
        const veranderd = rijen.with(i, kopie(rijen[i], { [kolom]: nieuw }));
        // Another number leaves its own place empty.
        const nr = kolom === 'nr' && i + 1 < rijen.length ? [i + 1, i + 2] : [i + 1];
        expect(nr).toContain(
          breukIn(
            veranderd.toSorted((a, b) => a.nr - b.nr),
            rijen,
          )?.nr,
        );
      }),
    );
  });
  test('wijst een gewijzigde regel aan die wel een passende hash kreeg, of de regel erna', () => {
    fc.assert(
      fc.property(rijenEnPlaats, ({ rijen, i }) => {
        const veranderd = rijen.with(i, sluitend(kopie(rijen[i], { functionaris: 'iemand-anders' })));
        expect(breukIn(veranderd, rijen)).toMatchObject(
          i + 1 < rijen.length ? { nr: i + 2, soort: 'VOLGT_NIET' } : { nr: i + 1, soort: 'VERVANGEN', volgens: 'wij' },
        );
      }),
    );
  });
  test('wijst aan waar een regel ontbreekt, ook de laatste', () => {
    fc.assert(
      fc.property(rijenEnPlaats, ({ rijen, i }) => {
        expect(breukIn(rijen.toSpliced(i, 1), rijen)).toMatchObject({ nr: i + 1, soort: 'ONTBREEKT' });
      }),
    );
  });
  test('merkt een regel op die ertussen kwam, hoe goed die ook is gemaakt', () => {
    fc.assert(
      fc.property(rijenEnPlaats, fc.boolean(), ({ rijen, i }, doorgenummerd) => {
        const nieuw = sluitend(kopie(rijen[i], { persoon: 'y', id: 99 }));
        const rest = doorgenummerd ? rijen.slice(i).map((rij) => kopie(rij, { nr: rij.nr + 1 })) : rijen.slice(i);
        const breuk = breukIn([...rijen.slice(0, i), nieuw, ...rest], rijen);
        expect(breuk?.nr).toBeGreaterThan(i);
        expect(breuk?.nr).toBeLessThanOrEqual(i + 2);
      }),
    );
  });
  test('merkt op dat twee regels van plaats wisselden', () => {
    fc.assert(
      fc.property(rijenEnPlaats, plaats, fc.boolean(), ({ rijen, i }, p, passend) => {
        const j = p % rijen.length;
        fc.pre(i !== j);
        const [a, b] = [kopie(rijen[j], { nr: i + 1 }), kopie(rijen[i], { nr: j + 1 })];
        const verwisseld = rijen.with(i, passend ? sluitend(a) : a).with(j, passend ? sluitend(b) : b);
        const eerste = Math.min(i, j) + 1;
        expect([eerste, eerste + 1]).toContain(breukIn(verwisseld, rijen)?.nr);
      }),
    );
  });
  test('die vanaf een regel helemaal is overgeschreven, houdt geen stand tegenover wie haar eind had gezien', () => {
    fc.assert(
      fc.property(rijenEnPlaats, ({ rijen, i }) => {
        const herschreven = aaneen(rijen.with(i, kopie(rijen[i], { persoon: 'y' })));
        expect(breukIn(herschreven)).toBeUndefined();
        expect(breukIn(herschreven, rijen)).toMatchObject({ nr: rijen.length, soort: 'VERVANGEN', volgens: 'wij' });
      }),
    );
  });
  test('waarvan het begin is gewijzigd, klopt niet, ook als de rest er nog op volgt', () => {
    const rijen = getekend(3);
    for (const anders of [{ begonnenOp: '2020-01-01T00:00:00.000Z' }, { ankers: '[["a",1,"b"]]' }, { ankers: 'weg' }])
      expect(breukIn(rijen, [], { ...begin, ...anders })).toMatchObject({ nr: 0, soort: 'BEGIN_GEWIJZIGD' });
    const nieuw = nieuwBegin([], NU);
    expect(breukIn(rijen, [], { ...nieuw, keten: begin.keten })).toMatchObject({ nr: 0, soort: 'BEGIN_GEWIJZIGD' });
  });
  test('zonder een enkele regel klopt niet: zij begint met haar eerste', () => {
    expect(breukIn([])).toMatchObject({ nr: 1, soort: 'ONTBREEKT' });
  });
});
