import { Field, ID, ObjectType } from 'type-graphql';
import type { Text } from '@istanze/shared';
import { TextScalar } from '../../graphql/scalars';
import { QueueRow } from '../instances';

@ObjectType({ description: 'The usual thing to do now with an instance.' })
export class NextStep {
  @Field(() => ID)
  activity!: string;
  @Field(() => ID)
  outcome!: string;
  @Field(() => TextScalar)
  name!: Text;
}

@ObjectType({ description: 'An instance that waits for the viewer, and what comes next.' })
export class DeskTask {
  @Field(() => QueueRow)
  row!: QueueRow;
  @Field(() => NextStep, {
    nullable: true,
    description: 'Null where nothing of the flow is to be done: a message to answer, a step that is stuck.',
  })
  next!: NextStep | null;
}

@ObjectType({ description: 'Where a working day begins.' })
export class NextWork {
  @Field(() => [DeskTask], { description: 'What the viewer can move on, the nearest term first.' })
  byDeadline!: readonly DeskTask[];
  @Field(() => [DeskTask], { description: 'What happened and waits for somebody, the latest first.' })
  byEvent!: readonly DeskTask[];
}
