import { Hulpvraag } from '#subgraphs/cjg/Hulpvraag';
import { Jeugdhulpbesluit } from '#subgraphs/cjg/Jeugdhulpbesluit';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { type Hubopstelling, setUpHub } from '../opstelling';
import { codes, geef, lukt } from './werk.fixture';

jest.setTimeout(120_000);

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
});
afterAll(() => hub.stop());

const HULPVRAAG: [string, string] = ['hulpvraag', 'status vertrouwelijk gesteldDoor'];
let teller = 0;
const vraag = (persoon: string, anders: object = {}) => ({
  ...{
    idempotentieSleutel: `cjg-geheim-${++teller}`,
    persoon,
    leefgebieden: ['ZINGEVING'],
    vraag: 'Kan ik met iemand praten?',
  },
  ...anders,
});
const stel = (persona: string, persoon: string, anders: object = {}) =>
  geef(hub, persona, 'registreerHulpvraag', HULPVRAAG, vraag(persoon, anders));
const inVertrouwen = async (anders: object = {}) => {
  const { stuk } = await stel('inwoner-noor', 'p-noor', { vertrouwelijk: true, ...anders });
  return (stuk as NonNullable<typeof stuk>).kenmerk;
};
const kenmerken = async (persona: string, doel?: string): Promise<string[]> => {
  const { data } = await hub.als(persona, '{ persoon(id: "p-noor") { cjg { hulpvragen { kenmerk } } } }', doel);
  return data.persoon.cjg.hulpvragen.map(({ kenmerk }: { kenmerk: string }) => kenmerk);
};
const trekIn = (persona: string, hulpvraag: string, verwachteVersie = 1) =>
  geef(hub, persona, 'sluitHulpvraag', HULPVRAAG, { hulpvraag, verwachteVersie, reden: 'INGETROKKEN' });
const laatsteRegels = async (vanaf: number) => {
  const regels = await hub.opslag('cjg').lezer.find(Logregel, { order: { id: 'ASC' } });
  return regels.filter(({ id }) => id > vanaf);
};
const laatsteRegel = async () => (await hub.opslag('cjg').lezer.maximum(Logregel, 'id')) ?? 0;
const verzet = (kenmerk: string, velden: object) =>
  hub.opslag('cjg').write((m) => m.update(Hulpvraag, { kenmerk }, velden));

describe('wat een jongere van 14 in vertrouwen vraagt', () => {
  test('ziet zij zelf, en wie haar helpt; haar ouders en wie meeleest niet', async () => {
    const kenmerk = await inVertrouwen();
    expect(await kenmerken('inwoner-noor')).toContain(kenmerk);
    expect(await kenmerken('cjg-coach', 'UITVOERING')).toContain(kenmerk);
    for (const [wie, doel] of [['inwoner-karin'], ['inwoner-mark'], ['regieteamlid', 'PLANREGIE']])
      expect(await kenmerken(wie, doel)).not.toContain(kenmerk);
    const werk = await hub.als('cjg-coach', '{ cjgWerk(first: 100) { edges { node { kenmerk } } } }', 'UITVOERING');
    expect(JSON.stringify(werk.data)).toContain(kenmerk);
  });

  test('is er voor een opdracht van haar ouder niet: hetzelfde antwoord en evenveel vragen aan de database', async () => {
    const kenmerk = await inVertrouwen();
    const open = await stel('inwoner-karin', 'p-noor');
    const keer = async (nummer: string, versie = 1) => {
      hub.statements.cjg.length = 0;
      const { stuk, fouten, waarschuwingen } = await trekIn('inwoner-karin', nummer, versie);
      return { stuk, fouten, waarschuwingen, cjg: hub.statements.cjg.length };
    };
    await keer('bestaat-niet');
    const niets = await keer('bestaat-niet');
    expect(niets.fouten).toMatchObject([{ code: 'STUK_ONBEKEND', veld: ['hulpvraag'] }]);
    const geheim = await keer(kenmerk);
    expect([geheim.stuk, geheim.fouten, geheim.waarschuwingen]).toEqual([null, niets.fouten, []]);
    expect(geheim.cjg).toBe(niets.cjg);
    expect(await keer(kenmerk, 99)).toMatchObject({ fouten: niets.fouten });
    // Her own, in the same dossier, is there all the while.
    expect(codes(await trekIn('inwoner-karin', open.stuk?.kenmerk as string))).toEqual([]);
    expect((await hub.opslag('cjg').lezer.findOneBy(Hulpvraag, { kenmerk }))?.status).toBe('HULPVRAAG');
  });

  test('trekt zij zelf weer in', async () => {
    expect((await trekIn('inwoner-noor', await inVertrouwen())).stuk).toMatchObject({ status: 'AFGESLOTEN' });
  });

  test('noemt geen waarschuwing aan haar ouder; haar coach wel', async () => {
    const kenmerk = await inVertrouwen({ leefgebieden: ['TAAL'] });
    const van = async (persona: string) => {
      const { stuk, waarschuwingen } = await stel(persona, 'p-noor', { leefgebieden: ['TAAL'] });
      await verzet(stuk?.kenmerk as string, { status: 'AFGESLOTEN' });
      return waarschuwingen.map(({ code }) => code);
    };
    expect(await van('inwoner-karin')).toEqual([]);
    expect(await van('cjg-coach')).toEqual(['HULPVRAAG_LOOPT_AL']);
    await verzet(kenmerk, { vertrouwelijk: false });
    expect(await van('inwoner-karin')).toEqual(['HULPVRAAG_LOOPT_AL']);
  });

  test('komt ook niet terug door een oude opdracht te herhalen', async () => {
    const input = vraag('p-noor');
    const { kenmerk } = await lukt(hub, 'inwoner-karin', 'registreerHulpvraag', HULPVRAAG, input);
    expect((await geef(hub, 'inwoner-karin', 'registreerHulpvraag', HULPVRAAG, input)).stuk?.kenmerk).toBe(kenmerk);
    await verzet(kenmerk, { vertrouwelijk: true });
    const herhaald = await geef(hub, 'inwoner-karin', 'registreerHulpvraag', HULPVRAAG, input);
    expect([herhaald.stuk, codes(herhaald)]).toEqual([null, ['PERSOON_ONBEKEND']]);
  });

  test('staat in het logboek als vertrouwelijk, van haar opdracht, die van haar coach, en diens werk', async () => {
    const vanaf = await laatsteRegel();
    const kenmerk = await inVertrouwen();
    const stap = { hulpvraag: kenmerk, verwachteVersie: 1 };
    await lukt(hub, 'cjg-coach', 'startJeugdOnderzoek', HULPVRAAG, stap);
    expect(codes(await geef(hub, 'cjg-coach', 'startJeugdOnderzoek', HULPVRAAG, stap))).toHaveLength(2);
    const gelogd = (await laatsteRegels(vanaf)).map(({ handeling, niveau, vertrouwelijk }) => [
      handeling,
      niveau,
      vertrouwelijk,
    ]);
    expect(gelogd).toEqual([
      ['VASTLEGGEN', 'DETAILS', true],
      ['VASTLEGGEN', 'DETAILS', true],
      ['RAADPLEGEN', 'HOOFDLIJNEN', true],
    ]);
    const voorWerk = await laatsteRegel();
    await hub.als('cjg-coach', '{ cjgWerk(first: 100) { edges { node { kenmerk } } } }', 'UITVOERING');
    const persoon = (await hub.opslag('cjg').lezer.findOneBy(Hulpvraag, { kenmerk }))?.persoon;
    const vanNoor = (await laatsteRegels(voorWerk)).filter((regel) => regel.persoon === persoon);
    expect(vanNoor.map(({ vertrouwelijk }) => vertrouwelijk)).toEqual([true]);
    // What the coach does openly for somebody else is no secret.
    const anders = await laatsteRegel();
    await stel('cjg-coach', 'p-daan');
    expect((await laatsteRegels(anders)).map(({ vertrouwelijk }) => vertrouwelijk)).toEqual([false]);
  });

  test('en haar moeder leest in haar logboek niet dat de coach eraan werkte', async () => {
    const kenmerk = await inVertrouwen();
    await lukt(hub, 'cjg-coach', 'startJeugdOnderzoek', HULPVRAAG, { hulpvraag: kenmerk, verwachteVersie: 1 });
    const van = async (persona: string) => {
      const query = `{ persoon(id: "p-noor") { verstrekkingen(first: 100) { edges { node { handeling domein grond } } } } }`;
      const { data } = await hub.als(persona, query);
      const regels: { handeling: string; domein: string; grond: string }[] = data.persoon.verstrekkingen.edges.map(
        ({ node }: { node: object }) => node,
      );
      return regels.filter((r) => r.domein === 'CJG' && r.handeling === 'VASTLEGGEN' && r.grond === 'EIGEN_DOSSIER')
        .length;
    };
    const [noor, karin] = [await van('inwoner-noor'), await van('inwoner-karin')];
    await lukt(hub, 'cjg-coach', 'sluitHulpvraag', HULPVRAAG, {
      hulpvraag: kenmerk,
      verwachteVersie: 2,
      reden: 'ADVIES_VOLSTOND',
    });
    expect([await van('inwoner-noor'), await van('inwoner-karin')]).toEqual([noor + 1, karin]);
  });
});

describe('in vertrouwen vragen kan alleen', () => {
  test.each([
    ['een moeder voor haar dochter', 'inwoner-karin', 'p-noor', {}, 'VERTROUWELIJK_KAN_NIET'],
    [
      'een moeder die zegt dat haar dochter het vroeg',
      'inwoner-karin',
      'p-noor',
      { gesteldDoor: 'ZELF' },
      'VERTROUWELIJK_KAN_NIET',
    ],
    ['een coach, als een ander het vroeg', 'cjg-coach', 'p-noor', { gesteldDoor: 'ANDER' }, 'VERTROUWELIJK_KAN_NIET'],
    ['een coach die niet zegt wie het vroeg', 'cjg-coach', 'p-noor', {}, 'VERTROUWELIJK_KAN_NIET'],
    [
      'een coach voor een kind van negen dat het zelf vroeg',
      'cjg-coach',
      'p-daan',
      { gesteldDoor: 'ZELF' },
      'VERTROUWELIJK_KAN_NIET',
    ],
  ])('niet: %s', async (_, persona, persoon, anders, code) => {
    const voor = await hub.opslag('cjg').lezer.count(Hulpvraag);
    const antwoord = await stel(persona, persoon, { vertrouwelijk: true, ...anders });
    expect([antwoord.stuk, codes(antwoord)]).toEqual([null, [code]]);
    expect(await hub.opslag('cjg').lezer.count(Hulpvraag)).toBe(voor);
  });
  test('wel: een coach die opschrijft wat een jongere van 14 hem zelf vroeg', async () => {
    const { stuk } = await stel('cjg-coach', 'p-noor', { vertrouwelijk: true, gesteldDoor: 'ZELF' });
    expect(stuk).toMatchObject({ vertrouwelijk: true, gesteldDoor: 'ZELF' });
    expect(await kenmerken('inwoner-karin')).not.toContain(stuk?.kenmerk);
  });
});

test('wat niet bij een eigen vraag hoort is er ook voor een coach niet: het kan uit een geheim van een ander volgen', async () => {
  const { stuk } = await stel('cjg-coach', 'p-daan');
  const geheim = await inVertrouwen();
  const { persoon } = (await hub.opslag('cjg').lezer.findOneBy(Hulpvraag, { kenmerk: stuk?.kenmerk })) as Hulpvraag;
  const los = {
    kenmerk: 'los-besluit',
    persoon,
    hulpvraag: geheim,
    categorie: 'CRISIS',
    verwijzer: 'GEMEENTE',
    aanbieder: 'X',
  };
  const vandaag = dagVan(new Date());
  await hub.opslag('cjg').write((m) => m.insert(Jeugdhulpbesluit, { ...los, vanaf: plusDagen(vandaag, -9) } as never));
  const input = { jeugdhulpbesluit: 'los-besluit', verwachteVersie: 1, per: vandaag, reden: '19' };
  const antwoord = await geef(hub, 'cjg-coach', 'beeindigJeugdhulp', ['jeugdhulpbesluit'], input);
  expect(codes(antwoord)).toEqual(['STUK_ONBEKEND']);
});
