const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** A folder for what the suites of this run make once and copy (tests/integration/sjabloon.ts); its workers inherit it. */
module.exports = () => {
  process.env.SJABLOONMAP = mkdtempSync(join(tmpdir(), 'eenplan-sjabloon-'));
};
