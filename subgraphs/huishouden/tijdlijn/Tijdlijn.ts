import { Directive, Field, ObjectType } from 'type-graphql';
import { PARTNERTIJDLIJNEN } from '#schema/dossier/PartnerTijdlijn';
import { readVraag, type Tijdlijnvraag, writeVraag } from '#schema/dossier/tijdlijnvraag';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';

/**
 * A page of what happened in a household, or with one record of one person. Every partner adds its part under its own
 * rules, so that it is an entity: what is asked for is its key.
 */
@Directive('@key(fields: "vraag")')
@ObjectType({ description: 'Wat er gebeurde, van alle partners en het plan in een volgorde; nieuwste eerst.' })
export class Tijdlijn {
  @Directive('@inaccessible') @Field() vraag: string;

  constructor(
    readonly gevraagd: Tijdlijnvraag,
    /** What the router brought along of the partners. */
    readonly gegeven: Readonly<Record<string, unknown>> = {},
  ) {
    this.vraag = writeVraag(gevraagd);
  }

  /** Of a household or a person that the caller may not know of there is none, whoever wrote the key. */
  static async resolveReference(
    { vraag, ...gegeven }: { vraag?: unknown },
    { bronnen }: Tijdlijnbron,
  ): Promise<Tijdlijn | null> {
    const gevraagd = readVraag(vraag);
    if (!gevraagd) return null;
    const { huishouden, persoon } = gevraagd;
    const open = huishouden ? bronnen.huishoudens.load(huishouden) : bronnen.personen.load(persoon ?? '');
    return (await open) ? new Tijdlijn(gevraagd, gegeven) : null;
  }
}
for (const domein of PARTNERDOMEINEN) {
  const { veld } = veldnamen(domein);
  Directive('@external')(Tijdlijn.prototype, veld);
  Field(() => PARTNERTIJDLIJNEN[domein], { nullable: true })(Tijdlijn.prototype, veld);
}

interface Tijdlijnbron {
  bronnen: Record<'huishoudens' | 'personen', { load(id: string): Promise<object | null> }>;
}
