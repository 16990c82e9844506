import { createUnionType, Field, ObjectType } from 'type-graphql';
import { NotAllowed } from '../../graphql/refusals';
import { DateTimeScalar } from '../../graphql/scalars';

/** A copy of everything the municipality holds of a person: a ZIP with the data for programs and a page for people. */
@ObjectType('PersonalCopy')
export class PersonalCopyOutput {
  @Field(() => DateTimeScalar)
  askedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Null while it is being prepared.' })
  url!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be downloaded.' })
  availableUntil!: Date | null;
}

@ObjectType('PersonalCopyPayload')
export class PersonalCopyPayload {
  @Field(() => PersonalCopyOutput)
  copy!: PersonalCopyOutput;
}

export const ExportMyDataResult = createUnionType({
  name: 'ExportMyDataResult',
  types: () => [PersonalCopyPayload, NotAllowed] as const,
});
