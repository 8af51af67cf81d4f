import { z } from 'zod';
import { CLIENT, PERSONA_GRANT } from './configuration';

const Answer = z.object({ access_token: z.string() });

/** An access token of a persona, from a running local provider. */
export async function fetchToken(issuer: string, persona: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: PERSONA_GRANT, client_id: CLIENT, persona }),
    signal: AbortSignal.timeout(5_000),
  });
  return Answer.parse(await answer.json()).access_token;
}
