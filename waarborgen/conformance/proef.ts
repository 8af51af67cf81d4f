import { deepEqual, fail } from 'node:assert/strict';
import type { PartnerTijdlijn } from '#schema/dossier/PartnerTijdlijn';
import { type Tijdlijnvraag, writeVraag } from '#schema/dossier/tijdlijnvraag';
import { Doelbinding, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { MAX_PER_PAGINA } from '#schema/verbinding';
import { veldnamen } from '../subgraph/persoonMetDossier';
import { type Bewijs, issueBewijs } from '../toegang/bewijs';
import { boomVan, GEWOON, type Schrijfwijze, selectie, snoei, type Tak } from './boom';
import { Contract } from './contract';
import { hashVan } from './namaak';
import type { Proefopstelling } from './proefopstelling';
import { type Antwoord, type Kopregels, stuur } from './verzoek';

/** The professional in whose name is asked, as his access token says. */
export const LEZER = { sub: 'lezer-1', org: 'org-lezer', rollen: ['REGIETEAMLID'] };
export const DOEL = Doelbinding.PLANREGIE;
/** The person, as the federation names him. */
export const PERSOON = 'p-1';
/** By whom nobody is known. */
export const ONBEKENDE = 'niemand-met-deze-naam';

/** An answer about one person. */
export interface Gezien extends Antwoord {
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what the check is about
  dossier?: any;
}

export interface Vraagwijze {
  kopregels?: Kopregels;
  wijze?: Schrijfwijze;
  /** What is asked of the dossier; every field where left out. */
  velden?: string;
  /** Fragments that those fields name. */
  fragmenten?: string;
}

export interface Tijdlijnwijze {
  kopregels?: Kopregels;
  vraag?: Partial<Tijdlijnvraag>;
  /** A key that is no question, in its place. */
  sleutel?: string;
}

/** One examination: plays the hub before the subgraph, and remembers what it asks more than once. */
export class Proef {
  readonly veld: string;
  readonly bewijsveld: string;
  private eigenToken?: Promise<string>;
  private eigenContract?: Promise<Contract>;
  private eigenTakken?: Promise<Tak[]>;

  constructor(readonly op: Proefopstelling) {
    const { veld, bewijs } = veldnamen(op.domein);
    this.veld = veld;
    this.bewijsveld = bewijs;
  }

  /** The access token of the reader. */
  token(): Promise<string> {
    this.eigenToken ??= this.op.aanmelddienst.token(LEZER);
    return this.eigenToken;
  }
  async kopregels(token?: string, doel: string = DOEL): Promise<Kopregels> {
    return [
      ['authorization', `Bearer ${token ?? (await this.token())}`],
      ['doelbinding', doel],
    ];
  }

  /** What the subgraph says that it promises. */
  contract(): Promise<Contract> {
    this.eigenContract ??= this.leesContract();
    return this.eigenContract;
  }
  private async leesContract(): Promise<Contract> {
    const { status, data } = await stuur(this.op.url, await this.kopregels(), '{ _service { sdl } }');
    const sdl = data?._service?.sdl;
    if (typeof sdl !== 'string') fail(`op _service { sdl } komt geen contract terug (status ${status})`);
    try {
      return new Contract(sdl);
    } catch {
      fail('het contract in _service { sdl } is geen geldige SDL');
    }
  }
  async dossiertype(): Promise<string> {
    const soort = (await this.contract()).veld('Persoon', this.veld)?.soort;
    return soort ?? fail(`het contract heeft geen veld Persoon.${this.veld}`);
  }
  /** Every field of the dossier, also those that can't be asked. */
  async alleVelden(): Promise<Tak[]> {
    return boomVan(await this.contract(), await this.dossiertype());
  }
  takken(): Promise<Tak[]> {
    this.eigenTakken ??= this.alleVelden().then((takken) => snoei(takken, (tak) => !tak.vraagtArgument));
    return this.eigenTakken;
  }

  /** A proof as the hub issues it to the reader, about the person with a dossier; other where a check wants it so. */
  async bewijs(anders: Partial<Bewijs> = {}, nu = new Date()): Promise<string> {
    const standaard = {
      ...{ aud: this.op.domein, sub: PERSOON, psd: this.op.pseudoniem, tok: hashVan(await this.token()) },
      ...{ doel: DOEL, niv: Inzageniveau.DETAILS },
    };
    const open = anders.niv === Inzageniveau.GEEN ? {} : { grond: Grond.TOESTEMMING };
    return issueBewijs({ ...standaard, ...open, ...anders }, [this.op.sleutel], nu);
  }

  async vraag(representaties: readonly object[], anders: Vraagwijze = {}): Promise<Antwoord> {
    const { wijze = GEWOON, fragmenten = '' } = anders;
    const velden = anders.velden ?? `__typename ${selectie(await this.takken(), wijze)}`;
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { ${this.veld} { ${velden} } } } }`;
    const kopregels = anders.kopregels ?? (await this.kopregels());
    return stuur(this.op.url, kopregels, `${query} ${fragmenten}`, { r: representaties });
  }
  /** Whether it offers a part of a timeline; one that does not has no part in any. */
  async heeftTijdlijn(): Promise<boolean> {
    return (await this.contract()).veld('Tijdlijn', this.veld) !== undefined;
  }
  /** Its part of a timeline against these proofs; undefined where it gives none. */
  async tijdlijn(bewijzen: unknown, anders: Tijdlijnwijze = {}): Promise<PartnerTijdlijn | undefined> {
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Tijdlijn { ${this.veld} { regels { persoon
      gebeurtenis { id datum domein omschrijving leefgebieden } } meer } } } }`;
    const vraag = anders.sleutel ?? writeVraag({ huishouden: 'hh-1', first: MAX_PER_PAGINA, na: {}, ...anders.vraag });
    const representatie = { __typename: 'Tijdlijn', vraag, [veldnamen(this.op.domein).bewijzen]: bewijzen };
    const kopregels = anders.kopregels ?? (await this.kopregels());
    const { data, status } = await stuur(this.op.url, kopregels, query, { r: [representatie] });
    if (status !== 200) fail(`op een tijdlijn komt status ${status}`);
    return data?._entities?.[0]?.[this.veld] ?? undefined;
  }
  representatie(bewijs: unknown, id = PERSOON): object {
    return { __typename: 'Persoon', id, [this.bewijsveld]: bewijs };
  }
  dossiersIn({ data }: Antwoord): Gezien['dossier'][] {
    return Array.isArray(data?._entities) ? data._entities.map((e: Record<string, unknown>) => e?.[this.veld]) : [];
  }
  /** What there is to see of the person against this proof. */
  async zie(bewijs: unknown, anders: Vraagwijze = {}): Promise<Gezien> {
    const antwoord = await this.vraag([this.representatie(bewijs)], anders);
    return { ...antwoord, dossier: this.dossiersIn(antwoord)[0] };
  }
}

/** @throws AssertionError naming the fields where an answer that is to show nothing shows something. */
export function isDicht({ status, dossier }: Gezien, wat: string): void {
  if (!dossier) fail(`${wat} krijgt geen dossier op niveau GEEN (status ${status})`);
  const { toegang, __typename, ...rest } = dossier;
  const open = Object.keys(rest).filter((naam) => rest[naam] !== null);
  if (open.length > 0) fail(`${wat} opent ${open.join(', ')}`);
  if (toegang?.niveau !== Inzageniveau.GEEN) fail(`${wat} krijgt in toegang een ander niveau dan GEEN`);
}

/** @throws AssertionError with this sentence alone: what differs is about somebody. */
export function gelijk(a: unknown, b: unknown, zin: string): void {
  deepEqual(a, b, zin);
}
