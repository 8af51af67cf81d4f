import { GraphQLError } from 'graphql';
import { Sleutel } from '#schema/dossier/tijdlijnvraag';
import { DOMEINEN, Domein } from '#schema/lijsten/toegang';
import { readCursor, writeCursor } from '#schema/verbinding';

/** How far a reader is, in each domain: everything up to this place he was shown. Absent: nothing yet. */
export type Posities = Partial<Record<Domein, Sleutel>>;

/**
 * A cursor says how far the front is, and which domains stayed behind it because their source was missing: so that what
 * they have is not passed over for good.
 */
export function schrijfCursor(posities: Posities): string {
  const front = DOMEINEN.map((domein) => posities[domein] ?? '').reduce((a, b) => (a > b ? a : b));
  const achter = DOMEINEN.filter((domein) => (posities[domein] ?? '') < front).map(
    (domein) => `${domein} ${posities[domein] ?? ''}`,
  );
  return writeCursor([front, ...achter].join('\n'));
}

/** @throws GraphQLError where this is no cursor of a timeline. */
export function leesCursor(cursor: string): Posities {
  const [front, ...achter] = readCursor(cursor).split('\n');
  const posities = new Map<string, string>(DOMEINEN.map((domein) => [domein, front]));
  for (const regel of achter) {
    const [domein, sleutel = '', ...rest] = regel.split(' ');
    if (!posities.has(domein) || rest.length > 0 || sleutel >= front) throw vreemd();
    posities.set(domein, sleutel);
  }
  if ([...posities.values()].some((sleutel) => sleutel !== '' && !Sleutel.safeParse(sleutel).success)) throw vreemd();
  return Object.fromEntries([...posities].filter(([, sleutel]) => sleutel !== ''));
}

/**
 * How far he is once he was shown everything up to `tot` of the domains that answered. One that did not answer stays
 * where it is; one that was not asked goes along, unless it was behind already.
 */
export function naar(posities: Posities, tot: Sleutel, stand: (domein: Domein) => Stand): Posities {
  const front = DOMEINEN.map((domein) => posities[domein] ?? '').reduce((a, b) => (a > b ? a : b));
  const verder = DOMEINEN.map((domein) => {
    const hier = posities[domein] ?? '';
    const blijft = stand(domein) === 'ONTBREEKT' || (stand(domein) === 'NIET_GEVRAAGD' && hier < front);
    return [domein, blijft || hier > tot ? hier : tot] as const;
  });
  return Object.fromEntries(verder.filter(([, sleutel]) => sleutel !== ''));
}
/** Whether a domain told its part. */
export type Stand = 'GAF' | 'ONTBREEKT' | 'NIET_GEVRAAGD';

const vreemd = () =>
  new GraphQLError('De cursor in after is niet van deze lijst.', { extensions: { code: 'BAD_USER_INPUT' } });
