import type { JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar } from '../../graphql/scalars';
import { SaveWorkflowResult, WorkflowDocument, WorkflowTemplate } from './workflow.types';
import type { SaveWorkflowAnswer, WorkflowUseCases } from './workflow.use-cases';

@Resolver()
export class WorkflowResolver {
  constructor(private readonly workflows: WorkflowUseCases) {}

  @Authorized('ADMIN')
  @Query(() => WorkflowDocument, { nullable: true })
  workflow(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<WorkflowDocument> {
    return this.workflows.describeWorkflow(ctx, id);
  }

  @Authorized('ADMIN')
  @Query(() => [WorkflowTemplate])
  workflowTemplates(): Promise<readonly WorkflowTemplate[]> {
    return this.workflows.listTemplates();
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveWorkflowResult)
  saveWorkflow(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('definition', () => JsonScalar) definition: JsonObject,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<SaveWorkflowAnswer> {
    return this.workflows.saveWorkflow(ctx, id, definition, expectedVersion);
  }
}
