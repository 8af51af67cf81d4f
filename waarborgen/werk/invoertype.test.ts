import fc from 'fast-check';
import { invoertype, leesInvoer } from './invoertype';
import { code, dag, deel, eurocenten, geheel, janee, keuze, kort, lang, lijstVan, nummer, optioneel } from './velden';

enum Kleur {
  ROOD = 'ROOD',
  BLAUW = 'BLAUW',
}
const Binnen = invoertype('ProefBinnenInput', { aantal: geheel(1, 9), bedrag: optioneel(eurocenten(1)) });
const Proef = invoertype('ProefInput', {
  ...{ naam: kort(), verhaal: optioneel(lang()), wie: nummer(), op: dag(), waar: janee() },
  ...{ kleur: optioneel(keuze(Kleur)), categorie: code('PROEF1', { '01': Kleur.ROOD, '02': Kleur.BLAUW }) },
  delen: lijstVan(deel(Binnen), { max: 2 }),
});
const goed = {
  ...{ naam: ' Karin ', wie: 'p-karin', op: '2026-11-26', waar: true, categorie: '01', kleur: null },
  delen: [{ aantal: 3 }],
};
const codes = (anders: object) =>
  leesInvoer(Proef, { ...goed, ...anders }).fouten?.map((f) => [f.code, f.veld?.join('.')]) ?? [];

test('wat klopt komt er opgeruimd uit: zonder spaties eromheen, en met onze naam voor een code', () => {
  expect(leesInvoer(Proef, goed).waarden).toEqual({
    ...{ ...goed, naam: 'Karin', categorie: 'ROOD', kleur: undefined },
    delen: [{ aantal: 3, bedrag: undefined }],
  });
  expect(leesInvoer(Proef, { ...goed, categorie: 'BLAUW' }).waarden?.categorie).toBe('BLAUW');
});

test.each<[object, string, string]>([
  [{ naam: '  ' }, 'TEKST_ONTBREEKT', 'naam'],
  [{ naam: 'x'.repeat(256) }, 'TEKST_TE_LANG', 'naam'],
  [{ verhaal: 'x'.repeat(4_001) }, 'TEKST_TE_LANG', 'verhaal'],
  [{ wie: 'p karin' }, 'NUMMER_ONGELDIG', 'wie'],
  [{ wie: '../etc' }, 'NUMMER_ONGELDIG', 'wie'],
  [{ categorie: '03' }, 'CODE_ONBEKEND', 'categorie'],
  [{ categorie: 'toString' }, 'CODE_ONBEKEND', 'categorie'],
  [{ categorie: '__proto__' }, 'CODE_ONBEKEND', 'categorie'],
  [{ delen: [] }, 'AANTAL_BUITEN_BEREIK', 'delen'],
  [{ delen: [1, 2, 3].map((aantal) => ({ aantal })) }, 'AANTAL_BUITEN_BEREIK', 'delen'],
  [{ delen: [{ aantal: 1 }, { aantal: 10 }] }, 'GETAL_BUITEN_BEREIK', 'delen.1.aantal'],
  [{ delen: [{ aantal: 1.5 }] }, 'GETAL_BUITEN_BEREIK', 'delen.0.aantal'],
  [{ delen: [{ aantal: 1, bedrag: 10.5 }] }, 'BEDRAG_ONGELDIG', 'delen.0.bedrag'],
  [{ delen: [{ aantal: 1, bedrag: 0 }] }, 'BEDRAG_ONGELDIG', 'delen.0.bedrag'],
  [{ delen: [{ aantal: 1, bedrag: 3e9 }] }, 'BEDRAG_ONGELDIG', 'delen.0.bedrag'],
])('%j: %s bij %s', (anders, fout, veld) => {
  expect(codes(anders)).toEqual([[fout, veld]]);
});

test('wat er ook in staat: elke fout heeft een code, een Nederlandse zin en een plaats, en geen herhaalt de waarde', () => {
  const waarde = fc.oneof(fc.string(), fc.double(), fc.constant('GEHEIM-999990019'), fc.constant(undefined));
  const eens = (naam: unknown, wie: unknown, aantal: unknown) => {
    const { fouten = [] } = leesInvoer(Proef, { ...goed, naam, wie, delen: [{ aantal }] });
    for (const f of fouten) {
      expect([f.code, f.bericht]).toEqual([expect.stringMatching(/^[A-Z_]+$/), expect.stringMatching(/\.$/)]);
      expect(f.veld?.length).toBeGreaterThan(0);
      expect(f.bericht).not.toContain('GEHEIM');
    }
  };
  fc.assert(fc.property(waarde, waarde, waarde, eens), { numRuns: 500, seed: 20_261_126 });
});
