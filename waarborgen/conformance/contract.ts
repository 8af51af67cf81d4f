import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { Inzageniveau } from '#schema/lijsten/toegang';

/** A field as a subgraph's SDL declares it. */
export interface Veld {
  naam: string;
  /** As it is written: `[Professional!]`. */
  type: string;
  /** What it is of, without list and non-null. */
  soort: string;
  /** Absent where the subgraph did not say. */
  niveau?: Inzageniveau;
  /** The fields of other subgraphs that come with it (`@requires`). */
  vereist?: string;
  /** Can't be asked without an argument of which nobody knows a good value. */
  vraagtArgument: boolean;
}

type Samengesteld = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/**
 * What a subgraph promises, read from its SDL as text: the printed forms differ by library (`extend type`, links and
 * directives of a federation version, with or without their definitions), so nothing is validated here.
 */
export class Contract {
  private readonly velden = new Map<string, Map<string, Veld>>();
  private readonly mogelijk = new Map<string, Set<string>>();
  private readonly entiteiten = new Set<string>();

  /** @throws GraphQLError where the text is no SDL. */
  constructor(sdl: string) {
    for (const deel of (parse(sdl) as DocumentNode).definitions) {
      if (deel.kind === Kind.UNION_TYPE_DEFINITION || deel.kind === Kind.UNION_TYPE_EXTENSION)
        for (const lid of deel.types ?? []) this.maakMogelijk(deel.name.value, lid.name.value);
      else if (deel.kind === Kind.OBJECT_TYPE_DEFINITION || deel.kind === Kind.OBJECT_TYPE_EXTENSION) {
        for (const koepel of deel.interfaces ?? []) this.maakMogelijk(koepel.name.value, deel.name.value);
        if (deel.directives?.some((d) => d.name.value === 'key')) this.entiteiten.add(deel.name.value);
        this.voegToe(deel);
      } else if (deel.kind === Kind.INTERFACE_TYPE_DEFINITION || deel.kind === Kind.INTERFACE_TYPE_EXTENSION)
        this.voegToe(deel as never);
    }
  }

  veld(type: string, naam: string): Veld | undefined {
    return this.velden.get(type)?.get(naam);
  }
  veldenVan(type: string): Veld[] {
    return [...(this.velden.get(type)?.values() ?? [])];
  }
  /** The object types that a value of this type can be: of an object itself, of an interface or union its members, of a scalar none. */
  vormenVan(type: string): string[] {
    const leden = this.mogelijk.get(type);
    if (leden) return [...leden];
    return this.velden.has(type) ? [type] : [];
  }
  /** Known in more than one subgraph: a door of its own. */
  isEntiteit(type: string): boolean {
    return this.entiteiten.has(type);
  }

  private maakMogelijk(koepel: string, lid: string): void {
    this.mogelijk.set(koepel, (this.mogelijk.get(koepel) ?? new Set()).add(lid));
  }
  private voegToe({ name, fields = [] }: Samengesteld): void {
    const bekend = this.velden.get(name.value) ?? new Map<string, Veld>();
    for (const veld of fields) bekend.set(veld.name.value, veldUit(veld));
    this.velden.set(name.value, bekend);
  }
}

const veldUit = (veld: FieldDefinitionNode): Veld => ({
  naam: veld.name.value,
  type: print(veld.type),
  soort: soortVan(veld.type),
  niveau: niveauVan(veld),
  vereist: argumentVan(veld, /^(federation__)?requires$/, 'fields'),
  vraagtArgument: veld.arguments?.some((a) => a.type.kind === Kind.NON_NULL_TYPE && !a.defaultValue) ?? false,
});

const soortVan = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : soortVan(type.type));

/** A library that does not import a directive by name prints it with its namespace before it. */
function argumentVan({ directives = [] }: FieldDefinitionNode, directive: RegExp, naam: string): string | undefined {
  const waarde = directives
    .find((d) => directive.test(d.name.value))
    ?.arguments?.find((argument) => argument.name.value === naam)?.value;
  return waarde?.kind === Kind.ENUM || waarde?.kind === Kind.STRING ? waarde.value : undefined;
}

function niveauVan(veld: FieldDefinitionNode): Inzageniveau | undefined {
  const waarde = argumentVan(veld, /^(toestemming__)?toestemming$/, 'niveau');
  return Inzageniveau[waarde as Inzageniveau];
}
