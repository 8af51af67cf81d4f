/** What each database says of a row whose key is taken. */
const DUBBEL = ['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE'];

/** Whether a write failed because another row has this key: somebody else was first. */
export function staatErAl(error: unknown): boolean {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return DUBBEL.includes(String(driverError?.code ?? code));
}
