import type { ApolloServerPlugin } from '@apollo/server';
import type { Geduld } from '../identiteit/geduld';
import type { Opslag } from '../opslag/opslag';
import type { SubgraphContext } from './context';

/**
 * A database that is read for one who waits: once he is gone no statement more goes to it. Every reader of a request gets
 * it so. A transaction is never cut, nor is what is noted in the logbook, which a request does not write through this.
 */
export function zolangIemandWacht(opslag: Opslag, geduld: Geduld): Opslag {
  const lezer = new Proxy(opslag.lezer, {
    get(manager, naam) {
      geduld.verlang();
      const deel: unknown = Reflect.get(manager, naam);
      return typeof deel === 'function' ? deel.bind(manager) : deel;
    },
  });
  return { lezer, write: opslag.write, close: opslag.close };
}

/** Whether a command took effect must not hang on who still listens: what it reads and asks goes on to its end. */
export const maaktAfWatVerandert: ApolloServerPlugin<Pick<SubgraphContext, 'geduld'>> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === 'mutation') contextValue.geduld.maakAf();
      },
    };
  },
};
