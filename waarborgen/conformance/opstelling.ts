import { createHash, randomBytes } from 'node:crypto';
import { Doelbinding, Inzageniveau, type Partnerdomein } from '#schema/lijsten/toegang';
import type { Klok } from '../dienst/klok';
import { readOmgeving } from '../dienst/omgeving';
import { loadFile } from '../inlezen/loadFile';
import type { Partnersubgraph } from '../subgraph/partner';
import { type Startopties, startSubgraph } from '../subgraph/startSubgraph';
import { openOpslagOf } from '../subgraph/subgraph';
import { type Bewijs, issueBewijs } from '../toegang/bewijs';
import { pseudoniemVan } from '../toegang/pseudoniem';
import type { Sleutelbos } from '../toegang/sleutels';
import { AUDIENCE, startProefAanmelddienst } from './proefAanmelddienst';
import { proefDatabase } from './proefDatabase';

export interface Antwoord {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape it asked for
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; bron?: string } }[];
}

/** Posts one operation, as any client would. */
export async function vraag(
  url: string,
  query: string,
  headers: Record<string, string>,
  variables?: object,
): Promise<Antwoord> {
  const antwoord = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: antwoord.status, ...((await antwoord.json()) as object) };
}

/**
 * A partner subgraph as it runs in production, with a provider, keys and a filled database of its own, and what a test
 * needs to play the hub before it.
 */
export async function setUpPartner(
  partner: Partnersubgraph,
  domein: Partnerdomein,
  bestand: string,
  opties: Startopties = {},
) {
  const [aanmelddienst, database] = await Promise.all([startProefAanmelddienst(), proefDatabase(partner.naam)]);
  const sleutels: Sleutelbos = [{ kid: 'proef', geheim: randomBytes(32) }];
  const pseudoniemsleutel = randomBytes(32);
  const omgeving = readOmgeving(partner.omgeving, {
    PORT: '0',
    OIDC_ISSUER: aanmelddienst.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    DATABASE_URL: database.url,
    BEWIJS_SLEUTELS: `proef:${sleutels[0].geheim.toString('base64url')}`,
    PSEUDONIEM_SLEUTEL: pseudoniemsleutel.toString('base64url'),
    // Nobody there: what this suite shows needs no hub.
    HUISHOUDEN_URL: 'http://127.0.0.1:9/graphql',
    LOG_LEVEL: 'silent',
  });
  const opslag = await openOpslagOf(partner, omgeving);
  const verslag = await loadFile(opslag, { pad: bestand, soorten: partner.rijsoorten(omgeving), strict: true });
  if (!verslag.bewaard) throw new Error(`${bestand}: ${JSON.stringify(verslag.fouten)}`);
  const statements: string[] = [];
  const dienst = await startSubgraph(partner, omgeving, { opStatement: (sql) => statements.push(sql), ...opties });
  const token = await aanmelddienst.token({ sub: 'lezer-1', org: 'org-lezer', rollen: ['REGIETEAMLID'] });
  return {
    url: dienst.url,
    omgeving,
    aanmelddienst,
    opslag,
    sleutels,
    statements,
    token,
    pseudoniem: (bsn: string) => pseudoniemVan(bsn, pseudoniemsleutel),
    /** A proof as the hub would issue it to this test's reader, changed where a test wants it wrong. */
    bewijs: (afwijkend: Partial<Bewijs> & { bos?: Sleutelbos; klok?: Klok }): string => {
      const { bos = sleutels, klok = () => new Date(), ...inhoud } = afwijkend;
      const tok = createHash('sha256').update(token).digest('base64url');
      const standaard = {
        aud: domein,
        sub: 'p-1',
        psd: 'niemand',
        tok,
        doel: Doelbinding.PLANREGIE,
        niv: Inzageniveau.DETAILS,
      };
      return issueBewijs({ ...standaard, ...inhoud }, bos, klok());
    },
    stop: async () => {
      await dienst.stop();
      await opslag.close();
      await Promise.all([aanmelddienst.stop(), database.cleanUp()]);
    },
  };
}
export type Opstelling = Awaited<ReturnType<typeof setUpPartner>>;
