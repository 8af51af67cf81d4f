import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentenVan } from '#waarborgen/dienst/grenzen/fragmenten';
import type { Variables } from './variables';

type Answer = ExecutionResult<Record<string, unknown>>;
interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
}

/**
 * The answer to an operation that asks no partner for anything: about the schema alone, or with every field skipped.
 * It comes from the public schema, as the planner knows the inaccessible fields too. Whether introspection is allowed
 * at all is checked before.
 */
export function answerWithoutPartners(schema: GraphQLSchema, asked: Asked): Answer | undefined {
  const names = rootFields(asked);
  const data = names.filter((name) => !name.startsWith('__'));
  if (data.length > 0) return names.some((name) => name === '__schema' || name === '__type') ? mixed() : undefined;
  const { document, operation, variables } = asked;
  const operationName = operation.name?.value;
  return execute({ schema, document, operationName, variableValues: variables }) as Answer;
}

/** The planner would answer half of such an operation and leave the other half null. */
function mixed(): Answer {
  const bericht = 'Vraag het schema (__schema, __type) op in een eigen operatie, los van gegevens.';
  return { errors: [new GraphQLError(bericht, { extensions: { code: 'INTROSPECTIE_GEMENGD' } })] };
}

function rootFields({ document, operation, variables }: Asked): string[] {
  const fragments = fragmentenVan(document);
  const included = (node: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
  const names = ({ selections }: SelectionSetNode): string[] =>
    selections.filter(included).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return names(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      return fragment ? names(fragment.selectionSet) : [];
    });
  return names(operation.selectionSet);
}
