import { Pool } from 'undici';
import { LID, VELDEN } from './vragen';

interface Lid {
  id: string;
  [bewijs: string]: unknown;
}
interface Huishouden {
  id: string;
  wijk: string;
  leden: Lid[];
}
type Headers = Readonly<Record<string, string | undefined>>;

const PARTNERS = Object.entries(VELDEN).map(([naam, velden]) => {
  const bewijs = `bewijs${naam[0].toUpperCase()}${naam.slice(1)}`;
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { ${naam} { ${velden} } } } }`;
  return { naam, bewijs, query };
});
const WORTEL = `query($id: ID!) { huishouden(id: $id) { id wijk leden { ${LID} ${PARTNERS.map(({ bewijs }) => bewijs).join(' ')} } } }`;

/**
 * What somebody would write by hand for this one view: the household with its proofs, then every partner at once, then
 * one tree. The subgraphs are the real ones, so who may see what is decided and checked in both.
 */
export function createFanout(urls: Readonly<Record<string, string>>) {
  const pools = new Map(
    Object.entries(urls).map(([naam, url]) => [naam, new Pool(new URL(url).origin, { connections: 64 })]),
  );
  const vraag = async (naam: string, body: object, headers: Headers) => {
    const pool = pools.get(naam) as Pool;
    const answer = await pool.request({
      ...{ path: '/graphql', method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', ...headers },
    });
    const { data, errors } = (await answer.body.json()) as { data: Record<string, unknown>; errors?: unknown[] };
    if (errors) throw new Error(`${naam} answered with errors.`);
    return data;
  };
  return async (id: string, headers: Headers): Promise<object | null> => {
    const { huishouden } = (await vraag('huishouden', { query: WORTEL, variables: { id } }, headers)) as {
      huishouden: Huishouden | null;
    };
    if (!huishouden) return null;
    const antwoorden = await Promise.all(
      PARTNERS.map(async ({ naam, bewijs, query }) => {
        const r = huishouden.leden.map((lid) => ({ __typename: 'Persoon', id: lid.id, [bewijs]: lid[bewijs] }));
        return (await vraag(naam, { query, variables: { r } }, headers))._entities as object[];
      }),
    );
    const leden = huishouden.leden.map(({ id, naam }, i) =>
      Object.assign({ id, naam }, ...antwoorden.map((a) => a[i])),
    );
    return { id: huishouden.id, wijk: huishouden.wijk, leden };
  };
}
