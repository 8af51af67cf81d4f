import { runSubgraph } from '#waarborgen/subgraph/runSubgraph';
import { schuldhulp } from './subgraph';

runSubgraph(schuldhulp);
