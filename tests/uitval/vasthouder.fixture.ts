import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const ANTWOORD = { data: { __typename: 'Query', wieBenIk: { __typename: 'Vrager', organisatie: 'org-lezer' } } };

/** Whoever is asked, at every address: it keeps each question until the test lets it go. */
export class Vasthouder {
  private vragen: ServerResponse[] = [];
  private open = false;
  private bijVraag = () => {};
  private readonly server = createServer((vraag, antwoord) => {
    if (vraag.method === 'GET' || this.open) beantwoord(antwoord);
    else this.vragen.push(antwoord);
    this.bijVraag();
  });

  async start(): Promise<string> {
    await new Promise<void>((klaar) => this.server.listen(0, '127.0.0.1', klaar));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  /** From now on; resolves once there are so many. */
  houdVast(aantal = 0): Promise<void> {
    if (this.open) [this.open, this.vragen] = [false, []];
    return new Promise((klaar) => {
      this.bijVraag = () => this.vragen.length >= aantal && klaar();
      this.bijVraag();
    });
  }

  laatLos(): void {
    this.open = true;
    for (const vraag of this.vragen.splice(0)) beantwoord(vraag);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const beantwoord = (antwoord: ServerResponse): void =>
  void antwoord.setHeader('content-type', 'application/json').end(JSON.stringify(ANTWOORD));
