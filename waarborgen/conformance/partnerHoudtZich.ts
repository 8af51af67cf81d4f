import { randomBytes } from 'node:crypto';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { Logregel } from '../logboek/Logregel';
import type { Partnersubgraph } from '../subgraph/partner';
import { veldnamen } from '../subgraph/persoonMetDossier';
import { type Opstelling, setUpPartner, vraag } from './opstelling';

/** What a partner's own test tells the suite. */
export interface Conformiteit {
  domein: Partnerdomein;
  /** A delivered file with at least one record about this BSN. */
  bestand: string;
  bsn: string;
  /** Fields of the partner's own records, as a selection inside its dossier; every one of them at DETAILS. */
  details: string;
}

/**
 * The rules that every partner keeps, as a test suite (jest): no proof, no data; a proof opens what it says to whom it
 * says, and no more; what is withheld is not asked of the database; what leaves is in the logbook first.
 */
export function partnerHoudtZichAanDeRegels(
  partner: Partnersubgraph,
  { domein, bestand, bsn, details }: Conformiteit,
): void {
  const { veld, bewijs: bewijsveld } = veldnamen(domein);
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { id ${veld} {
    toegang { domein niveau grond reden } betrokken contact { organisatie } professionals { naam } leefgebieden
    termijnen { omschrijving } gebeurtenissen { edges { node { omschrijving } } } ${details} } } } }`;
  const leeg = {
    betrokken: null,
    contact: null,
    professionals: null,
    leefgebieden: null,
    termijnen: null,
    gebeurtenissen: null,
  };
  let op: Opstelling;

  const dossier = async (bewijs?: unknown, headers: Record<string, string> = {}) => {
    const representations = [{ __typename: 'Persoon', id: 'p-1', [bewijsveld]: bewijs }];
    const standaard = { authorization: `Bearer ${op.token}`, doelbinding: 'PLANREGIE' };
    const antwoord = await vraag(op.url, query, { ...standaard, ...headers }, { r: representations });
    return { ...antwoord, dossier: antwoord.data?._entities?.[0]?.[veld] };
  };
  const gelezen = () => op.statements.filter((sql) => /^SELECT/i.test(sql));
  const goed = (inhoud = {}) => op.bewijs({ psd: op.pseudoniem(bsn), ...inhoud });

  beforeAll(async () => {
    op = await setUpPartner(partner, domein, bestand);
    // The first question that a process answers also begins its chain in the logbook.
    await dossier();
  });
  afterAll(() => op?.stop());
  beforeEach(() => {
    op.statements.length = 0;
  });

  describe(`${domein}: zonder geldig bewijs is er niets te zien en wordt de database niets gevraagd`, () => {
    const ander = () => [{ kid: 'proef', geheim: randomBytes(32) }] as const;
    const eerder = () => new Date(Date.now() - 61_000);
    test.each<[string, () => unknown]>([
      ['geen bewijs', () => undefined],
      ['een leeg bewijs', () => ''],
      ['een bewijs dat geen tekst is', () => ({ niv: 'DETAILS' })],
      ['een verzonnen bewijs', () => 'a.b.c'],
      ['een bewijs onder een vreemde sleutel', () => goed({ bos: ander() })],
      ['een bewijs met alg none', () => goed().replace(/^[^.]+/, Buffer.from('{"alg":"none"}').toString('base64url'))],
      ['een bewijs waaraan is geknoeid', () => knoei(goed({ niv: 'BETROKKENHEID' }))],
      ['een verlopen bewijs', () => goed({ klok: eerder })],
      ['een bewijs over een ander', () => goed({ sub: 'p-2' })],
      ['een bewijs van een andere lezer', () => goed({ tok: 'iemand-anders' })],
      ['een bewijs voor een ander doel', () => goed({ doel: 'UITVOERING' })],
      ['een bewijs voor een andere partner', () => goed({ aud: domein === 'WMO' ? 'CJG' : 'WMO' })],
    ])('%s', async (_, bewijs) => {
      const { dossier: gezien } = await dossier(bewijs());
      expect(gezien).toMatchObject({ toegang: { domein, niveau: 'GEEN', grond: null }, ...leeg });
      expect(gelezen()).toEqual([]);
    });
  });

  describe(`${domein}: een bewijs opent wat het zegt`, () => {
    test('GEEN: niets, ook als er een dossier is, en de database wordt niets gevraagd', async () => {
      const { dossier: gezien } = await dossier(goed({ niv: 'GEEN', reden: 'GEEN_TOESTEMMING' }));
      expect(gezien).toMatchObject({ toegang: { niveau: 'GEEN', reden: 'GEEN_TOESTEMMING' }, ...leeg });
      expect(gelezen()).toEqual([]);
    });
    test('BETROKKENHEID: dat men betrokken is en wie te bellen', async () => {
      const { dossier: gezien } = await dossier(goed({ niv: 'BETROKKENHEID' }));
      expect(gezien).toMatchObject({ ...leeg, betrokken: true, contact: { organisatie: expect.any(String) } });
    });
    test('HOOFDLIJNEN: wie, waarop en wanneer, maar geen details', async () => {
      const { dossier: gezien } = await dossier(goed({ niv: 'HOOFDLIJNEN' }));
      expect(gezien.professionals.length).toBeGreaterThan(0);
      expect(gezien.gebeurtenissen.edges.length).toBeGreaterThan(0);
      expect(detailwaarden(gezien)).toEqual([]);
    });
    test('DETAILS: alles', async () => {
      const { dossier: gezien, errors } = await dossier(goed());
      expect(errors).toBeUndefined();
      expect(detailwaarden(gezien).length).toBeGreaterThan(0);
    });
    test('wie onbekend is bij deze partner is niet betrokken', async () => {
      const { dossier: gezien } = await dossier(goed({ psd: 'onbekende' }));
      expect(gezien).toMatchObject({
        betrokken: false,
        contact: null,
        professionals: [],
        gebeurtenissen: { edges: [] },
      });
    });
  });

  describe(`${domein}: identiteit en logboek`, () => {
    test('zonder token of met een vreemd token is het antwoord 401', async () => {
      expect((await dossier(goed(), { authorization: '' })).status).toBe(401);
      const vreemd = await op.aanmelddienst.token({ aud: 'een-ander', org: 'org-lezer', rollen: ['REGIETEAMLID'] });
      expect((await dossier(goed(), { authorization: `Bearer ${vreemd}` })).status).toBe(401);
    });
    test('zonder bekend doel is het antwoord 400', async () => {
      expect((await dossier(goed(), { doelbinding: '' })).errors?.[0].extensions.code).toBe('DOEL_ONTBREEKT');
      expect((await dossier(goed(), { doelbinding: 'NIEUWSGIERIG' })).errors?.[0].extensions.code).toBe(
        'DOEL_ONBEKEND',
      );
    });
    test('elke verstrekking en elke weigering staat in het logboek, een rij per persoon', async () => {
      const vanaf = (await op.opslag.lezer.maximum(Logregel, 'id')) ?? 0;
      await dossier(goed());
      await dossier(goed({ niv: 'GEEN' }));
      const rijen = await op.opslag.lezer.query(
        `SELECT persoon, uitkomst, niveau, functionaris FROM logboek WHERE id > ${vanaf} ORDER BY id`,
      );
      const wie = { persoon: op.pseudoniem(bsn), functionaris: 'lezer-1' };
      expect(rijen).toEqual([
        { ...wie, uitkomst: 'VERSTREKT', niveau: 'DETAILS' },
        { ...wie, uitkomst: 'GEWEIGERD', niveau: 'GEEN' },
      ]);
    });
    test('het aantal vragen aan de database hangt niet af van het aantal personen', async () => {
      const tel = async (aantal: number) => {
        op.statements.length = 0;
        const r = Array.from({ length: aantal }, (__, i) => ({
          __typename: 'Persoon',
          id: `p-${i}`,
          [bewijsveld]: goed({ sub: `p-${i}`, psd: i === 0 ? op.pseudoniem(bsn) : `x-${i}` }),
        }));
        const antwoord = await vraag(
          op.url,
          query,
          { authorization: `Bearer ${op.token}`, doelbinding: 'PLANREGIE' },
          { r },
        );
        expect(antwoord.data._entities).toHaveLength(aantal);
        return op.statements.length;
      };
      expect(await tel(50)).toBe(await tel(1));
    });
  });

  const detailwaarden = (gezien: object): unknown[] => {
    const gevraagd = new Set(details.match(/[A-Za-z]+/g));
    const bladen = (waarde: unknown, naam: string): unknown[] => {
      if (Array.isArray(waarde)) return waarde.flatMap((deel) => bladen(deel, naam));
      if (typeof waarde === 'object' && waarde !== null)
        return Object.entries(waarde).flatMap(([k, v]) => bladen(v, k));
      return waarde !== null && gevraagd.has(naam) ? [waarde] : [];
    };
    return bladen(gezien, '');
  };
}

/** The same signature over another claim. */
function knoei(bewijs: string): string {
  const [kop, inhoud, merk] = bewijs.split('.');
  const claims = JSON.parse(Buffer.from(inhoud, 'base64url').toString());
  return [kop, Buffer.from(JSON.stringify({ ...claims, niv: 'DETAILS' })).toString('base64url'), merk].join('.');
}
