import type { WorkflowDefinition } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars';

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
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
  @Field(() => String, { nullable: true })
  updatedBy!: string | null;
}

@ObjectType('WorkflowTemplate', { description: 'A flow that comes with the product, to begin from.' })
export class WorkflowTemplate {
  @Field(() => String)
  key!: string;
  @Field(() => JsonScalar)
  definition!: WorkflowDefinition;
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
