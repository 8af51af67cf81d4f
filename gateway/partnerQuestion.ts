import type { ExecutionRequest } from '@graphql-tools/utils';
import { type DocumentNode, Kind, OperationTypeNode, print } from 'graphql';

interface Asked {
  query: string;
  /** Nothing in it changes anything, so that it may be asked twice and may be broken off. */
  reads: boolean;
}

/** The planner's questions in the words that go over the line; a document is written out once, however often it is asked. */
export class Questions {
  private readonly known = new WeakMap<DocumentNode, Asked>();

  read({ document, variables, operationName }: ExecutionRequest): { body: string; reads: boolean } {
    let asked = this.known.get(document);
    if (!asked) {
      asked = { query: print(document), reads: readsOnly(document) };
      this.known.set(document, asked);
    }
    return { body: JSON.stringify({ query: asked.query, variables, operationName }), reads: asked.reads };
  }
}

const readsOnly = ({ definitions }: DocumentNode): boolean =>
  definitions.every((node) => node.kind !== Kind.OPERATION_DEFINITION || node.operation === OperationTypeNode.QUERY);
