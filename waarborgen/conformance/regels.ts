import type { Regel } from './proefopstelling';
import { afgeschermdregels } from './regels/afgeschermd';
import { bewijsregels } from './regels/bewijs';
import { contractregels } from './regels/contract';
import { doelregels } from './regels/doel';
import { logboekregels } from './regels/logboek';
import { niveauregels } from './regels/niveau';
import { opdrachtregels } from './regels/opdrachten';
import { tijdlijnregels } from './regels/tijdlijn';
import { tokenregels } from './regels/token';
import { UITGANGSPUNT } from './regels/uitgangspunt';

/** All that a partner subgraph keeps to, in the order in which it is shown. */
export const REGELS: readonly Regel[] = [
  UITGANGSPUNT,
  ...contractregels,
  ...tokenregels,
  ...doelregels,
  ...bewijsregels,
  ...niveauregels,
  ...afgeschermdregels,
  ...tijdlijnregels,
  ...opdrachtregels,
  ...logboekregels,
];
