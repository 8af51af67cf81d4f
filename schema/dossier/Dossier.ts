import { Args, Field, InterfaceType } from 'type-graphql';
import { Leefgebied } from '../lijsten/leefgebied';
import { Niveau } from '../toestemming';
import { type Pagina, paginaArgs, paginate, type Verbonden } from '../verbinding';
import { Contact } from './Contact';
import { Gebeurtenis, GebeurtenisConnection, nieuwsteEerst } from './Gebeurtenis';
import { Professional } from './Professional';
import { Termijn } from './Termijn';
import { Toegang } from './Toegang';

const Pagina20 = paginaArgs(20);

/** What every partner can say of a person out of the records it holds of him. */
export interface Overzicht {
  betrokken: boolean;
  contact: Contact | null;
  professionals: Professional[];
  leefgebieden: Leefgebied[];
  termijnen: Termijn[];
  gebeurtenissen: Gebeurtenis[];
}

/**
 * What a partner shows of one person to one reader. Nothing is read before a field asks for it, and the field filter
 * lets no field ask that the reader may not see: so what is withheld costs the database nothing.
 */
@InterfaceType({
  description: 'Wat een partner van een persoon laat zien.',
  // Six subgraphs share this class in one process; each names its own implementation.
  autoRegisterImplementations: false,
  resolveType: (dossier: object) => dossier.constructor.name,
})
export abstract class Dossier<Records = unknown> {
  @Niveau('GEEN') @Field(() => Toegang) toegang: Toegang;

  constructor(
    toegang: Toegang,
    protected readonly records: () => Promise<Records>,
    protected readonly vandaag: string,
    /** The settings that the partner declares for its own domain. */
    protected readonly instellingen: Readonly<Record<string, unknown>> = {},
  ) {
    this.toegang = toegang;
  }

  /** Pure: the records a reader may see, told in the words that all partners share. */
  protected abstract overzicht(records: Records): Overzicht;

  private gelezen?: Promise<Overzicht>;
  private beeld(): Promise<Overzicht> {
    this.gelezen ??= this.records().then((records) => opgeruimd(this.overzicht(records), this.vandaag));
    return this.gelezen;
  }

  @Niveau('BETROKKENHEID') @Field(() => Boolean, { nullable: true }) get betrokken(): Promise<boolean> {
    return this.beeld().then((o) => o.betrokken);
  }
  @Niveau('BETROKKENHEID') @Field(() => Contact, { nullable: true }) get contact(): Promise<Contact | null> {
    return this.beeld().then((o) => o.contact);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Professional], { nullable: true }) get professionals(): Promise<Professional[]> {
    return this.beeld().then((o) => o.professionals);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied], { nullable: true }) get leefgebieden(): Promise<Leefgebied[]> {
    return this.beeld().then((o) => o.leefgebieden);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Termijn], { nullable: true }) get termijnen(): Promise<Termijn[]> {
    return this.beeld().then((o) => o.termijnen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => GebeurtenisConnection, { nullable: true, description: 'Nieuwste eerst.' })
  async gebeurtenissen(@Args(() => Pagina20) pagina: Pagina): Promise<Verbonden<Gebeurtenis>> {
    return paginate(await this.allesWatGebeurde(), nieuwsteEerst, pagina);
  }

  /** What happened, in no order: for who has shown that the reader may see the HOOFDLIJNEN. */
  async allesWatGebeurde(): Promise<Gebeurtenis[]> {
    return (await this.beeld()).gebeurtenissen;
  }
}

/** Several records name the same professional or leefgebied: the dossier names each once. What lies ahead did not happen yet. */
function opgeruimd(overzicht: Overzicht, vandaag: string): Overzicht {
  const professionals = new Map(overzicht.professionals.map((p) => [`${p.naam}|${p.organisatie}`, p]));
  return {
    ...overzicht,
    professionals: [...professionals.values()],
    leefgebieden: [...new Set(overzicht.leefgebieden)],
    gebeurtenissen: overzicht.gebeurtenissen.filter(({ datum }) => datum <= vandaag),
  };
}
