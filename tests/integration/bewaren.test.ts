import { MoreThan } from 'typeorm';
import { Hulpvraag } from '#subgraphs/cjg/Hulpvraag';
import { cjg } from '#subgraphs/cjg/subgraph';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { Beschikking } from '#subgraphs/wmo/Beschikking';
import { Bezwaar } from '#subgraphs/wmo/Bezwaar';
import { wmo } from '#subgraphs/wmo/subgraph';
import { Voorziening } from '#subgraphs/wmo/Voorziening';
import { WmoMelding } from '#subgraphs/wmo/WmoMelding';
import { ruimOp } from '#waarborgen/bewaren/commando';
import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { OmgevingOngeldig } from '#waarborgen/dienst/omgeving';
import { Beurt, BeurtKwijt, InlezingBezig } from '#waarborgen/inlezen/beurt';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { regel } from '#waarborgen/logboek/logboek.fixture';
import { verify } from '#waarborgen/logboek/verify';
import { logboekIn } from '#waarborgen/logboek/verstrekkingen';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { bewaartermijnOf } from '#waarborgen/subgraph/runSubgraph';
import { openOpslagOf, type Subgraph } from '#waarborgen/subgraph/subgraph';

/** What falls due on 26 November 2026 ended fifteen years and a day before. */
const klok = () => new Date('2026-11-26T12:00:00.000Z');
const VERVALLEN = '2011-11-25';
const NET_NIET = '2011-11-26';

let database: ProefDatabase;
let opslag: Opslag;
const begin = async (subgraph: unknown) => {
  database = await proefDatabase('bewaren');
  opslag = await openOpslagOf(subgraph as Subgraph, { DATABASE_URL: database.url, MIGRATIES: true });
};
const eind = async () => {
  await opslag.close();
  await database.cleanUp();
};

/** What stands in the logbook stays there: a test looks at what came after this. */
let sinds = 0;
const leeg = async (soorten: readonly (new () => object)[]) => {
  await opslag.write(async (m) => {
    for (const soort of soorten) await m.createQueryBuilder().delete().from(soort).execute();
  });
  sinds = (await opslag.lezer.maximum(Logregel, 'id')) ?? 0;
};
const logregels = () => opslag.lezer.find(Logregel, { where: { id: MoreThan(sinds) }, order: { id: 'ASC' } });

const run = async (woorden: string[] = [], { subgraph = wmo as unknown, env = {} } = {}) => {
  const regels: string[] = [];
  const opties = { env: { DATABASE_URL: database.url, ...env }, klok, zeg: (r: string) => void regels.push(r) };
  const code = await bewaartermijnOf(subgraph as Subgraph, woorden, opties);
  return { code, regels };
};

const adres = { organisatie: 'Gemeente', consulent: 'C. Onsulent', telefoon: '024 000 0000' };
/** A case of one person, from the report to what was granted, until the day on which that ended. */
async function zaak(persoon: string, nr: string, tot: string | null, anders: Partial<Voorziening> = {}) {
  const melding = { kenmerk: `m-${nr}`, persoon, fase: 'BESCHIKKING', gemeldOp: '1999-01-01', leefgebieden: [] };
  const voorziening = { categorie: 'BEGELEIDING', leveringsvorm: 'ZIN', aanbieder: 'A', vanaf: '1999-02-01', tot };
  await opslag.write(async (m) => {
    await m.insert(WmoMelding, { ...melding, ...adres, hulpvraag: 'iets persoonlijks' } as never);
    const besluit = { besluit: 'TOEGEKEND', genomenOp: '1999-01-20' };
    await m.insert(Beschikking, { kenmerk: `b-${nr}`, persoon, melding: `m-${nr}`, ...besluit } as never);
    const regel = { kenmerk: `v-${nr}`, persoon, beschikking: `b-${nr}`, ...voorziening, ...anders };
    await m.insert(Voorziening, regel as never);
  });
}
const SOORTEN = [WmoMelding, Beschikking, Voorziening, Bezwaar];
const staat = async (): Promise<string[]> => {
  const stukken = await Promise.all(SOORTEN.map((soort) => opslag.lezer.find<{ kenmerk: string }>(soort)));
  return stukken
    .flat()
    .map(({ kenmerk }) => kenmerk)
    .toSorted();
};
const vernietigd = async () => (await logregels()).map(({ persoon, handeling }) => `${handeling} ${persoon}`);
const VERNIETIGEN = (...personen: string[]) => personen.map((persoon) => `VERNIETIGEN ${persoon}`);
const alles = async () =>
  JSON.stringify(await Promise.all([...SOORTEN, Logregel].map((soort) => opslag.lezer.find<object>(soort))));

describe('de bewaartermijn van de Wmo', () => {
  beforeAll(() => begin(wmo));
  beforeEach(() => leeg(SOORTEN));
  afterAll(eind);

  test('is om op de dag na vijftien jaar, en een dag eerder niet', async () => {
    await zaak('p-1', '1', VERVALLEN);
    await zaak('p-2', '2', NET_NIET);
    const { code, regels } = await run();
    expect(code).toBe(0);
    expect(await staat()).toEqual(['b-2', 'm-2', 'v-2']);
    expect(await vernietigd()).toEqual(VERNIETIGEN('p-1'));
    expect(regels).toEqual([
      'wmo: 15 jaar na het laatste (Wmo 2015 art. 5.3.4)',
      '  Beschikking: 1 gewist, bewaard tot en met 2026-11-25',
      '  Voorziening: 1 gewist, bewaard tot en met 2026-11-25',
      '  WmoMelding: 1 gewist, bewaard tot en met 2026-11-25',
    ]);
  });
  test('van een zaak die loopt is nooit om', async () => {
    await zaak('p-1', '1', null);
    await opslag.write((m) =>
      m.insert(WmoMelding, {
        ...{ kenmerk: 'm-2', persoon: 'p-2', fase: 'AANVRAAG', gemeldOp: '1999-01-01', leefgebieden: [], ...adres },
      } as never),
    );
    await zaak('p-3', '3', VERVALLEN);
    const bezwaar = { stand: 'INGEDIEND', ingediendOp: '1999-02-01', beslissenVoor: '1999-03-01', gronden: 'g' };
    await opslag.write((m) =>
      m.insert(Bezwaar, { kenmerk: 'z-3', persoon: 'p-3', beschikking: 'b-3', ...bezwaar } as never),
    );
    const voor = await alles();
    expect((await run()).regels).toContain('  niets gewist');
    expect(await alles()).toBe(voor);
  });
  test('telt vanaf de laatste wijziging door een medewerker', async () => {
    await zaak('p-1', '1', VERVALLEN, { gewijzigdOp: '2014-01-01' });
    await run();
    expect(await staat()).toEqual(['b-1', 'm-1', 'v-1']);
  });
  test('geldt per zaak: wat nog loopt houdt een andere zaak van dezelfde persoon niet vast', async () => {
    await zaak('p-1', '1', VERVALLEN);
    await zaak('p-1', '2', null);
    await run();
    expect(await staat()).toEqual(['b-2', 'm-2', 'v-2']);
  });
  test('geldt voor een zaak in haar geheel: een opvolger die later eindigde houdt haar vast', async () => {
    await zaak('p-1', '1', VERVALLEN);
    await zaak('p-1', '2', NET_NIET, { opvolgerVan: 'v-1' });
    await run();
    expect(await staat()).toHaveLength(6);
  });

  test('laat niets los hangen: waar een stuk over een ander naar verwijst, dat blijft', async () => {
    await zaak('p-1', '1', VERVALLEN);
    await zaak('p-2', '2', null, { beschikking: 'b-1' });
    const { regels } = await run();
    expect(regels).toContain('  1 aangehouden: een stuk over iemand anders verwijst ernaar');
    expect(await staat()).toEqual(['b-1', 'm-1', 'v-1', 'v-2']);
    await opslag.write((m) => m.delete(Voorziening, { kenmerk: 'v-2' }));
    await run();
    expect(await staat()).toEqual([]);
  });

  test('zegt bij --dry-run wat eraan komt, en verandert niets', async () => {
    await zaak('p-geheim-1', 'geheim-1', '2005-01-31');
    await zaak('p-geheim-2', 'geheim-2', VERVALLEN);
    const voor = await alles();
    const { regels } = await run(['--dry-run']);
    expect(regels).toContain('  Voorziening: 2 kan worden gewist, bewaard tot en met 2020-01-31 t/m 2026-11-25');
    expect(regels.join()).not.toMatch(/geheim|iets persoonlijks|Onsulent/);
    expect(await alles()).toBe(voor);
  });
  test('schrijft op dat er is gewist: van wie en wanneer, door het systeem, en niet wat', async () => {
    await zaak('p-1', '1', VERVALLEN, { eigenaar: 'org-wmo' });
    await zaak('p-1', '2', VERVALLEN);
    await run();
    const [rij, ...meer] = await logregels();
    expect(meer).toEqual([]);
    expect(rij).toMatchObject({
      ...{ persoon: 'p-1', domein: 'WMO', handeling: 'VERNIETIGEN', uitkomst: 'VERNIETIGD', niveau: 'GEEN' },
      ...{ grond: 'WETTELIJKE_TAAK', functionaris: 'bewaartermijn', rol: 'KETENSYSTEEM', organisatie: 'wmo' },
      ...{ tijdstip: '2026-11-26T12:00:00.000Z', vertrouwelijk: false },
    });
    expect(JSON.stringify(rij)).not.toMatch(/m-1|b-1|v-1|persoonlijks/);
    expect((await verify(opslag)).breuken).toEqual([]);
  });
  test('noemt in het logboek de organisatie van wie de stukken waren', async () => {
    await zaak('p-1', '1', VERVALLEN);
    await opslag.write(async (m) => {
      for (const soort of SOORTEN) await m.update(soort, { persoon: 'p-1' }, { eigenaar: 'org-wmo' });
    });
    await run();
    expect(await logregels()).toMatchObject([{ organisatie: 'org-wmo' }]);
  });

  test('wist niets dat niet kan worden opgeschreven', async () => {
    await zaak('p-1', '1', VERVALLEN);
    await opslag.write((m) => m.query('ALTER TABLE logboek RENAME TO logboek_weg'));
    await expect(run()).rejects.toThrow();
    await opslag.write((m) => m.query('ALTER TABLE logboek_weg RENAME TO logboek'));
    expect(await staat()).toEqual(['b-1', 'm-1', 'v-1']);
    expect(await vernietigd()).toEqual([]);
  });
  test('schrijft niets op dat niet kan worden gewist', async () => {
    await zaak('p-1', '1', VERVALLEN);
    const wisNiet: Opslag = {
      ...opslag,
      lezer: opslag.lezer,
      write: (werk) =>
        opslag.write(async (m) => {
          jest.spyOn(m, 'delete').mockRejectedValueOnce(new Error('kan niet'));
          return werk(m);
        }),
    };
    await expect(ruimOp(wisNiet, opties(), false)).rejects.toThrow('kan niet');
    expect([await staat(), await vernietigd()]).toEqual([['b-1', 'm-1', 'v-1'], []]);
  });

  const opties = () => ({ naam: 'wmo', bewaring: wmo.bewaring, jaren: 15, logboekjaren: 5, klok, zeg: () => {} });
  /** The storage, with something that happens around the nth time that it is written to; the first takes the turn. */
  const opslagWaar = (rond: (keer: number, werk: () => Promise<unknown>) => Promise<unknown>): Opslag => {
    let keer = 0;
    return {
      ...opslag,
      lezer: opslag.lezer,
      write: ((werk: Parameters<Opslag['write']>[0]) => {
        keer += 1;
        return rond(keer, () => opslag.write(werk));
      }) as Opslag['write'],
    };
  };

  test('kan halverwege worden afgebroken: wie weg is staat in het logboek, wie niet, niet; opnieuw doet de rest', async () => {
    for (const nr of ['1', '2', '3', '4', '5']) await zaak(`p-${nr}`, nr, VERVALLEN);
    // What a process leaves that is killed within its third transaction.
    const afgebroken: Opslag = {
      ...opslagWaar((keer, werk) => {
        if (keer < 4) return werk();
        throw new Error('gestopt');
      }),
    };
    const gezegd: string[] = [];
    const zeg = (regel: string) => void gezegd.push(regel);
    await expect(ruimOp(afgebroken, { ...opties(), zeg }, false)).rejects.toThrow('gestopt');
    expect(gezegd.join('\n')).toContain('Voorziening: 2 gewist');
    expect(await staat()).toEqual(['3', '4', '5'].flatMap((nr) => [`b-${nr}`, `m-${nr}`, `v-${nr}`]).toSorted());
    expect(await vernietigd()).toEqual(VERNIETIGEN('p-1', 'p-2'));
    // It left its turn behind: who comes after it sees that nobody moves.
    await ruimOp(opslag, { ...opties(), stilteMs: 250 }, false);
    expect(await staat()).toEqual([]);
    expect(await vernietigd()).toEqual(VERNIETIGEN('p-1', 'p-2', 'p-3', 'p-4', 'p-5'));
    expect((await verify(opslag)).breuken).toEqual([]);
    expect(new Set((await logregels()).map(({ keten }) => keten)).size).toBe(2);
  });
  test('probeert opnieuw van wie iemand anders de stukken net vasthield', async () => {
    for (const nr of ['1', '2']) await zaak(`p-${nr}`, nr, VERVALLEN);
    const bezet = opslagWaar((keer, werk) => {
      if (keer === 2) throw Object.assign(new Error('vast'), { code: 'ER_LOCK_DEADLOCK' });
      return werk();
    });
    await ruimOp(bezet, opties(), false);
    expect([await staat(), await vernietigd()]).toEqual([[], VERNIETIGEN('p-1', 'p-2')]);
    expect((await verify(opslag)).breuken).toEqual([]);
  });
  test('laat staan wat is aangeraakt nadat het werd gevonden, en schrijft daarvan niets op', async () => {
    await zaak('p-1', '1', VERVALLEN);
    await zaak('p-2', '2', VERVALLEN);
    const aangeraakt = opslagWaar(async (keer, werk) => {
      if (keer === 2) await opslag.write((m) => m.update(Voorziening, { kenmerk: 'v-1' }, { tot: null }));
      return werk();
    });
    await ruimOp(aangeraakt, opties(), false);
    expect(await staat()).toEqual(['b-1', 'm-1', 'v-1']);
    expect(await vernietigd()).toEqual(VERNIETIGEN('p-2'));
    expect((await verify(opslag)).breuken).toEqual([]);
  });
  test('laat ook staan waar intussen iets bij kwam', async () => {
    await zaak('p-1', '1', VERVALLEN);
    const erbij = opslagWaar(async (keer, werk) => {
      if (keer === 2)
        await opslag.write((m) =>
          m.query(
            "INSERT INTO wmo_beschikking (kenmerk, persoon, melding, besluit, genomenOp) VALUES ('b-9', 'p-1', 'm-1', 'AFGEWEZEN', '1999-05-05')",
          ),
        );
      return werk();
    });
    await ruimOp(erbij, opties(), false);
    expect(await staat()).toEqual(['b-1', 'b-9', 'm-1', 'v-1']);
    expect(await vernietigd()).toEqual([]);
  });
  test('wacht zijn beurt af: zolang er een bestand wordt ingelezen gaat er niets weg', async () => {
    await zaak('p-1', '1', VERVALLEN);
    const lader = await Beurt.neem(opslag, 250);
    const levend = setInterval(() => void opslag.write((m) => lader.toon(m)), 50);
    await expect(ruimOp(opslag, { ...opties(), stilteMs: 1_000 }, false)).rejects.toBeInstanceOf(InlezingBezig);
    clearInterval(levend);
    expect(await staat()).toHaveLength(3);
    await lader.geefTerug();
    await run();
    expect(await staat()).toEqual([]);
  });
  test('laat zijn beurt gaan, en wist niets meer als een ander die overnam', async () => {
    await zaak('p-1', '1', VERVALLEN);
    const overgenomen = opslagWaar(async (keer, werk) => {
      if (keer === 2) await opslag.write((m) => m.query("UPDATE inlezing SET houder = 'een ander'"));
      return werk();
    });
    await expect(ruimOp(overgenomen, opties(), false)).rejects.toBeInstanceOf(BeurtKwijt);
    await opslag.write((m) => m.query('UPDATE inlezing SET houder = NULL'));
    expect([await staat(), await vernietigd()]).toEqual([['b-1', 'm-1', 'v-1'], []]);
  });
  test('houdt vast wat het wist: wie dat op dat moment wil veranderen, wacht, en vindt niets meer', async () => {
    await zaak('p-1', '1', VERVALLEN);
    let veranderd: Promise<{ affected?: number | null }> | undefined;
    const tegelijk: Opslag = {
      ...opslag,
      write: (werk) =>
        opslag.write(async (m) => {
          const verwijder = m.delete.bind(m);
          jest.spyOn(m, 'delete').mockImplementation(async (...wat) => {
            veranderd ??= opslag.write((ander) => ander.update(Voorziening, { kenmerk: 'v-1' }, { tot: null }));
            await new Promise((klaar) => setTimeout(klaar, 500));
            return verwijder(...wat);
          });
          return werk(m);
        }),
    };
    await ruimOp(tegelijk, opties(), false);
    expect((await veranderd)?.affected).toBe(0);
    expect([await staat(), await vernietigd()]).toEqual([[], VERNIETIGEN('p-1')]);
  });
  test('gaat iedereen langs, hoeveel het er ook zijn', async () => {
    const nummers = Array.from({ length: 205 }, (_, i) => `${i}`);
    const rij = { fase: 'BESCHIKKING', gemeldOp: '2001-01-01', beslotenOp: '2001-02-01', leefgebieden: [], ...adres };
    await opslag.write((m) =>
      m.insert(WmoMelding, nummers.map((nr) => ({ kenmerk: `m-${nr}`, persoon: `p-${nr}`, ...rij })) as never),
    );
    const { regels } = await run();
    expect(regels).toContain('  WmoMelding: 205 gewist, bewaard tot en met 2016-02-01');
    expect(await staat()).toEqual([]);
    expect(new Set(await vernietigd()).size).toBe(205);
  });

  test('is langer waar de omgeving dat zegt, en nooit korter dan de wet', async () => {
    await zaak('p-1', '1', VERVALLEN);
    expect((await run([], { env: { BEWAARTERMIJN_JAREN: '16' } })).regels[0]).toMatch(/^wmo: 16 jaar/);
    expect(await staat()).toHaveLength(3);
    await expect(run([], { env: { BEWAARTERMIJN_JAREN: '14' } })).rejects.toBeInstanceOf(OmgevingOngeldig);
  });
  test.each([
    [['--nu']],
    [['wmo']],
    [['--dry-run', 'alles']],
  ])('doet niets op %p: dat betekent niets', async (woorden) => {
    await zaak('p-1', '1', VERVALLEN);
    const gezegd = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { code } = await run(woorden);
    gezegd.mockRestore();
    expect(code).toBe(2);
    expect(await staat()).toHaveLength(3);
  });
  test('zegt hoeveel regels van het logboek oud genoeg zijn, en laat ze staan', async () => {
    const op = (tijdstip: string) => Object.assign(regel(), { tijdstip });
    // Midnight in the Netherlands, five years ago.
    await logboekIn(opslag).write(
      ['2020-05-05T12:00:00.000Z', '2021-11-25T22:59:59.999Z', '2021-11-25T23:00:00.000Z'].map(op),
    );
    const { regels } = await run();
    expect(regels.at(-1)).toBe(
      '  logboek: 2 ouder dan 5 jaar, van 2020-05-05 t/m 2021-11-25; dat blijft staan (docs/bewaren.md)',
    );
    expect(await logregels()).toHaveLength(3);
    await expect(run([], { env: { BEWAARTERMIJN_LOGBOEK_JAREN: '4' } })).rejects.toBeInstanceOf(OmgevingOngeldig);
  });
});

describe('de bewaartermijn van de Jeugdwet geldt voor een dossier', () => {
  beforeAll(() => begin(cjg));
  beforeEach(() => leeg([Hulpvraag]));
  afterAll(eind);
  const hulpvraag = (kenmerk: string, persoon: string, afgeslotenOp: string | null, vertrouwelijk = false) =>
    opslag.write((m) =>
      m.insert(Hulpvraag, {
        ...{ kenmerk, persoon, afgeslotenOp, vertrouwelijk, status: afgeslotenOp ? 'AFGESLOTEN' : 'ONDERZOEK' },
        ...{ gesteldOp: '1999-01-01', leefgebieden: [], organisatie: 'CJG', coach: 'C', telefoon: '0' },
      } as never),
    );
  const over = async () => (await opslag.lezer.find(Hulpvraag)).map(({ kenmerk }) => kenmerk).toSorted();

  test('de laatste hulpvraag bepaalt hoe lang alle bewaard blijven', async () => {
    await hulpvraag('h-1', 'p-1', '2000-01-01');
    await hulpvraag('h-2', 'p-1', '2006-11-26');
    await hulpvraag('h-3', 'p-2', '2000-01-01');
    await hulpvraag('h-4', 'p-2', '2006-11-25');
    await hulpvraag('h-5', 'p-3', '2000-01-01');
    await hulpvraag('h-6', 'p-3', null);
    await run([], { subgraph: cjg });
    expect(await over()).toEqual(['h-1', 'h-2', 'h-5', 'h-6']);
  });
  test('dat iets in vertrouwen was gevraagd, blijft dat ook in het logboek', async () => {
    await hulpvraag('h-1', 'p-1', '2000-01-01', true);
    await hulpvraag('h-2', 'p-2', '2000-01-01');
    await run([], { subgraph: cjg });
    const rijen = await logregels();
    expect(rijen.map(({ persoon, vertrouwelijk }) => [persoon, !!vertrouwelijk])).toEqual([
      ['p-1', true],
      ['p-2', false],
    ]);
  });
});

describe('de hub zelf', () => {
  beforeAll(() => begin(huishouden));
  afterAll(eind);
  test('wist niets, en zegt dat', async () => {
    expect(await run([], { subgraph: huishouden })).toEqual({
      ...{ code: 0, regels: ['huishouden: wat de hub zelf bewaart is bewijs en blijft'] },
    });
  });
});
