import type { FastifyError, FastifyInstance } from 'fastify';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { refuse } from '../dienst/foutBuitenGraphql';
import type { Klok } from '../dienst/klok';
import { UITGEVER } from '../toegang/bewijs';
import type { Sleutelbos } from '../toegang/sleutels';
import { readBericht, writeBericht } from './bericht';
import type { Behandelaar } from './soort';

/** A partner's end of the line. */
export interface Lijneinde {
  domein: Partnerdomein;
  sleutels: Sleutelbos;
  klok: Klok;
  /** The first one of the question's kind answers. */
  behandelaars: readonly Behandelaar[];
}

/**
 * Serves POST /hub: a question signed by the hub is answered by a message signed for the hub. To whom did not sign, or
 * asks what is not known here, there is no such address.
 */
export function serveHublijn(app: FastifyInstance, { domein, sleutels, klok, behandelaars }: Lijneinde): void {
  app.register(async (deur) => {
    // A message is a text; what somebody says it is does not matter, and is no reason to answer him otherwise.
    deur.removeAllContentTypeParsers();
    deur.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
    deur.setErrorHandler<FastifyError>((error, _, reply) => {
      if (error.statusCode === 415) return refuse(reply, 404);
      throw error;
    });
    deur.post('/hub', async ({ body, lopend }, reply) => {
      const nu = klok();
      const vraag = readBericht(body, { van: UITGEVER, aan: domein, sleutels, nu });
      const behandelaar = behandelaars.find(({ soort }) => soort.naam === vraag?.soort);
      const gelezen = behandelaar?.soort.vraag.safeParse(vraag?.inhoud);
      if (!vraag || !behandelaar || !gelezen?.success) return refuse(reply, 404);
      lopend?.span?.setAttribute('eenplan.bericht', behandelaar.soort.naam);
      const inhoud = await behandelaar.answer(gelezen.data, lopend?.traceId);
      const antwoord = { soort: vraag.soort, in: vraag.jti, inhoud };
      const { jws } = writeBericht({ van: domein, aan: UITGEVER, sleutels, nu: klok() }, antwoord);
      return reply.type(MEDIATYPE).send(jws);
    });
  });
}

/** RFC 7515 § 9.2.1. */
export const MEDIATYPE = 'application/jose';
