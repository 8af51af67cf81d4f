import { runSubgraph } from '#waarborgen/subgraph/runSubgraph';
import { wmo } from './subgraph';

runSubgraph(wmo);
