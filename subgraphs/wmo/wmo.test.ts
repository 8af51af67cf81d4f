import { join } from 'node:path';
import { Toegang } from '#schema/dossier/Toegang';
import { Domein } from '#schema/lijsten/toegang';
import { partnerHoudtZichAanDeRegels } from '#waarborgen/conformance/partnerHoudtZich';
import { plusDagen } from '#waarborgen/dienst/klok';
import { Beschikking } from './Beschikking';
import { WmoFase } from './lijsten';
import { wmo } from './subgraph';
import { Voorziening } from './Voorziening';
import { WmoDossier } from './WmoDossier';
import { WmoMelding } from './WmoMelding';

partnerHoudtZichAanDeRegels(wmo, {
  domein: Domein.WMO,
  bestand: join(__dirname, 'proef', 'wmo.jsonl'),
  bsn: '999990019',
  details: 'meldingen { hulpvraag } beschikkingen { motivering } voorzieningen { productcode volume }',
  leeg: ['Contact.team', 'WmoMelding.keukentafelgesprek'],
});

describe('WMO: het onderzoek duurt zes weken, en het besluit volgt twee weken na de aanvraag', () => {
  const termijnen = (vandaag: string, velden: Partial<WmoMelding>) => {
    const melding = Object.assign(new WmoMelding(), {
      kenmerk: 'm-1',
      fase: WmoFase.ONDERZOEK,
      leefgebieden: [],
      ...velden,
    });
    const records = { meldingen: [melding], beschikkingen: [], voorzieningen: [], bezwaren: [] };
    return new WmoDossier(new Toegang(), async () => records, vandaag).termijnen;
  };
  test.each([
    ['een maandag', '2026-10-12', '2026-11-23'],
    ['een zaterdag, dus maandag', '2026-10-10', '2026-11-23'],
    ['Nieuwjaarsdag, dus maandag', '2026-11-20', '2027-01-04'],
    ['Goede Vrijdag, dus dinsdag', '2027-02-12', '2027-03-30'],
  ])('een onderzoek is op de laatste dag op tijd, en de dag erna te laat: %s', async (_, gemeldOp, uiterlijk) => {
    const verwacht = { uiterlijk, bron: 'Wmo 2015 art. 2.3.2 lid 1' };
    expect(await termijnen(uiterlijk, { gemeldOp })).toMatchObject([{ ...verwacht, teLaat: false }]);
    expect(await termijnen(plusDagen(uiterlijk, 1), { gemeldOp })).toMatchObject([{ ...verwacht, teLaat: true }]);
  });
  test.each([
    ['een donderdag', '2026-11-12', '2026-11-26'],
    ['eerste Kerstdag op een vrijdag, dus maandag', '2026-12-11', '2026-12-28'],
    ['Koningsdag, dus woensdag', '2027-04-13', '2027-04-28'],
  ])('een besluit ook: %s', async (_, aangevraagdOp, uiterlijk) => {
    const velden = { gemeldOp: '2026-10-12', onderzoekAfgerondOp: '2026-11-02', aangevraagdOp };
    const verwacht = { uiterlijk, bron: 'Wmo 2015 art. 2.3.5 lid 2' };
    expect((await termijnen(uiterlijk, velden))[1]).toMatchObject({ ...verwacht, teLaat: false });
    expect((await termijnen(plusDagen(uiterlijk, 1), velden))[1]).toMatchObject({ ...verwacht, teLaat: true });
  });
});

test('WMO: bezwaar kan zes weken, en niet tegen een beslissing op bezwaar: daar is beroep (Awb art. 7:1 lid 1)', () => {
  const bezwaarTot = (opBezwaar: string | null) =>
    Object.assign(new Beschikking(), { genomenOp: '2026-10-12', bekendgemaaktOp: '2026-10-14', opBezwaar }).bezwaarTot;
  expect([bezwaarTot(null), bezwaarTot('bz-1')]).toEqual(['2026-11-25', null]);
});

test('WMO: wat voor zijn eerste dag werd vervangen, begon nooit, ook niet in de tijdlijn', async () => {
  const begonnen = async (tot: string | null) => {
    const voorziening = Object.assign(new Voorziening(), { kenmerk: 'v-1', vanaf: '2026-10-12', tot });
    const records = { meldingen: [], beschikkingen: [], voorzieningen: [voorziening], bezwaren: [] };
    const { edges } = await new WmoDossier(new Toegang(), async () => records, '2026-11-26').gebeurtenissen({
      first: 5,
    });
    return edges.map(({ node }) => node.datum);
  };
  expect(await begonnen(null)).toEqual(['2026-10-12']);
  expect(await begonnen('2026-10-12')).toEqual(['2026-10-12']);
  expect(await begonnen('2026-10-11')).toEqual([]);
});
