import type { Json, Text } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IdempotencyConflict, NotAllowed } from '../../graphql/refusals';
import { DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';
import type { BulkJob, BulkTarget } from './bulk-job';

@InputType('BulkTarget', { description: 'An instance as it was seen when it was chosen.' })
export class BulkTargetInput implements BulkTarget {
  @Field(() => String)
  code!: string;
  @Field(() => Int)
  expectedVersion!: number;
}

@ObjectType('BulkChoice', { description: 'What can be done with several instances at once.' })
export class BulkChoiceOutput {
  @Field(() => String)
  activity!: string;
  @Field(() => String)
  outcome!: string;
  @Field(() => String)
  type!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => String)
  tone!: string;
  @Field(() => JsonScalar)
  inputForm!: Json;
  @Field(() => Int, { description: 'How many of the chosen instances offer it now.' })
  count!: number;
}

@ObjectType('JobFailure', { description: 'An instance that a job left as it is, and why.' })
export class JobFailureOutput {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  applicantName!: string;
  @Field(() => String, { description: 'Catalogue key.' })
  reason!: string;
  @Field(() => TextScalar, { nullable: true, description: 'The reason in words of its own.' })
  words!: Text | null;
}

@ObjectType('Job', { description: 'One intention over many instances.' })
export class JobOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => String, { description: 'running, stopped or done' })
  state!: BulkJob['state'];
  @Field(() => Int)
  total!: number;
  @Field(() => Int)
  done!: number;
  @Field(() => Int)
  failed!: number;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt!: Date | null;
}

@ObjectType()
export class JobPayload {
  @Field(() => JobOutput)
  job!: JobOutput;
}

export const StartJobResult = createUnionType({
  name: 'StartJobResult',
  types: () => [JobPayload, NotAllowed, IdempotencyConflict] as const,
});
