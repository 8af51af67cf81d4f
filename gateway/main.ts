import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { runProces } from '#waarborgen/dienst/runProces';
import { Gatewayomgeving } from './config';
import { startGateway } from './start';

void runProces(async () => {
  const gateway = await startGateway(readOmgeving(Gatewayomgeving));
  process.on('SIGHUP', () => void gateway.reload());
  return gateway;
}, 'gateway');
