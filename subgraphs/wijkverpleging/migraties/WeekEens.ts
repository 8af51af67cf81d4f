import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const eenPerWeek = new TableIndex({
  ...{ name: 'ux_wijkverpleging_inzet_indicatie_week', columnNames: ['indicatie', 'week'], isUnique: true },
});

/**
 * A week of an indication stands there once. Where it stands there twice already nothing is changed or thrown away, and
 * the service does not start, and says of which weeks: which of the two is meant, only who delivered them knows.
 */
export class WijkverplegingWeekEens1764800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const dubbel: { indicatie: string; week: string }[] = await runner.query(
      'SELECT indicatie, week FROM wijkverpleging_inzet GROUP BY indicatie, week HAVING COUNT(*) > 1 ORDER BY indicatie, week',
    );
    if (dubbel.length > 0) throw new Error(staatErVaker(dubbel));
    await runner.createIndex('wijkverpleging_inzet', eenPerWeek);
    // With a pgb no plan is waited for any more: what ends first is kept beside the record.
    await runner.query(
      "UPDATE wijkverpleging_indicatie SET uiterlijk = tot WHERE leveringsvorm = 'PGB' AND fase = 'INDICATIE'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('wijkverpleging_inzet', eenPerWeek);
  }
}

const GENOEMD = 10;

function staatErVaker(dubbel: readonly { indicatie: string; week: string }[]): string {
  const eerste = dubbel.slice(0, GENOEMD).map(({ indicatie, week }) => `${indicatie} ${week}`);
  const meer = dubbel.length > GENOEMD ? ', ...' : '';
  return `De inzet van deze weken staat er meer dan eens: ${eerste.join(', ')}${meer}. Laat de organisatie zeggen welke geldt, en wis de andere uit wijkverpleging_inzet.`;
}
