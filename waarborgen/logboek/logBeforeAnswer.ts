import type { ApolloServerPlugin } from '@apollo/server';
import { type Logger, zonderInhoud } from '../dienst/log';
import type { Logboek, Verstrekkingen } from './verstrekkingen';

/**
 * Writes what an answer discloses before the answer leaves. Where that fails nothing leaves: an answer that nobody can
 * account for is not given (AVG art. 5 lid 2).
 */
export function logBeforeAnswer(logboek: Logboek, log: Logger): ApolloServerPlugin<{ verstrekkingen: Verstrekkingen }> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response }) {
          try {
            await logboek.write(contextValue.verstrekkingen.regels());
          } catch (error) {
            const { traceId } = contextValue.verstrekkingen;
            log.error({ traceId, ...zonderInhoud(error) }, 'het logboek is niet te schrijven: antwoord ingehouden');
            response.body = { kind: 'single', singleResult: { errors: [NIET_BESCHIKBAAR] } };
            response.http.status = 503;
          }
        },
      };
    },
  };
}

const NIET_BESCHIKBAAR = {
  message: 'Het logboek is nu niet te schrijven. Daarom tonen we niets. Probeer het later opnieuw.',
  extensions: { code: 'LOGBOEK_NIET_BESCHIKBAAR' },
};
