import {
  aan,
  CJG_COACH,
  COACH,
  ja,
  NAAR_CJG,
  REGIETEAMLID,
  type Regiehub,
  stelRegieOp,
  terug,
  tijdelijk,
} from './regie.fixture';

const KEREN = Array.from({ length: 20 });

describe('van twintig die tegelijk iets met de regie doen wint er precies een', () => {
  let hub: Regiehub;
  beforeAll(async () => {
    hub = await stelRegieOp();
  });
  afterAll(() => hub?.stop());

  const uitslag = (gehoord: string[][]) => ({
    gelukt: gehoord.filter((codes) => codes.length === 0).length,
    teLaat: gehoord.filter((codes) => codes.join() === 'VERSIE_VEROUDERD').length,
  });
  const tegelijk = async (...args: Parameters<Regiehub['codes']>) =>
    uitslag(await Promise.all(KEREN.map(() => hub.codes(...args))));
  const EEN = { gelukt: 1, teLaat: 19 };

  test('aanbieden, aanvaarden, en teruggeven', async () => {
    const { id } = await hub.huishouden();
    expect(await tegelijk(COACH, 'draagRegieOver', tijdelijk(id))).toEqual(EEN);
    expect(await tegelijk(REGIETEAMLID, 'beantwoordRegieaanbod', ja(id))).toEqual(EEN);
    expect(await tegelijk(REGIETEAMLID, 'geefRegieTerug', terug(id))).toEqual(EEN);
    expect(await hub.zie(COACH, id)).toMatchObject({ regieversie: 3, regisseur: { soort: 'WIJKCOACH' } });
  });
  test('aanvaarden terwijl de ander het aanbod intrekt', async () => {
    const { id } = await hub.huishouden();
    await hub.lukt(COACH, 'draagRegieOver', aan(id, NAAR_CJG));
    const gehoord = await Promise.all(
      KEREN.map((_, i) =>
        i % 2
          ? hub.codes(CJG_COACH, 'beantwoordRegieaanbod', ja(id))
          : hub.codes(COACH, 'trekRegieaanbodIn', { huishouden: id, verwachteVersie: 1 }),
      ),
    );
    expect(uitslag(gehoord)).toEqual(EEN);
  });
});
