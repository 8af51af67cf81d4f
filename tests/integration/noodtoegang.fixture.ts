import { randomUUID } from 'node:crypto';
import type { Aanvaller, Claims } from '../security/aanvaller.fixture';
import { stelAanvallerOp } from '../security/aanvaller.fixture';

const OVER_TWEE_JAAR = Date.parse('2028-11-24T10:00:00Z') / 1000;
export const REDEN = 'Er is acuut gevaar: de buren horen geschreeuw en niemand doet open.';

/** What its provider says of somebody, for as long as a test lasts. */
export const medewerker = (rol: string, org = 'org-elders', sub = `iemand-${randomUUID()}`): Claims => ({
  ...{ sub, org, rollen: [rol], exp: OVER_TWEE_JAAR },
});
export const inwoner = (naam: string): Claims => ({ sub: `inwoner-${naam}`, rollen: ['INWONER'], exp: OVER_TWEE_JAAR });

export const VELDEN = `id versie status functionaris organisatie rol reden personen { id naam { volledig } } domeinen van tot
  beoordelenVoor teLaat beoordeling { oordeel functionaris tijdstip toelichting inwonerInformerenOp }`;
const MUTATIES = {
  vraagNoodtoegang: 'VraagNoodtoegangInput',
  beoordeelNoodtoegang: 'BeoordeelNoodtoegangInput',
};
type Mutatie = keyof typeof MUTATIES;

/** The hub on a Tuesday morning, on a clock that a test moves, and what one does in a crisis. */
export async function stelCrisisOp() {
  const klok = { nu: new Date('2026-11-24T10:00:00Z') };
  const hub: Aanvaller = await stelAanvallerOp(() => ({ klok: () => klok.nu }));
  const stel = async (wie: Claims, query: string, doel: string | undefined = doelVan(wie), variables?: object) =>
    hub.metToken(await hub.munt(wie), query, doel, variables);
  const doe = async (wie: Claims, mutatie: Mutatie, input: object, doel?: string) => {
    const vraag = `mutation($input: ${MUTATIES[mutatie]}!) { ${mutatie}(input: $input) { noodtoegang { ${VELDEN} } fouten { code bericht veld } } }`;
    const { data, errors } = await stel(wie, vraag, doel, { input });
    expect(errors).toBeUndefined();
    return data[mutatie];
  };
  const codes = async (...args: Parameters<typeof doe>): Promise<string[]> =>
    (await doe(...args)).fouten.map((f: { code: string }) => f.code);
  /** Somebody breaks the glass, and it opens. */
  const vraag = async (wie: Claims, anders: object = {}) => {
    const { noodtoegang, fouten } = await doe(wie, 'vraagNoodtoegang', nood(anders));
    expect(fouten).toEqual([]);
    return noodtoegang;
  };
  const lijst = async (wie: Claims, argumenten = '', doel?: string, velden = VELDEN) => {
    const { data, errors } = await stel(
      wie,
      `{ noodtoegangen${argumenten} { edges { cursor node { ${velden} } } pageInfo { hasNextPage endCursor } } }`,
      doel,
    );
    expect(errors).toBeUndefined();
    return data.noodtoegangen;
  };
  const verder = (anders: { dagen?: number; minuten?: number }) => {
    klok.nu = new Date(klok.nu.getTime() + ((anders.dagen ?? 0) * 1440 + (anders.minuten ?? 0)) * 60_000);
  };
  return { ...hub, klok, stel, doe, codes, vraag, lijst, verder };
}
export type Crisis = Awaited<ReturnType<typeof stelCrisisOp>>;

const doelVan = ({ org }: Claims) => (org ? 'CRISIS' : undefined);

export const nood = (anders: object = {}) => ({
  ...{ idempotentieSleutel: randomUUID(), personen: ['p-karin'], domeinen: ['WMO'], reden: REDEN, ...anders },
});
export const oordeel = ({ id, versie }: { id: string; versie: number }, anders: object = {}) => ({
  ...{ noodtoegangId: id, verwachteVersie: versie, oordeel: 'TERECHT' },
  ...{ toelichting: 'Nagebeld met de melder: dit kon niet wachten.', ...anders },
});
/** The ids in a connection. */
export const idsIn = ({ edges }: { edges: { node: { id: string } }[] }): string[] => edges.map(({ node }) => node.id);
