import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pem } from './certificaat';

/** What is asked of a certificate, beside a name. */
interface Wens {
  /** Alternative names, as OpenSSL writes them; none where this is empty. */
  san?: string;
  dagen?: number;
  gebruik?: string;
}

/** A certificate authority of a test's own, made by openssl as an operator does. */
export class ProefCa {
  private readonly map = mkdtempSync(join(tmpdir(), 'proef-ca-'));
  readonly pem: string;

  constructor(naam = 'Proef-CA') {
    const doel = ['-keyout', this.pad('ca.key'), '-out', this.pad('ca.pem'), '-subj', `/CN=${naam}`];
    openssl('req', '-x509', '-newkey', 'ec', ...CURVE, '-nodes', '-days', '2', ...doel);
    this.pem = this.lees('ca.pem');
  }

  /** On this machine too, as services of a test have no name. */
  geef(
    naam: string,
    { san = `DNS:${naam},IP:127.0.0.1`, dagen = 1, gebruik = 'serverAuth,clientAuth' }: Wens = {},
  ): Pem {
    const uitbreidingen = ['basicConstraints=CA:FALSE', `extendedKeyUsage=${gebruik}`, san && `subjectAltName=${san}`];
    writeFileSync(this.pad('ext'), uitbreidingen.filter(Boolean).join('\n'));
    const sleutel = ['-nodes', '-keyout', this.pad('key'), '-out', this.pad('csr'), '-subj', `/CN=${naam}`];
    openssl('req', '-new', '-newkey', 'ec', ...CURVE, ...sleutel);
    const ca = ['-CA', this.pad('ca.pem'), '-CAkey', this.pad('ca.key'), '-CAcreateserial'];
    const wat = ['-in', this.pad('csr'), '-out', this.pad('cert'), '-extfile', this.pad('ext'), '-days', String(dagen)];
    openssl('x509', '-req', ...wat, ...ca);
    return { cert: this.lees('cert'), key: this.lees('key'), ca: this.pem };
  }

  /** The variables of a process of this name. */
  omgeving(naam: string, wens?: Wens): Record<'TLS_CERT' | 'TLS_KEY' | 'TLS_CA', string> {
    const { cert, key } = this.geef(naam, wens);
    return { TLS_CERT: cert, TLS_KEY: key, TLS_CA: this.pem };
  }

  cleanUp(): void {
    rmSync(this.map, { recursive: true });
  }

  private readonly pad = (bestand: string): string => join(this.map, bestand);
  private readonly lees = (bestand: string): string => readFileSync(this.pad(bestand), 'utf8');
}

const CURVE = ['-pkeyopt', 'ec_paramgen_curve:P-256'];

function openssl(...argumenten: string[]): void {
  execFileSync('openssl', argumenten, { stdio: 'pipe' });
}
