import { request } from 'undici';
import { NietGetoond, type Opdrachten } from './proefopstelling';

export const TELLER = 'eenplan_database_opdrachten_totaal';
const LEZEN = /\bsoort="lezen"/;
const REGEL = /^(\w+)(?:\{(.*)\})? ([\d.eE+]+)$/;

/**
 * Reads the counter of database statements at `/metrics` (Prometheus text): all of them, and those with the label
 * `soort="lezen"`.
 * @throws NietGetoond where there is no such counter, or none that tells reading apart.
 */
export const opdrachtenOp = (url: string, naam: string) => async (): Promise<Opdrachten> => {
  const { statusCode, body } = await request(`${url}/metrics`);
  const tekst = await body.text();
  const standen = tekst
    .split('\n')
    .map((regel) => REGEL.exec(regel.trim()))
    .filter((gelezen) => gelezen?.[1] === naam)
    .map((gelezen) => ({ labels: gelezen?.[2] ?? '', stand: Number(gelezen?.[3]) }));
  if (statusCode !== 200 || standen.length === 0) throw new NietGetoond(`op /metrics staat geen teller ${naam}`);
  if (!standen.some(({ labels }) => LEZEN.test(labels)))
    throw new NietGetoond(`de teller ${naam} heeft geen label soort="lezen"`);
  const som = (delen: typeof standen) => delen.reduce((totaal, { stand }) => totaal + stand, 0);
  return { alle: som(standen), lezen: som(standen.filter(({ labels }) => LEZEN.test(labels))) };
};
