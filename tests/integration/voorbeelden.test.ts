import { createHash } from 'node:crypto';
import { PERSONAS } from '#demo/openid/personas';
import { DOMEINEN, Doelbinding, type Rol } from '#schema/lijsten/toegang';
import { Persoon } from '#subgraphs/huishouden/mensen/Persoon';
import { Huishoudenomgeving } from '#subgraphs/huishouden/omgeving';
import { createBronnen } from '#subgraphs/huishouden/store/bronnen';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { decide, regels } from '#waarborgen/toegang/decide';
import type { AccessDecision } from '#waarborgen/toegang/feiten';
import { type Hubopstelling, setUpHub } from './opstelling';

/** What the samples don't begin with: somebody dies, somebody breaks the glass. */
const NA_EEN_GEBEURTENIS = ['overledeneDeeltNiets', 'noodtoegang'];

describe('de voorbeeldhuishoudens', () => {
  let hub: Hubopstelling;
  let gezien: AccessDecision[];
  beforeAll(async () => {
    hub = await setUpHub();
    gezien = await alleBeslissingen();
  });
  afterAll(() => hub?.stop());

  /** Every persona, about every person, in every domain, for two purposes. */
  async function alleBeslissingen(): Promise<AccessDecision[]> {
    const opslag = hub.opslag('huishouden');
    const personen = await opslag.lezer.find(Persoon);
    const nu = new Date();
    const omgeving = readOmgeving(Huishoudenomgeving, hub.hub.subgraph('huishouden'));
    const vragers = [...PERSONAS.values()].flatMap(({ sub, org, team, rollen }) => {
      const inwoner = org === undefined;
      const doelen = inwoner ? [Doelbinding.EIGEN_INZAGE] : [Doelbinding.PLANREGIE, Doelbinding.UITVOERING];
      const tokenHash = createHash('sha256').update(sub).digest('base64url');
      return doelen.map((doel) => ({
        ...{ sub, inwoner, organisatie: org, team, doel, tokenHash },
        rollen: rollen as Rol[],
      }));
    });
    const beslissingen = vragers.map(async (vrager) => {
      const { lezer, feiten } = createBronnen(opslag, { vrager, nu, omgeving });
      const wie = await lezer();
      const alle = await Promise.all(personen.map(({ id }) => feiten.load(id)));
      return alle.flatMap((over) =>
        over ? DOMEINEN.map((domein) => decide({ ...over, lezer: wie, domein }, () => nu)) : [],
      );
    });
    return (await Promise.all(beslissingen)).flat();
  }

  const soorten = <T>(kies: (beslissing: AccessDecision) => T) => new Set(gezien.map(kies));

  test('laten elke regel spreken', () => {
    const altijd = regels.map(([naam]) => naam).filter((naam) => !NA_EEN_GEBEURTENIS.includes(naam));
    expect(soorten((b) => b.regel)).toEqual(new Set(altijd));
  });
  test('kennen elk niveau, elke reden en elke grond die de hub nu heeft', () => {
    expect(soorten((b) => b.niveau)).toEqual(new Set(['GEEN', 'BETROKKENHEID', 'HOOFDLIJNEN', 'DETAILS']));
    expect(soorten((b) => b.reden)).toEqual(
      new Set([undefined, 'GEEN_TOESTEMMING', 'DOEL_NIET_GEDEKT', 'LEZER_UITGESLOTEN']),
    );
    expect(soorten((b) => b.grond)).toEqual(
      new Set([undefined, 'EIGEN_DOSSIER', 'EIGEN_INZAGE', 'VERTEGENWOORDIGING', 'TOESTEMMING']),
    );
  });
  test('elke inwoner die kan aanmelden is iemand', async () => {
    for (const persona of [...PERSONAS.keys()].filter((naam) => naam.startsWith('inwoner-'))) {
      const { data } = await hub.als(persona, '{ mijzelf { naam { volledig } } }');
      expect(PERSONAS.get(persona)?.beschrijving).toContain(data.mijzelf.naam.volledig);
    }
  });
});
