import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { ONVERWACHT, ONVERWACHT_BERICHT } from './foutVoorBuiten';
import type { Logger } from './log';
import { meldOnverwacht } from './meldOnverwacht';

/** By HTTP status: what is wrong with a request that GraphQL never got to see. */
const WEIGERINGEN: Readonly<Record<number, readonly [code: string, message: string]>> = {
  401: ['GEEN_GATEWAY', 'Deze bron antwoordt alleen andere delen van de hub, met een certificaat dat hier binnen mag.'],
  404: ['PAD_ONBEKEND', 'Dit adres is er niet. Stel een vraag met POST aan /graphql.'],
  413: ['VERZOEK_TE_GROOT', 'Dit verzoek is groter dan 256 KiB.'],
  415: ['TYPE_ONBEKEND', 'Stuur een vraag als application/json.'],
  503: ['TE_DRUK', 'Het is nu te druk. Probeer het zo weer.'],
};
const ONGELDIG = ['VERZOEK_ONGELDIG', 'Dit verzoek is niet te lezen: stuur geldige JSON met een vraag.'] as const;

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

const antwoord = (reply: FastifyReply, status: number, [code, message]: readonly [string, string]) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });
