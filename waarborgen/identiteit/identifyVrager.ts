import { ROLLEN, Rol } from '#schema/lijsten/toegang';
import { readDoel } from './doelbinding';
import type { Verzoekheaders } from './headers';
import { weigering } from './refuse';
import type { CheckToken, Token } from './toegangstoken';
import type { Vrager } from './vrager';

const VOOR_ZICHZELF: readonly Rol[] = [Rol.INWONER, Rol.VERTEGENWOORDIGER];

/** Who asks, and what for: no token, no role, no purpose, no caller. */
export async function identifyVrager(headers: Verzoekheaders, check: CheckToken): Promise<Vrager> {
  const token = await check(readBearer(headers.authorization));
  const rollen = ROLLEN.filter((rol) => token.rollen.includes(rol));
  const inwoner = isInwoner(token, rollen);
  const doel = readDoel(headers.doelbinding, inwoner);
  return { sub: token.sub, inwoner, organisatie: token.org, team: token.team, rollen, doel, tokenHash: token.hash };
}

function readBearer(header: string | undefined): string {
  if (!header) throw weigering('NIET_AANGEMELD', 'Meld u aan: deze vraag heeft geen toegangstoken.', 401);
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header) ?? [];
  if (!token) throw weigering('TOKEN_ONGELDIG', 'De header Authorization heeft niet de vorm "Bearer token".', 401);
  return token;
}

/** One token, one hat: somebody who is both resident and professional has two tokens. */
function isInwoner(token: Token, rollen: readonly Rol[]): boolean {
  const zelf = rollen.filter((rol) => VOOR_ZICHZELF.includes(rol));
  const voorOrganisatie = rollen.length > 0 && zelf.length === 0 && token.org !== undefined;
  const voorZichzelf = rollen.length > 0 && zelf.length === rollen.length && token.org === undefined;
  if (voorOrganisatie || voorZichzelf) return voorZichzelf;
  throw weigering(
    'GEEN_ROL',
    'Uw toegangstoken noemt geen rol die de hub kent: een inwoner heeft de rol INWONER, een medewerker een rol en een organisatie.',
    403,
  );
}
