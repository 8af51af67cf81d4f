import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { laatsteVan } from '#waarborgen/dienst/klok';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Dwangakkoorduitspraak, Schuldeisersantwoord, Schuldoplossing, Voorstelstand } from './lijsten';
import { percentage } from './schuldsommen';
import { Voorstelregel } from './Voorstelregel';
import { verdeel } from './verdeel';

const { AKKOORD } = Schuldeisersantwoord;

/** An offer to all creditors together. Every sum in it is worked out from its lines and the amount that there is. */
@Entity('schuldhulp_voorstel')
@ObjectType({ description: 'Een voorstel aan alle schuldeisers om de schulden te regelen.' })
export class Voorstel extends Stuk {
  @Column() traject: string;
  /** BIJ_RECHTER and GESLAAGD tell what the creditors answered, as the answers themselves do. */
  @Niveau('DETAILS') @Field(() => Voorstelstand, { nullable: true }) @Column({ type: 'varchar' }) stand: Voorstelstand;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() verzondenOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { description: 'Tot en met wanneer de schuldeisers kunnen antwoorden.' })
  @Column()
  antwoordVoor: string;
  @Niveau('DETAILS')
  @Field(() => Schuldoplossing, { nullable: true })
  @Column({ type: 'varchar' })
  oplossing: Schuldoplossing;
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Wat er voor alle schuldeisers samen is.' })
  @Column('int')
  aanbod: number;
  @Niveau('DETAILS') @Field(() => Int, { nullable: true, description: 'In maanden.' }) @Column('int') looptijd: number;
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Per maand, zoals elders berekend.' })
  @Column('int')
  vrijTeLatenBedrag: number;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waar het vrij te laten bedrag vandaan komt.' })
  @Column()
  vrijTeLatenBron: string;
  @Niveau('DETAILS') @Field(() => DateScalar, { nullable: true }) @Column() vrijTeLatenOp: string;
  @Column('simple-json') inhoud: Voorstelregel[];
  @Niveau('DETAILS')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer de rechtbank om een dwangakkoord is gevraagd.' })
  @Column({ type: 'varchar', nullable: true })
  dwangakkoordGevraagdOp: string | null;
  @Niveau('DETAILS')
  @Field(() => Dwangakkoorduitspraak, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  dwangakkoord: Dwangakkoorduitspraak | null;
  @Niveau('DETAILS')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  dwangakkoordOp: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het is ingetrokken.' })
  @Column({ type: 'text', nullable: true })
  redenIntrekking: string | null;

  @Niveau('DETAILS')
  @Field(() => [Voorstelregel], { nullable: true, description: 'Elke schuldeiser, met zijn deel tot op de cent.' })
  get regels(): Voorstelregel[] {
    const delen = verdeel(this.aanbod, this.inhoud);
    return this.inhoud.map((regel) =>
      Object.assign(new Voorstelregel(), regel, { aangeboden: delen.get(regel.schuld) ?? 0 }),
    );
  }
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Wat er open stond toen het werd gedaan.' })
  get totaleSchuld(): number {
    return this.inhoud.reduce((totaal, { bedrag }) => totaal + bedrag, 0);
  }
  @Niveau('DETAILS')
  @Field(() => Float, { nullable: true, description: 'Het aanbod als deel van de schuld, naar beneden afgerond.' })
  get aangebodenPercentage(): number {
    return percentage(this.aanbod, this.totaleSchuld);
  }
  @Niveau('DETAILS')
  @Field(() => Float, { nullable: true, description: 'Het deel van de schuld waarvan de schuldeisers akkoord zijn.' })
  get akkoordPercentage(): number {
    const akkoord = this.inhoud.filter(({ antwoord }) => antwoord === AKKOORD);
    return percentage(
      akkoord.reduce((totaal, { bedrag }) => totaal + bedrag, 0),
      this.totaleSchuld,
    );
  }

  /** What was offered is kept as long as the traject. */
  static eindigtOp = ({ verzondenOp }: Voorstel): string => verzondenOp;
}

/** All creditors agreed, or the court made those agree who did not (Fw art. 287a). */
export const isAanvaard = ({ inhoud, dwangakkoord }: Pick<Voorstel, 'inhoud' | 'dwangakkoord'>): boolean =>
  dwangakkoord === Dwangakkoorduitspraak.TOEGEWEZEN || inhoud.every(({ antwoord }) => antwoord === AKKOORD);

/** From which day on an offer that is accepted was: after the last answer, or after what the court decided for them. */
export const aanvaardOp = ({ verzondenOp, inhoud, dwangakkoord, dwangakkoordOp }: Voorstel): string =>
  laatsteVan([
    ...[verzondenOp, ...inhoud.map(({ antwoordOp }) => antwoordOp)],
    dwangakkoord === Dwangakkoorduitspraak.TOEGEWEZEN ? dwangakkoordOp : null,
  ]) as string;

const OPEN: readonly Voorstelstand[] = [Voorstelstand.VERZONDEN, Voorstelstand.BIJ_RECHTER, Voorstelstand.UITSPRAAK];
/** An offer of which it is not decided yet whether it becomes the solution. */
export const isOpenVoorstel = ({ stand }: Pick<Voorstel, 'stand'>): boolean => OPEN.includes(stand);
