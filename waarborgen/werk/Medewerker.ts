import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { Kenmerk, Kort, type Rijsoort } from '../inlezen/rijsoort';

/** Somebody who works for an organisation that keeps its records here: by what name and number residents reach him. */
@Entity('medewerker')
@Index(['organisatie', 'sub'], { unique: true })
export class Medewerker {
  @PrimaryColumn({ length: 64 }) kenmerk: string;
  /** Whom the OpenID provider means by him. */
  @Column({ length: 255 }) sub: string;
  /** As the hub names the organisation for which he works here. */
  @Column({ length: 64 }) organisatie: string;
  @Column() organisatienaam: string;
  /** As the hub names the team. */
  @Column({ type: 'varchar', length: 64, nullable: true }) team: string | null;
  @Column({ type: 'varchar', nullable: true }) teamnaam: string | null;
  /** The organisation that employs him, where he is seconded. */
  @Column({ type: 'varchar', nullable: true }) moederorganisatie: string | null;
  @Column() naam: string;
  @Column() telefoon: string;
  /** What he is registered for, such as HBO_VERPLEEGKUNDIGE. */
  @Column('simple-json') kwalificaties: Kwalificatie[];
  /** The last day on which he works here. */
  @Column({ type: 'varchar', length: 10, nullable: true }) tot: string | null;
}

export const KWALIFICATIES = ['HBO_VERPLEEGKUNDIGE'] as const;
export type Kwalificatie = (typeof KWALIFICATIES)[number];

export const werktOp = ({ tot }: Medewerker, dag: string): boolean => !tot || dag <= tot;

const Rij = z.strictObject({
  kenmerk: Kenmerk,
  sub: z.string().regex(/^[\x21-\x7E]{1,255}$/, 'heeft geen geldige vorm (ASCII, zonder spaties)'),
  ...{ organisatie: Kenmerk, organisatienaam: Kort, team: Kenmerk.optional(), teamnaam: Kort.optional() },
  ...{ moederorganisatie: Kort.optional(), naam: Kort, telefoon: Kort },
  kwalificaties: z.array(z.enum(KWALIFICATIES)).max(KWALIFICATIES.length).default([]),
  tot: z.iso.date('is geen bestaande dag (JJJJ-MM-DD)').optional(),
});

/** How an organisation delivers who works for it. */
export const medewerkerrij = {
  schema: Rij,
  save: ({ team = null, teamnaam = null, moederorganisatie = null, tot = null, ...rest }) => [
    { entiteit: Medewerker, waarde: { ...rest, team, teamnaam, moederorganisatie, tot } },
  ],
} as Rijsoort<z.infer<typeof Rij>> as Rijsoort<never>;
