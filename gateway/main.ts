import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { runWerkers } from '#waarborgen/dienst/werkers/runWerkers';
import { Gatewayomgeving } from './config';
import { startGateway } from './start';

runWerkers({
  naam: 'gateway',
  omgeving: () => readOmgeving(Gatewayomgeving),
  start: (config) => startGateway(config),
});
