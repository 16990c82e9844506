import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { StateCategory, Text } from '@istanze/shared';
import { DateScalar, TextScalar } from '../../graphql/scalars';
import { StateCategoryEnum } from '../instances';

@ArgsType()
export class StatisticsArgs {
  @Field(() => DateScalar, { description: 'First day, Italian time.' })
  from!: string;
  @Field(() => DateScalar, { description: 'Last day, included.' })
  to!: string;
  @Field(() => String, { nullable: true })
  serviceSlug?: string | null;
  @Field(() => ID, { nullable: true })
  officeId?: string | null;
}

@ObjectType()
export class MonthFigures {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => Int)
  received!: number;
  @Field(() => Int)
  closed!: number;
}

@ObjectType()
export class OutcomeFigures {
  @Field(() => StateCategoryEnum)
  category!: StateCategory;
  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What is open now, by how long ago it was sent.' })
export class AgeFigures {
  @Field(() => Int, { description: 'From so many days.' })
  fromDays!: number;
  @Field(() => Int, { nullable: true, description: 'To so many, included; null for all that is older.' })
  toDays!: number | null;
  @Field(() => Int)
  count!: number;
  @Field(() => Int, { description: 'Those whose term has passed.' })
  overdue!: number;
}

@ObjectType({ description: 'How those who answered judged it.' })
export class RatingFigures {
  @Field(() => Int)
  count!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'From 1 to 5; null while so few answered that a person could be recognised.',
  })
  average!: number | null;
}

@ObjectType({ description: 'The figures of one service, of one office, or of all together.' })
export class Figures {
  @Field(() => Int, { description: 'Sent in the period.' })
  received!: number;
  @Field(() => Int, { description: 'Whose term ended in the period.' })
  decided!: number;
  @Field(() => Int, { description: 'Of those, by their last day.' })
  withinTerm!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Days from sending to decision that half of them took at most.',
  })
  medianDays!: number | null;
  @Field(() => Int, { nullable: true, description: 'Days that nine in ten of them took at most.' })
  ninetiethDays!: number | null;
  @Field(() => Int, { description: 'Open now, whenever sent.' })
  open!: number;
  @Field(() => Int, { description: 'Open now, with their term passed.' })
  overdue!: number;
  @Field(() => RatingFigures)
  ratings!: RatingFigures;
}

@ObjectType()
export class ServiceFigures {
  @Field(() => ID)
  id!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => Figures)
  figures!: Figures;
}

@ObjectType()
export class OfficeFigures {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Figures)
  figures!: Figures;
}

@ObjectType()
export class OfficeChoice {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType({
  description: 'Figures over the offices that the viewer manages; an administrator has all of them.',
})
export class Statistics {
  @Field(() => [OfficeChoice], { description: 'The offices that may be chosen.' })
  offices!: readonly OfficeChoice[];
  @Field(() => Figures)
  total!: Figures;
  @Field(() => [MonthFigures])
  months!: readonly MonthFigures[];
  @Field(() => [OutcomeFigures], { description: 'How those closed in the period ended.' })
  outcomes!: readonly OutcomeFigures[];
  @Field(() => [AgeFigures])
  backlog!: readonly AgeFigures[];
  @Field(() => [ServiceFigures])
  byService!: readonly ServiceFigures[];
  @Field(() => [OfficeFigures])
  byOffice!: readonly OfficeFigures[];
}
