import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * A request is JSON in UTF-8 and nothing else (RFC 8259 § 8.1). Bytes that are none would be read as a mark of
 * replacement, and a name be kept with a hole in it; what is packed would be unpacked before anybody counted it.
 */
export function leesJson(app: FastifyInstance): void {
  const lees = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, inhoud, klaar) => {
    if (!isLeesbaar(request)) return klaar(geweigerd(415));
    if (!isUtf8(inhoud)) return klaar(geweigerd(400));
    return lees(request, inhoud.toString('utf8'), klaar);
  });
}

function isLeesbaar({ headers }: FastifyRequest): boolean {
  const [, tekenset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers['content-type'] ?? '') ?? [];
  const verpakking = headers['content-encoding'] ?? 'identity';
  return /^utf-?8$/i.test(tekenset) && /^identity$/i.test(verpakking);
}

const geweigerd = (statusCode: number) => Object.assign(new Error('The body is no JSON in UTF-8.'), { statusCode });
