import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import type { Json } from '@istanze/shared';
import {
  IdempotencyConflict,
  NotAllowed,
  Refusal,
  ValidationRefusal,
  VersionConflict,
} from '../../graphql/refusals';
import { JsonScalar } from '../../graphql/scalars';
import { Instance } from './instance.types';

@InputType('AnswerChange')
export class AnswerChangeInput {
  @Field(() => String)
  path!: string;
  @Field(() => JsonScalar, { nullable: true })
  base?: Json;
  @Field(() => JsonScalar, { nullable: true })
  value?: Json;
}

@ObjectType('AnswerConflict')
export class AnswerConflictOutput {
  @Field(() => String)
  path!: string;
  @Field(() => JsonScalar, { nullable: true })
  base!: Json;
  @Field(() => JsonScalar, { nullable: true })
  mine!: Json;
  @Field(() => JsonScalar, { nullable: true })
  theirs!: Json;
}

@ObjectType()
export class InstancePayload {
  @Field(() => Instance)
  instance!: Instance;
}

@ObjectType({ implements: Refusal })
export class DraftConflict extends Refusal {
  @Field(() => [AnswerConflictOutput])
  conflicts!: readonly AnswerConflictOutput[];
  @Field(() => Instance)
  instance!: Instance;
}

export const StartInstanceResult = createUnionType({
  name: 'StartInstanceResult',
  types: () => [InstancePayload, NotAllowed, IdempotencyConflict] as const,
});
export const SaveDraftResult = createUnionType({
  name: 'SaveDraftResult',
  types: () => [InstancePayload, DraftConflict, NotAllowed, ValidationRefusal] as const,
});
export const SubmitInstanceResult = createUnionType({
  name: 'SubmitInstanceResult',
  types: () =>
    [InstancePayload, ValidationRefusal, VersionConflict, IdempotencyConflict, NotAllowed] as const,
});
export const PerformActivityResult = createUnionType({
  name: 'PerformActivityResult',
  types: () =>
    [InstancePayload, ValidationRefusal, VersionConflict, IdempotencyConflict, NotAllowed] as const,
});
