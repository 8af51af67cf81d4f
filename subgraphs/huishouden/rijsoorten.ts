import type { Rijsoorten } from '#waarborgen/inlezen/rijsoort';
import type { Huishoudenomgeving } from './omgeving';
import { delen } from './rijen/delen';
import { mensen, persoonrij } from './rijen/mensen';
import { plan } from './rijen/plan';

/** What the hub's own administration delivers. */
export const rijsoorten = (omgeving: Huishoudenomgeving): Rijsoorten => ({
  ...mensen,
  persoon: persoonrij(omgeving),
  ...delen,
  ...plan,
});
