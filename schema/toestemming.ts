import { Directive } from 'type-graphql';
import type { Inzageniveau } from './lijsten/toegang';

/** What the contract promises about a field; composed into the supergraph, so that every reader can see it. */
export const toestemmingDirective = {
  url: 'https://eenplan.nl/specs/toestemming/v1.0',
  name: '@toestemming' as const,
  sdl: 'directive @toestemming(niveau: Inzageniveau!) on FIELD_DEFINITION',
};

/** The level of insight that a field needs. A protected field without one needs DETAILS. */
export function Niveau(niveau: `${Inzageniveau}`): PropertyDecorator & MethodDecorator {
  return Directive(`@toestemming(niveau: ${niveau})`) as PropertyDecorator & MethodDecorator;
}
