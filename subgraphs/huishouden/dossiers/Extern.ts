import { Directive } from 'type-graphql';
import type { Inzageniveau } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';

/** A field that a partner answers and the hub only reads (Federation `@external`), at the level at which the partner gives it. */
export function Extern(niveau: `${Inzageniveau}`): PropertyDecorator {
  return (klasse, veld) => {
    Directive('@external')(klasse, veld);
    Niveau(niveau)(klasse, veld);
  };
}
