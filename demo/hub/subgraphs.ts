import { cjg } from '#subgraphs/cjg/subgraph';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { schuldhulp } from '#subgraphs/schuldhulp/subgraph';
import { wijkteam } from '#subgraphs/wijkteam/subgraph';
import { wijkverpleging } from '#subgraphs/wijkverpleging/subgraph';
import { wmo } from '#subgraphs/wmo/subgraph';
import type { Subgraph } from '#waarborgen/subgraph/subgraph';

/** The six, in the order of their ports. */
export const subgraphs = [huishouden, wijkteam, wmo, schuldhulp, cjg, wijkverpleging] as unknown as readonly Subgraph[];
