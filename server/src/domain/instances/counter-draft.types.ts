import type { Text } from '@istanze/shared';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, TextScalar } from '../../graphql/scalars';

@ObjectType('CounterDraft', {
  description: 'A request that staff compile for somebody and have not sent yet.',
})
export class CounterDraft {
  @Field(() => String)
  code!: string;
  @Field(() => TextScalar)
  serviceTitle!: Text;
  @Field(() => String)
  applicantName!: string;
  @Field(() => String)
  channel!: string;
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is removed if nobody sends it.' })
  expiresAt!: Date | null;
}
