import { runSubgraph } from '#waarborgen/subgraph/runSubgraph';
import { cjg } from './subgraph';

runSubgraph(cjg);
