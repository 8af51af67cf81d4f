import { runSubgraph } from '#waarborgen/subgraph/runSubgraph';
import { wijkverpleging } from './subgraph';

runSubgraph(wijkverpleging);
