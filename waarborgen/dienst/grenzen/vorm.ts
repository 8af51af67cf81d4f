import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { type ASTVisitor, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { type Fragmenten, fragmentenVan } from './fragmenten';
import { type Grenscode, geweigerd } from './geweigerd';
import type { Grenzen } from './grenzen';

/** The limits on the form of a question, as rules: each finds its mistake in the document alone. */
export const vormregels = (grenzen: Grenzen): readonly ValidationRule[] => [
  maxDepthRule({ n: grenzen.diepte, flattenFragments: true, ...inOnzeWoorden('VRAAG_TE_DIEP') }) as ValidationRule,
  maxAliasesRule({ n: grenzen.aliassen, ...inOnzeWoorden('TE_VEEL_ALIASSEN') }) as ValidationRule,
  maxDirectivesRule({ n: grenzen.directieven, ...inOnzeWoorden('TE_VEEL_DIRECTIEVEN') }) as ValidationRule,
  maxWortelvelden(grenzen.wortelvelden),
];

/** The libraries would throw past whoever collects the mistakes, in English. */
const inOnzeWoorden = (code: Grenscode) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(geweigerd(code))],
});

/** Each root field is a question of its own: aliases, repeats and fragments count. */
const maxWortelvelden =
  (max: number) =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition: ({ selectionSet }) => {
      const fragmenten = fragmentenVan(context.getDocument());
      if (wortelvelden(selectionSet, fragmenten) > max) context.reportError(geweigerd('TE_VEEL_WORTELVELDEN'));
    },
  });

const wortelvelden = ({ selections }: SelectionSetNode, fragmenten: Fragmenten): number =>
  selections.reduce((aantal, deel) => {
    if (deel.kind === Kind.FIELD) return aantal + 1;
    const onder = deel.kind === Kind.INLINE_FRAGMENT ? deel : fragmenten.get(deel.name.value);
    return aantal + (onder ? wortelvelden(onder.selectionSet, fragmenten) : 0);
  }, 0);
