/** The door: who asks and what for, and what the hub allows him. */
const { createHash, createHmac, createPublicKey, randomBytes, timingSafeEqual, verify } = require('node:crypto');

const { ISSUER, AUDIENCE, SLEUTEL } = process.env;
const [KID, GEHEIM] = SLEUTEL.split(':');
const NIVEAUS = ['GEEN', 'BETROKKENHEID', 'HOOFDLIJNEN', 'DETAILS'];
const DOELEN = ['TOELEIDING', 'PLANREGIE', 'UITVOERING', 'CRISIS', 'KWALITEIT'];
const ROLLEN = ['WIJKCOACH', 'TEAMLEIDER', 'REGIETEAMLID', 'WMO_CONSULENT', 'INWONER'];

class Weigering extends Error {
  constructor(status, code) {
    super(code);
    Object.assign(this, { status, code });
  }
}

const ontleed = (deel) => JSON.parse(Buffer.from(deel, 'base64url').toString());
const hash = (tekst) => createHash('sha256').update(tekst).digest('base64url');
const nu = () => Date.now() / 1000;

function kopregel({ rawHeaders }, naam) {
  const waarden = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1].toLowerCase() === naam);
  if (waarden.length > 1) throw new Weigering(400, 'HEADER_DUBBEL');
  return waarden[0];
}
const sleutels = new Map();
async function publiekeSleutel(kid) {
  if (sleutels.has(kid)) return sleutels.get(kid);
  const { jwks_uri } = await (await fetch(`${ISSUER}/.well-known/openid-configuration`)).json();
  const { keys } = await (await fetch(jwks_uri)).json();
  for (const sleutel of keys) sleutels.set(sleutel.kid, sleutel);
  return sleutels.get(kid);
}
async function controleerToken(kop) {
  if (!kop) throw new Weigering(401, 'NIET_AANGEMELD');
  try {
    const token = kop.match(/^Bearer ([\w.-]+)$/)[1];
    const [header, claims, merk] = token.split('.');
    const { alg, kid } = ontleed(header);
    const sleutel = createPublicKey({ key: await publiekeSleutel(kid), format: 'jwk' });
    const echt = verify('sha256', Buffer.from(`${header}.${claims}`), sleutel, Buffer.from(merk, 'base64url'));
    const { iss, aud, exp, sub, org, rollen } = ontleed(claims);
    if (alg === 'RS256' && echt && iss === ISSUER && aud === AUDIENCE && exp > nu() && sub)
      return { sub, org, rollen: ROLLEN.filter((rol) => rollen.includes(rol)), hash: hash(token) };
  } catch {}
  throw new Weigering(401, 'TOKEN_ONGELDIG');
}
function leesDoel(doel, inwoner) {
  if (inwoner) return 'EIGEN_INZAGE';
  if (!doel) throw new Weigering(400, 'DOEL_ONTBREEKT');
  if (!DOELEN.includes(doel)) throw new Weigering(400, 'DOEL_ONBEKEND');
  return doel;
}
async function wieVraagt(request) {
  const [authorization, doelbinding] = ['authorization', 'doelbinding'].map((naam) => kopregel(request, naam));
  const token = await controleerToken(authorization);
  if (token.rollen.length === 0) throw new Weigering(403, 'GEEN_ROL');
  const traceId = kopregel(request, 'traceparent')?.split('-')[1] ?? randomBytes(16).toString('hex');
  return { ...token, doel: leesDoel(doelbinding, token.rollen.includes('INWONER')), traceId };
}

// What the hub allows.
const HEADER = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'toegangsbewijs+jws', kid: KID })).toString('base64url');
const CLAIMS = 'iss aud sub psd tok doel niv grond reden tot tst nod vtr iat exp'.split(' ');
const NIETS = { psd: 'onbekend', niv: 'GEEN' };

function bewijsUit(jws, persoon, lezer) {
  if (typeof jws !== 'string' || jws.length > 4096) return NIETS;
  const [header, inhoud, merk, ...rest] = jws.split('.');
  if (header !== HEADER || !inhoud || !merk || rest.length > 0) return NIETS;
  const eigen = createHmac('sha256', Buffer.from(GEHEIM, 'base64url'))
    .update(`${header}.${inhoud}`)
    .digest('base64url');
  if (eigen.length !== merk.length || !timingSafeEqual(Buffer.from(eigen), Buffer.from(merk))) return NIETS;
  const bewijs = ontleed(inhoud);
  const klopt =
    bewijs.iss === 'huishouden' &&
    bewijs.aud === 'WMO' &&
    bewijs.sub === persoon &&
    bewijs.tok === lezer.hash &&
    bewijs.doel === lezer.doel &&
    NIVEAUS.includes(bewijs.niv) &&
    bewijs.exp > nu() &&
    bewijs.iat < nu() + 30 &&
    bewijs.exp - bewijs.iat <= 60 &&
    Object.keys(bewijs).every((claim) => CLAIMS.includes(claim));
  return klopt ? bewijs : NIETS;
}

module.exports = { bewijsUit, NIVEAUS, Weigering, wieVraagt };
