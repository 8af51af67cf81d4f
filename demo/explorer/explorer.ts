import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeHTMLParts, type RuruClientConfig } from 'ruru/server';
import { getStaticFile } from 'ruru/static';
import { fetchToken } from '#demo/openid/fetchToken';
import { PERSONAS } from '#demo/openid/personas';
import { type Choice, chooserBar, chooserScript, chooserStyle } from './chooser';

const ENDPOINT = '/graphql';
const TOKEN_PATH = '/demo/token';
const STATIC_PATH = '/graphiql/';

export interface ExplorerOptions {
  /** The local OpenID provider that the tokens come from. */
  issuer: string;
  /** What stands in the editor to begin with. */
  query: string;
  choice: Choice;
}

/** GraphiQL at the gateway's own front page, for the demonstration alone: everybody on this machine can be anybody. */
export function explorer(app: FastifyInstance, { issuer, query, choice }: ExplorerOptions): void {
  const html = page(query, choice);
  app.get('/', (_, reply) => reply.headers(PAGE_HEADERS).send(html));
  app.get(`${STATIC_PATH}*`, sendStaticFile);
  app.get<{ Querystring: { persona?: string } }>(TOKEN_PATH, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!isFromThisMachine(request))
      return refuse(reply, 403, 'ALLEEN_LOKAAL', 'Dit kan alleen op deze computer zelf.');
    const { persona = '' } = request.query;
    if (!PERSONAS.has(persona)) return refuse(reply, 404, 'PERSONA_ONBEKEND', 'Deze persona is er niet.');
    try {
      return { token: await fetchToken(issuer, persona) };
    } catch {
      return refuse(reply, 503, 'AANMELDDIENST_ONBEREIKBAAR', 'De lokale aanmelddienst antwoordt niet.');
    }
  });
}

const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** By address and by name: a page elsewhere may let its own name point to this machine. */
const isFromThisMachine = ({ ip, hostname }: FastifyRequest) =>
  LOOPBACK_ADDRESSES.includes(ip) && LOOPBACK_NAMES.includes(hostname);

const refuse = (reply: FastifyReply, status: number, code: string, bericht: string) =>
  reply.code(status).send({ code, bericht });

async function sendStaticFile(request: FastifyRequest, reply: FastifyReply) {
  const acceptEncoding = request.headers['accept-encoding'];
  const file = await getStaticFile({
    staticPath: STATIC_PATH,
    urlPath: request.url,
    acceptEncoding,
    disallowDevAssets: true,
  });
  if (!file) return reply.callNotFound();
  if (request.headers['if-none-match'] === file.headers.etag) return reply.code(304).send();
  return reply.headers(file.headers).send(file.content);
}

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // Nothing comes from elsewhere, and the browser sees to it.
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

function page(query: string, choice: Choice): string {
  const asked = { initialQuery: query, defaultQuery: query, isHeadersEditorEnabled: false };
  // Its type asks for every setting there is.
  const clientConfig = asked as RuruClientConfig;
  const parts = makeHTMLParts({ staticPath: STATIC_PATH, endpoint: ENDPOINT, clientConfig });
  return `<!doctype html>
<html lang="nl"><head>
<title>EénPlan verkennen</title><link rel="icon" href="data:,">
${parts.metaTags}${parts.styleTags}${chooserStyle}${parts.configScript}${parts.headerScripts}
</head><body>
${chooserBar(choice)}
${chooserScript(ENDPOINT, TOKEN_PATH)}
${parts.bodyContent}${parts.bodyScripts}${parts.bodyInitScript}
</body></html>`;
}
