import { setTimeout as wacht } from 'node:timers/promises';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { wmo } from '#subgraphs/wmo/subgraph';
import { type setUpPartner, vraag } from '#waarborgen/conformance/opstelling';
import type { Bewijs } from '#waarborgen/toegang/bewijs';

type Partner = Awaited<ReturnType<typeof setUpPartner>>;

const BSN = '999990019';
const VRAAG = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { wmo {
  toegang { niveau } betrokken beschikkingen { besluit motivering } } } } }`;

/** The environment in which a process loads into this partner's database. */
export const laadomgeving = ({ omgeving }: Partner): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  DATABASE_URL: omgeving.DATABASE_URL,
  MIGRATIES: 'false',
  PSEUDONIEM_SLEUTEL: omgeving.PSEUDONIEM_SLEUTEL.toString('base64url'),
});

export interface Bediend {
  vragen: number;
  /** Not answered in full: each of them would have been written in the logbook before it left. */
  geweigerd: number;
  traagsteMs: number;
}

/** Somebody who asks for a dossier time and again, until the work is done; each answer writes in the logbook first. */
export async function bedienTijdens(partner: Partner, werk: Promise<unknown>): Promise<Bediend> {
  const bediend: Bediend = { vragen: 0, geweigerd: 0, traagsteMs: 0 };
  let klaar = false;
  const einde = werk.finally(() => {
    klaar = true;
  });
  while (!klaar) {
    const begin = performance.now();
    if (!(await toontDossier(partner))) bediend.geweigerd += 1;
    bediend.vragen += 1;
    bediend.traagsteMs = Math.max(bediend.traagsteMs, Math.round(performance.now() - begin));
    await wacht(10);
  }
  await einde;
  return bediend;
}

async function toontDossier({ url, token, bewijs, pseudoniem }: Partner): Promise<boolean> {
  const inhoud: Partial<Bewijs> = { aud: Domein.WMO, psd: pseudoniem(BSN), niv: Inzageniveau.DETAILS };
  const r = [{ __typename: 'Persoon', id: 'p-1', bewijsWmo: bewijs(inhoud) }];
  const koppen = { authorization: `Bearer ${token}`, doelbinding: 'PLANREGIE' };
  const { status, data } = await vraag(url, VRAAG, koppen, { r });
  return status === 200 && data?._entities?.[0]?.[wmo.naam]?.betrokken === true;
}
