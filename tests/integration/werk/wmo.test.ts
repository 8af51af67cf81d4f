import { type Hubopstelling, setUpHub } from '../opstelling';

jest.setTimeout(120_000);

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
});
afterAll(() => hub.stop());

const doe = async (persona: string, mutatie: string, veld: string, input: object, doel?: string) => {
  const type = `${mutatie[0].toUpperCase()}${mutatie.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${mutatie}(input: $input) {
    ${veld} { kenmerk versie } fouten { code bericht veld } waarschuwingen { code } } }`;
  const antwoord = await hub.als(persona, query, doel ?? (persona.startsWith('inwoner') ? undefined : 'UITVOERING'), {
    input,
  });
  if (!antwoord.data) throw new Error(JSON.stringify(antwoord));
  return antwoord.data[mutatie];
};

describe('a working day at the Wmo', () => {
  test('from the report to the objection', async () => {
    const melding = await doe('wmo-consulent', 'registreerWmoMelding', 'melding', {
      idempotentieSleutel: 'dag-1-melding',
      persoon: 'p-karin',
      leefgebieden: ['VERVOER'],
      hulpvraag: 'Kan niet meer fietsen.',
    });
    expect(melding.fouten).toEqual([]);
    const { kenmerk } = melding.melding;
    const onderzoek = await doe('wmo-consulent', 'startWmoOnderzoek', 'melding', {
      melding: kenmerk,
      verwachteVersie: 1,
    });
    expect(onderzoek).toMatchObject({ melding: { versie: 2 }, fouten: [] });
    const verslag = await doe('wmo-consulent', 'ondertekenVerslag', 'melding', {
      melding: kenmerk,
      verwachteVersie: 2,
      verslag: 'Heeft een scootmobiel nodig.',
    });
    expect(verslag.fouten).toEqual([]);
    const aanvraag = await doe('inwoner-karin', 'dienAanvraagIn', 'melding', { melding: kenmerk, verwachteVersie: 3 });
    expect(aanvraag.fouten).toEqual([]);
    const besluit = await doe('wmo-consulent', 'neemWmoBesluit', 'beschikking', {
      melding: kenmerk,
      verwachteVersie: 4,
      besluit: 'TOEGEKEND',
      motivering: 'Anders komt zij nergens.',
      voorzieningen: [
        {
          categorie: '12',
          productcode: '12A01',
          leveringsvorm: 'ZIN',
          aanbieder: 'Hulpmiddelen Waalland',
          vanaf: '2026-12-01',
        },
      ],
    });
    expect(besluit.fouten).toEqual([]);
    const werk = await hub.als(
      'wmo-consulent',
      '{ wmoWerk { edges { cursor node { kenmerk soort stand wachtOp uiterlijk teLaat behandelaar persoon { id naam { volledig } } } } pageInfo { hasNextPage } } }',
      'UITVOERING',
    );
    console.log(JSON.stringify(werk, null, 1));
  });
});
