import type { Deur, Zending } from './deur.fixture';

export type Kop = readonly [naam: string, waarde: string];

/** One hostile request, and what it must come to. */
export interface Geval {
  naam: string;
  /** What goes over the line. */
  zending: (deur: Deur) => Zending | Promise<Zending>;
  /** What may come back, one of these; `dicht` is that the connection is closed without a word. */
  mag: readonly (number | 'dicht')[];
  /** Why, where no other part of the door may say it first. */
  code?: string;
  /** It is answered as if it were no harm, because it is none. */
  onschuldig?: true;
  /** How many answers may come: a request that is two to somebody else is one here. */
  antwoorden?: number;
}

/** Refused for what it asks: by GraphQL, or by a limit before it. */
export const GEWEIGERD = [400, 413, 429] as const;
/** Refused for what it is. */
export const GEEN_HTTP = [400] as const;

/** An honest request to the byte, but for what a case makes of it. */
export function verzoek(
  deur: Deur,
  anders: {
    regel?: string;
    type?: string | null;
    koppen?: readonly Kop[];
    /** Instead of those that an honest client sends. */
    alleen?: readonly Kop[];
    inhoud?: string | Buffer;
    lengte?: number | null;
    blijf?: true;
  } = {},
): Buffer {
  const { regel = 'POST /graphql HTTP/1.1', type = 'application/json', koppen = [], inhoud = VRAAG } = anders;
  const { lengte = Buffer.byteLength(inhoud) } = anders;
  const eigen: Kop[] = [
    ['Host', `127.0.0.1:${deur.poort}`],
    ['Authorization', `Bearer ${deur.token}`],
    ['Doelbinding', 'PLANREGIE'],
    ...(anders.blijf ? [] : [['Connection', 'close'] as const]),
    ...(type === null ? [] : [['Content-Type', type] as const]),
    ...(lengte === null ? [] : [['Content-Length', String(lengte)] as const]),
  ];
  const regels = [...(anders.alleen ?? eigen), ...koppen].map(([naam, waarde]) => `${naam}: ${waarde}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${regel}\r\n${regels}\r\n`, 'latin1'), Buffer.from(inhoud)]);
}

export const VRAAG = JSON.stringify({ query: '{ wieBenIk { doel } }' });

/** In parts, as long as it takes, with no length beforehand. */
export const inBrokken = (deur: Deur, inhoud: Buffer, koppen: readonly Kop[] = []): Buffer =>
  Buffer.concat([
    verzoek(deur, { lengte: null, inhoud: '', koppen: [['Transfer-Encoding', 'chunked'], ...koppen] }),
    ...[Buffer.from(`${inhoud.length.toString(16)}\r\n`), inhoud, Buffer.from('\r\n0\r\n\r\n')],
  ]);

export const keer = (aantal: number, deel: (i: number) => string, tussen = ' '): string =>
  Array.from({ length: aantal }, (_, i) => deel(i)).join(tussen);

/** The same, for a table whose rows say only what is odd about them. */
export const gevallen = <T>(
  rijen: readonly (readonly [naam: string, odd: T])[],
  maak: (odd: T) => Omit<Geval, 'naam'>,
): Geval[] => rijen.map(([naam, odd]) => ({ naam, ...maak(odd) }));
