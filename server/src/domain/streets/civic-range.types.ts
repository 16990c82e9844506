import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';

export const CivicParity = { ALL: 'all', ODD: 'odd', EVEN: 'even' } as const;
export type CivicParity = (typeof CivicParity)[keyof typeof CivicParity];
registerEnumType(CivicParity, { name: 'CivicParity', description: 'One side of a street, or both.' });

@ObjectType('CivicRange', { description: 'Numbers of a street that stand for a value, such as a zone.' })
export class CivicRangeOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => ID)
  streetId!: string;
  @Field(() => String)
  street!: string;
  @Field(() => Int)
  from!: number;
  @Field(() => Int)
  to!: number;
  @Field(() => CivicParity)
  parity!: CivicParity;
  @Field(() => String)
  value!: string;
}

@InputType('CivicRangeInput')
export class CivicRangeInput {
  @Field(() => ID, { nullable: true, description: 'Null for a new one.' })
  id!: string | null;
  @Field(() => Int, { description: 'The one that was read; 0 for a new one.' })
  expectedVersion!: number;
  @Field(() => String, { description: 'Key of the list, as derived values name it.' })
  set!: string;
  @Field(() => ID)
  streetId!: string;
  @Field(() => Int)
  from!: number;
  @Field(() => Int)
  to!: number;
  @Field(() => CivicParity)
  parity!: CivicParity;
  @Field(() => String)
  value!: string;
}

@ObjectType('RemovedCivicRange')
export class RemovedCivicRange {
  @Field(() => ID)
  id!: string;
}

export const SaveCivicRangeResult = createUnionType({
  name: 'SaveCivicRangeResult',
  types: () => [CivicRangeOutput, VersionConflict, ValidationRefusal, NotAllowed],
});

export const RemoveCivicRangeResult = createUnionType({
  name: 'RemoveCivicRangeResult',
  types: () => [RemovedCivicRange, VersionConflict, NotAllowed],
});
