import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { weigering } from '#waarborgen/identiteit/refuse';
import type { Vrager } from '#waarborgen/identiteit/vrager';
import type { Deurconfig } from '../deuromgeving';
import { type Gedeeld, Teller } from './teller';

type Maten = Pick<
  Deurconfig,
  'VERZOEKEN_PER_MINUUT_PERSOON' | 'VERZOEKEN_PER_MINUUT_ORGANISATIE' | 'GEWEIGERD_PER_MINUUT_ADRES'
>;

/**
 * How often one person and one organisation may ask, and one address be refused. Under no key stands a person or an
 * address that can be read: the server that counts is not one that knows whom the hub knows.
 */
export class Tempo {
  private readonly persoon?: Teller;
  private readonly organisatie?: Teller;
  private readonly adres?: Teller;

  constructor(
    maten: Maten,
    private readonly issuer: string,
    gedeeld?: Gedeeld,
  ) {
    const teller = (naam: string, max: number) => (max > 0 ? new Teller(naam, max, gedeeld) : undefined);
    this.persoon = teller('persoon', maten.VERZOEKEN_PER_MINUUT_PERSOON);
    this.organisatie = teller('organisatie', maten.VERZOEKEN_PER_MINUUT_ORGANISATIE);
    this.adres = teller('adres', maten.GEWEIGERD_PER_MINUUT_ADRES);
  }

  /** @throws 429 TE_VEEL_VERZOEKEN where the person or the organisation asked too much; a person's excess is his own. */
  async houdBij({ sub, organisatie }: Vrager, keer: number): Promise<void> {
    const persoon = this.persoon && onleesbaar(`${this.issuer}\n${sub}`);
    const alTeVeel = persoon === undefined ? 0 : (this.persoon?.wacht(persoon) ?? 0);
    if (alTeVeel > 0) throw teVeel(alTeVeel, PERSOON);
    const [vanPersoon = 0, vanOrganisatie = 0] = await Promise.all([
      persoon === undefined ? 0 : this.persoon?.tel(persoon, keer),
      organisatie === undefined ? 0 : this.organisatie?.tel(organisatie, keer),
    ]);
    if (vanPersoon > 0) throw teVeel(vanPersoon, PERSOON);
    if (vanOrganisatie > 0) throw teVeel(vanOrganisatie, ORGANISATIE);
  }

  /** @throws 429 TE_VEEL_VERZOEKEN where this address was refused too often. */
  async telGeweigerd(ip: string): Promise<void> {
    const adres = onleesbaar(netwerkVan(ip));
    const ms = this.adres?.wacht(adres) || (await this.adres?.tel(adres)) || 0;
    if (ms > 0) throw teVeel(ms, ADRES);
  }
}

const onleesbaar = (tekst: string) => createHash('sha256').update(tekst).digest('base64url');

const PERSOON = 'U stelt te veel vragen na elkaar. Wacht even en probeer het dan opnieuw.';
const ORGANISATIE = 'Uw organisatie stelt te veel vragen na elkaar. Wacht even en probeer het dan opnieuw.';
const ADRES =
  'Vanaf dit adres is te vaak een toegangstoken geweigerd. Meld u opnieuw aan en probeer het later opnieuw.';

const teVeel = (ms: number, bericht: string) =>
  weigering('TE_VEEL_VERZOEKEN', bericht, 429, { 'retry-after': String(Math.ceil(ms / 1000)) });

/** Of IPv6 the half that names a network (RFC 4291 § 2.5.4): in the other half its owner chooses as he likes. */
export function netwerkVan(ip: string): string {
  const [, v4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? [];
  if (v4 || !isIPv6(ip)) return v4 ?? ip;
  const [links, rechts] = ip.split('%')[0].split('::');
  const delen = links ? links.split(':') : [];
  const achter = rechts ? rechts.split(':') : [];
  const nullen = rechts === undefined ? [] : Array(Math.max(0, 8 - delen.length - achter.length)).fill('0');
  return [...delen, ...nullen, ...achter]
    .slice(0, 4)
    .map((deel) => Number.parseInt(deel, 16))
    .join(':');
}
