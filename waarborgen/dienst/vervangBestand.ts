import { closeSync, fchmodSync, fchownSync, fsyncSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';

/**
 * Whoever reads finds the old or the new, whole, also when the machine stops halfway; who might read it still may. One that
 * was not there yet may be read by whom `mode` says.
 */
export function vervangBestand(pad: string, inhoud: string, mode = 0o600): void {
  const half = `${pad}.half`;
  const was = statSync(pad, { throwIfNoEntry: false });
  const bestand = openSync(half, 'w', 0o600);
  try {
    if (was && was.uid !== process.getuid?.()) fchownSync(bestand, was.uid, was.gid);
    fchmodSync(bestand, was ? was.mode & 0o777 : mode);
    writeFileSync(bestand, inhoud);
    fsyncSync(bestand);
  } finally {
    closeSync(bestand);
  }
  renameSync(half, pad);
}
