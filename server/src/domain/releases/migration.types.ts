import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';

@ObjectType('RunningOnRelease', { description: 'How many unfinished instances are pinned to a release.' })
export class RunningOnRelease {
  @Field(() => ID)
  releaseId!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => Int)
  count!: number;
}

@ObjectType('InstanceMigration', {
  description: 'What moving one instance to the live release means, or meant.',
})
export class InstanceMigration {
  @Field(() => String)
  code!: string;
  @Field(() => Int, { description: 'Number of the release it is on now.' })
  release!: number;
  @Field(() => String, { description: 'Key of its state.' })
  from!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Key of the state it comes to; null where it cannot be moved.',
  })
  to!: string | null;
  @Field(() => [String], { description: 'Keys of activities that go on.' })
  kept!: readonly string[];
  @Field(() => [String], { description: 'Keys of activities that begin.' })
  begun!: readonly string[];
  @Field(() => [String], { description: 'Keys of activities that end undone.' })
  cancelled!: readonly string[];
  @Field(() => [String], { description: 'Why it cannot be moved, in the language of the request.' })
  reasons!: readonly string[];
}

@ObjectType('MigrationPayload')
export class MigrationPayload {
  @Field(() => Boolean, { description: 'True where the job began; false for a preview.' })
  started!: boolean;
  @Field(() => Int)
  total!: number;
  @Field(() => [InstanceMigration], { description: 'The first of them.' })
  instances!: readonly InstanceMigration[];
}

export const MigrationResult = createUnionType({
  name: 'MigrationResult',
  types: () => [MigrationPayload, ValidationRefusal, NotAllowed],
});
