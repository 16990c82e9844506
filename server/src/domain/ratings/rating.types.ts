import { createUnionType, Field, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';

@ObjectType()
export class RatePayload {
  @Field(() => Boolean)
  saved!: boolean;
}

export const RateResult = createUnionType({
  name: 'RateResult',
  types: () => [RatePayload, ValidationRefusal, NotAllowed] as const,
});
