import { cjg } from '#subgraphs/cjg/subgraph';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { schuldhulp } from '#subgraphs/schuldhulp/subgraph';
import { wijkteam } from '#subgraphs/wijkteam/subgraph';
import { wijkverpleging } from '#subgraphs/wijkverpleging/subgraph';
import { wmo } from '#subgraphs/wmo/subgraph';

/** What each of the six declares of itself. */
export const DECLARATIES = [huishouden, wijkteam, wmo, schuldhulp, cjg, wijkverpleging] as const;
