import { runSubgraph } from '#waarborgen/subgraph/runSubgraph';
import { wijkteam } from './subgraph';

runSubgraph(wijkteam);
