import { z } from 'zod';
import { geheelGetal } from '#waarborgen/dienst/omgeving';

/** The gateway's port where nothing else is said; the six subgraphs follow it. */
const STANDAARDBASIS = 4000;
export const Poortbasis = z.object({
  HUB_PORT_BASE: geheelGetal(1_024, 65_000).default(STANDAARDBASIS),
});
/** The local OpenID provider stands this many ports above the gateway. */
export const AANMELDDIENST = 10;
