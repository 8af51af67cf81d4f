import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('team')
export class Team {
  @PrimaryColumn({ length: 64 }) id: string;
  @Column() organisatie: string;
  @Column() naam: string;
}
