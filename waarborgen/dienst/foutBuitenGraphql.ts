import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ONVERWACHT, ONVERWACHT_BERICHT } from './foutVoorBuiten';
import type { Logger } from './log';
import { antwoordtype } from './mediatype';
import { meldOnverwacht } from './meldOnverwacht';

/** By HTTP status: what is wrong with a request that GraphQL never got to see. */
const WEIGERINGEN: Readonly<Record<number, readonly [code: string, message: string]>> = {
  401: ['GEEN_GATEWAY', 'Deze bron antwoordt alleen andere delen van de hub, met een certificaat dat hier binnen mag.'],
  404: ['PAD_ONBEKEND', 'Dit adres is er niet. Stel een vraag met POST aan /graphql.'],
  406: ['ANTWOORD_ONLEESBAAR', 'Noem in Accept application/graphql-response+json of application/json.'],
  408: ['VERZOEK_TE_TRAAG', 'Dit verzoek kwam niet op tijd helemaal aan.'],
  413: ['VERZOEK_TE_GROOT', 'Dit verzoek is groter dan deze dienst aanneemt.'],
  415: ['TYPE_ONBEKEND', 'Stuur een vraag als application/json, in UTF-8 en niet ingepakt.'],
  431: ['VERZOEK_TE_GROOT', 'De headers van dit verzoek zijn samen groter dan 16 KiB.'],
  503: ['TE_DRUK', 'Het is nu te druk. Probeer het zo weer.'],
};
const ONGELDIG = ['VERZOEK_ONGELDIG', 'Dit verzoek is niet te lezen: stuur geldige JSON met een vraag.'] as const;

/** With one of these a door says that it let no question in. */
export const DEURCODES: ReadonlySet<unknown> = new Set([...Object.values(WEIGERINGEN), ONGELDIG].map(([code]) => code));

/** Refusals of the door itself, in the shape and the language of every other; the server's own words quote the body. */
export function verwoordFoutenVan(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((_, reply) => refuse(reply, 404));
  app.setErrorHandler<FastifyError>((error, { lopend }, reply) => {
    const { statusCode = 500 } = error;
    if (statusCode < 500) return refuse(reply, statusCode);
    meldOnverwacht(log, lopend, error);
    return antwoord(reply, 500, [ONVERWACHT, ONVERWACHT_BERICHT]);
  });
}

export const refuse = (reply: FastifyReply, status: number) => antwoord(reply, status, WEIGERINGEN[status] ?? ONGELDIG);

/** Several operations in one request, where the door takes one or not so many. */
export const weigerReeks = (reply: FastifyReply, max: number) =>
  antwoord(
    reply,
    400,
    max === 1
      ? ['REEKS_NIET_TOEGESTAAN', 'Stel een vraag per verzoek: een reeks van vragen neemt deze dienst niet aan.']
      : ['REEKS_TE_LANG', `Stel niet meer dan ${max} vragen in een verzoek.`],
  );

/** RFC 9112 § 3.2: two readers of two hosts may each believe another one. */
export const eistEenHost = async ({ raw: { rawHeaders } }: FastifyRequest, reply: FastifyReply) =>
  rawHeaders.filter((deel, i) => i % 2 === 0 && deel.length === 4 && deel.toLowerCase() === 'host').length > 1
    ? refuse(reply, 400)
    : undefined;

/** Before anything is done of which no answer could be read. */
export const eistLeesbaarAntwoord = async ({ headers }: FastifyRequest, reply: FastifyReply) =>
  antwoordtype(headers.accept) ? undefined : refuse(reply, 406);

const antwoord = (reply: FastifyReply, status: number, fout: Fout) =>
  reply
    .code(status)
    .type(`${antwoordtype(reply.request.headers.accept) ?? 'application/json'}; charset=utf-8`)
    .send(JSON.stringify(inhoudVan(fout)));

type Fout = readonly [code: string, message: string];
const inhoudVan = ([code, message]: Fout) => ({ errors: [{ message, extensions: { code } }] });

const STATUS_VAN: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What is no HTTP, or not in time, gets a last word; what comes after it on this connection would be guesswork. */
export function antwoordOpWartaal(
  { code = '' }: NodeJS.ErrnoException,
  socket: Socket & { _httpMessage?: ServerResponse },
): void {
  const status = STATUS_VAN[code] ?? 400;
  const inhoud = JSON.stringify(inhoudVan(WEIGERINGEN[status] ?? ONGELDIG));
  const kop = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(inhoud)}`,
    'connection: close',
  ];
  // In the middle of another answer it would be read as a part of that one.
  if (!socket.writable || socket._httpMessage?.headersSent) return void socket.destroy();
  socket.end(`${kop.join('\r\n')}\r\n\r\n${inhoud}`, () => socket.destroy());
}
