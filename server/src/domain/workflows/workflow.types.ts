import type { WorkflowDefinition } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { JsonScalar } from '../../graphql/scalars';

@ObjectType('WorkflowDocument')
export class WorkflowDocument {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  serviceId!: string;
  @Field(() => JsonScalar)
  definition!: WorkflowDefinition;
  @Field(() => Int)
  version!: number;
}

@ObjectType('WorkflowPayload')
export class WorkflowPayload {
  @Field(() => WorkflowDocument)
  workflow!: WorkflowDocument;
}

export const SaveWorkflowResult = createUnionType({
  name: 'SaveWorkflowResult',
  types: () => [WorkflowPayload, VersionConflict, ValidationRefusal, NotAllowed],
});
