import { weigering } from '#waarborgen/identiteit/refuse';
import { hashVan, type Operatieopslag, type Operaties, OpslagBeschadigd } from './Operatieopslag';

/** When only what was published is taken: always, never, or (undefined) as soon as something was. */
export type Alleen = boolean | undefined;

interface Vraag {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/**
 * The operations that this gateway knows were published, and what it takes of others. What it can't look up it does not
 * know; what it knew it goes on with. It never takes more because of what it can't read.
 */
export class Gepubliceerd {
  private versie?: string;
  private operaties?: Operaties;
  private teksten: ReadonlySet<string> = new Set();
  private ooit = false;

  constructor(
    private readonly opslag: Operatieopslag | undefined,
    private readonly alleen: Alleen,
  ) {}

  /** Looks whether something else was published; rejects where that can't be told, and changes nothing then. */
  async ververs(): Promise<boolean> {
    if (!this.opslag) return false;
    const versie = await this.opslag.versie();
    if (this.operaties && versie === this.versie) return false;
    // Withdrawing the last leaves a version behind: what is gone whole was lost, not withdrawn.
    if (versie === undefined && this.ooit) throw new OpslagBeschadigd('What was published is gone.');
    const operaties = versie === undefined ? new Map<string, string>() : await this.opslag.lees();
    this.teksten = new Set(operaties.values());
    this.operaties = operaties;
    this.versie = versie;
    this.ooit ||= versie !== undefined;
    return true;
  }

  get aantal(): number {
    return this.operaties?.size ?? 0;
  }

  /** Whether every question would be refused, as what was published could never be read. */
  get blind(): boolean {
    return this.opslag !== undefined && !this.operaties && this.isDicht();
  }

  /** Writes the text of what a request names into it; @throws where the request may not be answered. */
  vulAan(body: unknown): void {
    if (!this.opslag) return;
    for (const vraag of Array.isArray(body) ? body : [body]) if (isVraag(vraag)) this.vul(vraag);
  }

  private vul(vraag: Vraag): void {
    const hash = genoemd(vraag);
    if (typeof vraag.query === 'string' && vraag.query !== '') this.keur(vraag.query, hash);
    else if (hash !== undefined) vraag.query = this.tekstVan(hash);
    if (hash !== undefined) vergeetNaam(vraag);
  }

  private keur(tekst: string, hash: string | undefined): void {
    if (hash !== undefined && hashVan(tekst) !== hash)
      throw weigering('HASH_ANDERS', 'De hash bij deze vraag is niet die van haar tekst.', 400);
    if (this.teksten.has(tekst) || !this.isDicht()) return;
    throw this.operaties ? nietGepubliceerd() : onbekend();
  }

  private tekstVan(hash: string): string {
    const tekst = this.operaties?.get(hash);
    if (tekst !== undefined) return tekst;
    throw this.operaties ? nietGevonden() : onbekend();
  }

  private isDicht(): boolean {
    return this.alleen ?? (this.ooit || !this.operaties);
  }
}

const isVraag = (waarde: unknown): waarde is Vraag => typeof waarde === 'object' && waarde !== null;

/** Apollo's way of naming a document, or that of GraphQL over HTTP (appendix Persisted Documents). */
function genoemd({ documentId, extensions }: Vraag): string | undefined {
  const { persistedQuery } = (isVraag(extensions) ? extensions : {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const naam = documentId ?? persistedQuery?.sha256Hash;
  return naam === undefined ? undefined : String(naam).replace(/^sha256:/, '');
}

/** The server behind this knows of no other documents than those that stand in the request. */
function vergeetNaam(vraag: Vraag): void {
  delete vraag.documentId;
  if (isVraag(vraag.extensions)) delete (vraag.extensions as { persistedQuery?: unknown }).persistedQuery;
}

const nietGepubliceerd = () =>
  weigering(
    'VRAAG_NIET_GEPUBLICEERD',
    'Deze vraag is niet gepubliceerd: de hub beantwoordt alleen bekende vragen.',
    403,
  );
/** The code is the one that Apollo's clients know: they send the text then, if they have it. */
const nietGevonden = () => weigering('PERSISTED_QUERY_NOT_FOUND', 'Een vraag met deze hash is niet gepubliceerd.', 400);
const onbekend = () =>
  weigering(
    'OPERATIES_NIET_BESCHIKBAAR',
    'Welke vragen gepubliceerd zijn is nu niet na te gaan. Probeer het later opnieuw.',
    503,
  );
