import type { JsonObject } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { JsonScalar } from '../../graphql/scalars';

@ObjectType('ServiceTest', {
  description: 'An example that the municipality owns: answers, and what the service must make of them.',
})
export class ServiceTestOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  serviceId!: string;
  @Field(() => Int)
  position!: number;
  @Field(() => JsonScalar)
  definition!: JsonObject;
  @Field(() => Int)
  version!: number;
}

@ObjectType('ServiceTestsPayload')
export class ServiceTestsPayload {
  @Field(() => [ServiceTestOutput], { description: 'All tests of the service, in order.' })
  tests!: readonly ServiceTestOutput[];
}

export const ServiceTestResult = createUnionType({
  name: 'ServiceTestResult',
  types: () => [ServiceTestsPayload, VersionConflict, ValidationRefusal, NotAllowed],
});
