import { runSubgraph } from '#waarborgen/subgraph/runSubgraph';
import { huishouden } from './subgraph';

runSubgraph(huishouden);
