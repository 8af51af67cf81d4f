import type { Onderbouwd } from './Onderbouwd';
import type { Bewijsstuk } from './Vertegenwoordiger';

/** The paper that shows that somebody speaks for another, as it is shown. */
export const bewijsVan = ({
  bewijssoort,
  bewijsnummer,
  gecontroleerdDoor,
  gecontroleerdOp,
}: Onderbouwd): Bewijsstuk => ({
  ...{ soort: bewijssoort, nummer: bewijsnummer, gecontroleerdDoor, gecontroleerdOp },
});
