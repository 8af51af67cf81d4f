import type { MigrationInterface, QueryRunner } from 'typeorm';

const EERSTE_PLAN = `SELECT MIN(p.vastgesteldOp) FROM schuldhulp_plan_van_aanpak p
  WHERE p.aanmelding = schuldhulp_aanmelding.kenmerk`;
const LAATSTE_EINDE = `SELECT MAX(t.beeindigdOp) FROM schuldhulp_traject t
  WHERE t.aanmelding = schuldhulp_aanmelding.kenmerk`;
const MET_TRAJECT = `SELECT t.aanmelding FROM schuldhulp_traject t`;
const VOOR_HET_PLAN = `${MET_TRAJECT} WHERE t.status IN ('AANMELDING', 'INTAKE')`;

/**
 * An aanmelding is done with its first plan, or with the end of its trajecten: what was delivered before that day was kept
 * gets it here, and leaves the work and the dossier that it held open. One whose trajecten are past the intake without a
 * plan or an end stays in the work: somebody has to say when that was.
 */
export class SchuldhulpAfgerond1764800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE schuldhulp_aanmelding SET afgerondOp = COALESCE((${EERSTE_PLAN}), (${LAATSTE_EINDE}))
      WHERE afgerondOp IS NULL AND kenmerk IN (${MET_TRAJECT}) AND kenmerk NOT IN (${VOOR_HET_PLAN})`);
    await runner.query(
      'UPDATE schuldhulp_aanmelding SET loopt = false, uiterlijk = NULL WHERE afgerondOp IS NOT NULL AND loopt = true',
    );
  }

  /** What it was done on stays known. */
  async down(): Promise<void> {}
}
