import { type Alleen, Gepubliceerd } from './Gepubliceerd';
import { hashVan, type Operatieopslag, type Operaties } from './Operatieopslag';

const A = 'query A { wieBenIk { doel } }';
const B = 'query B { wieBenIk { team } }';
const met = (...teksten: string[]): Operaties => new Map(teksten.map((tekst) => [hashVan(tekst), tekst]));

/** A place that can be out of reach, and counts how often it was read whole. */
class Wankel implements Operatieopslag {
  weg = false;
  gelezen = 0;
  private nr = 0;
  private operaties: Operaties = new Map();

  async versie() {
    if (this.weg) throw new Error('weg');
    return this.nr === 0 ? undefined : String(this.nr);
  }
  async lees() {
    if (this.weg) throw new Error('weg');
    this.gelezen += 1;
    return this.operaties;
  }
  async publiceer(operaties: Operaties) {
    this.operaties = operaties;
    this.nr += 1;
    return operaties.size;
  }
  /** As after a server was emptied. */
  vergeet() {
    this.nr = 0;
    this.operaties = new Map();
  }
  async trekIn() {
    return false;
  }
  async sluit() {}
}

const afloop = (gepubliceerd: Gepubliceerd, body: unknown) => {
  try {
    gepubliceerd.vulAan(body);
    return body;
  } catch (fout) {
    return (fout as { extensions: { code: string } }).extensions.code;
  }
};
const oordeel = (gepubliceerd: Gepubliceerd, query: string) => {
  const gezien = afloop(gepubliceerd, { query });
  return typeof gezien === 'string' ? gezien : 'door';
};
async function begin(alleen: Alleen, ...teksten: string[]) {
  const opslag = new Wankel();
  if (teksten.length > 0) await opslag.publiceer(met(...teksten));
  const gepubliceerd = new Gepubliceerd(opslag, alleen);
  await gepubliceerd.ververs();
  return { opslag, gepubliceerd };
}

describe('what is taken', () => {
  test.each<[string, Alleen, string[], string, string]>([
    ['before anything was published, is all', undefined, [], A, 'door'],
    ['after something was, is that', undefined, [A], A, 'door'],
    ['after something was, is nothing else', undefined, [A], B, 'VRAAG_NIET_GEPUBLICEERD'],
    ['where it was said so, is never more than what was published', true, [], A, 'VRAAG_NIET_GEPUBLICEERD'],
    ['where it was said so, is all', false, [A], B, 'door'],
    ['is not what only looks like it', undefined, [A], `${A} `, 'VRAAG_NIET_GEPUBLICEERD'],
  ])('%s', async (_, alleen, teksten, query, verwacht) => {
    expect(oordeel((await begin(alleen, ...teksten)).gepubliceerd, query)).toBe(verwacht);
  });

  test('follows a publication, and reads it once', async () => {
    const { opslag, gepubliceerd } = await begin(undefined, A);
    await opslag.publiceer(met(A, B));
    expect([await gepubliceerd.ververs(), await gepubliceerd.ververs(), opslag.gelezen]).toEqual([true, false, 2]);
    expect(oordeel(gepubliceerd, B)).toBe('door');
    await opslag.publiceer(met(B));
    await gepubliceerd.ververs();
    expect(oordeel(gepubliceerd, A)).toBe('VRAAG_NIET_GEPUBLICEERD');
  });

  describe('never becomes more:', () => {
    test('of what can’t be reached, what was known goes on', async () => {
      const { opslag, gepubliceerd } = await begin(undefined, A);
      opslag.weg = true;
      await expect(gepubliceerd.ververs()).rejects.toThrow();
      expect([oordeel(gepubliceerd, A), oordeel(gepubliceerd, B)]).toEqual(['door', 'VRAAG_NIET_GEPUBLICEERD']);
    });
    test('of what never was reached, nothing is taken, and nobody is told that it was not published', async () => {
      const opslag = new Wankel();
      opslag.weg = true;
      const gepubliceerd = new Gepubliceerd(opslag, undefined);
      await expect(gepubliceerd.ververs()).rejects.toThrow();
      expect(oordeel(gepubliceerd, A)).toBe('OPERATIES_NIET_BESCHIKBAAR');
      expect(afloop(gepubliceerd, { documentId: `sha256:${hashVan(A)}` })).toBe('OPERATIES_NIET_BESCHIKBAAR');
      opslag.weg = false;
      await gepubliceerd.ververs();
      expect(oordeel(gepubliceerd, A)).toBe('door');
    });
    test('of what was emptied behind its back: it was lost and not withdrawn', async () => {
      const { opslag, gepubliceerd } = await begin(undefined, A);
      opslag.vergeet();
      await expect(gepubliceerd.ververs()).rejects.toThrow('gone');
      expect([oordeel(gepubliceerd, A), oordeel(gepubliceerd, B)]).toEqual(['door', 'VRAAG_NIET_GEPUBLICEERD']);
    });
  });
});

describe('a request that names a document', () => {
  const hash = hashVan(A);
  test.each<[string, object]>([
    ['as Apollo does', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
    ['as GraphQL over HTTP does', { documentId: `sha256:${hash}` }],
    ['and has its text too', { query: A, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
    ['and an empty text', { query: '', documentId: `sha256:${hash}` }],
  ])('%s, goes on as that document', async (_, vraag) => {
    const { gepubliceerd } = await begin(undefined, A);
    const aangevuld = afloop(gepubliceerd, { variables: { a: 1 }, ...vraag });
    expect(JSON.parse(JSON.stringify(aangevuld))).toEqual({
      variables: { a: 1 },
      query: A,
      ...('extensions' in vraag && { extensions: {} }),
    });
  });
  test.each<[string, object, string]>([
    ['that nobody published', { documentId: `sha256:${hashVan(B)}` }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['of a form that none has', { documentId: { $ne: null } }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['by a word of the language', { documentId: '__proto__' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['and sends the text of another', { query: B, documentId: `sha256:${hash}` }, 'HASH_ANDERS'],
    ['and sends that of one that is not published', { query: B, documentId: hashVan(B) }, 'VRAAG_NIET_GEPUBLICEERD'],
  ])('%s, is refused', async (_, vraag, code) => {
    expect(afloop((await begin(undefined, A)).gepubliceerd, vraag)).toBe(code);
  });
  test('in a batch, is looked at one by one', async () => {
    const { gepubliceerd } = await begin(undefined, A);
    expect(afloop(gepubliceerd, [{ query: A }, { query: B }])).toBe('VRAAG_NIET_GEPUBLICEERD');
    expect(afloop(gepubliceerd, [{ query: A }, { documentId: hash }])).toEqual([{ query: A }, { query: A }]);
  });
  test('and sends the text, keeps that text for nobody', async () => {
    const { gepubliceerd } = await begin(false);
    afloop(gepubliceerd, { query: A, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    expect(afloop(gepubliceerd, { documentId: hash })).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
