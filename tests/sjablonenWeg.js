const { readdirSync, rmSync } = require('node:fs');
const { createConnection } = require('mysql2/promise');

/** Takes away what sjabloonmap.js made room for. */
module.exports = async () => {
  const map = process.env.SJABLOONMAP;
  const databases = readdirSync(map).flatMap((naam) => /^(proef_\w+)\.klaar$/.exec(naam)?.[1] ?? []);
  if (databases.length > 0) {
    const server = await createConnection(process.env.MYSQL_URL);
    for (const naam of databases) await server.query(`DROP DATABASE IF EXISTS ${naam}`);
    await server.end();
  }
  rmSync(map, { recursive: true, force: true });
};
