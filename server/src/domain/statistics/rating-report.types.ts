import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Text } from '@istanze/shared';
import { DateScalar, TextScalar } from '../../graphql/scalars';

export enum RatedKind {
  SHEET = 'SHEET',
  SERVICE = 'SERVICE',
  PAGE = 'PAGE',
}
registerEnumType(RatedKind, {
  name: 'RatedKind',
  description: 'A service sheet, a service that was used, or another page of the portal.',
});

@ObjectType()
export class RatedService {
  @Field(() => ID)
  id!: string;
  @Field(() => TextScalar)
  title!: Text;
}

@ObjectType()
export class RatingReason {
  @Field(() => String, { description: 'As the portal offers it: clear, unclear, other …' })
  key!: string;
  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class RatingText {
  @Field(() => String)
  text!: string;
  @Field(() => Int)
  score!: number;
  @Field(() => DateScalar, { description: 'The day, Italian time.' })
  day!: string;
}

@ObjectType({ description: 'What those said who rated it, at least five of them.' })
export class RatingDetail {
  @Field(() => Float)
  average!: number;
  @Field(() => [Int], { description: 'How many gave one star, two … five.' })
  scores!: readonly number[];
  @Field(() => [RatingReason], { description: 'The most frequent first.' })
  reasons!: readonly RatingReason[];
  @Field(() => [RatingText], { description: 'The newest first, two hundred at most.' })
  texts!: readonly RatingText[];
}

@ObjectType({ description: 'The ratings of a sheet, of a service or of a page.' })
export class RatedThing {
  @Field(() => String)
  key!: string;
  @Field(() => RatedKind)
  kind!: RatedKind;
  @Field(() => RatedService, { nullable: true })
  service!: RatedService | null;
  @Field(() => String, { nullable: true, description: 'The path of a page that is no sheet.' })
  page!: string | null;
  @Field(() => Int)
  count!: number;
  @Field(() => RatingDetail, {
    nullable: true,
    description: 'Null while so few answered that a person could be recognised.',
  })
  detail!: RatingDetail | null;
}
