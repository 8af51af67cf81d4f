import { Agent, buildConnector } from 'undici';
import type { Certificaat } from './certificaat';

/**
 * Connects to another process of the hub under one's own certificate, and only where the other shows one that our own CA
 * signed and that bears the name in the address. A connection made after a renewal shows the new one.
 */
export function connectorVan(certificaat: Certificaat | undefined): buildConnector.connector | undefined {
  if (!certificaat) return undefined;
  let connect = buildConnector({ ...certificaat.pem });
  certificaat.volg(() => {
    connect = buildConnector({ ...certificaat.pem });
  });
  return (opties, klaar) => connect(opties, klaar);
}

/** Connections that are kept for a next question; each process that shows a certificate has its own. */
export function createAgenten(opties: Agent.Options): (certificaat: Certificaat | undefined) => Agent {
  const zonder = new Agent(opties);
  const agenten = new WeakMap<Certificaat, Agent>();
  return (certificaat) => {
    if (!certificaat) return zonder;
    const bekend = agenten.get(certificaat);
    if (bekend) return bekend;
    const agent = new Agent({ ...opties, connect: connectorVan(certificaat) });
    agenten.set(certificaat, agent);
    return agent;
  };
}
