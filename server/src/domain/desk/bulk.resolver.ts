import type { JsonObject, Text } from '@istanze/shared';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { IdempotencyConflict, NotAllowed } from '../../graphql/refusals';
import { JsonScalar, TextScalar } from '../../graphql/scalars';
import {
  BulkChoiceOutput,
  BulkTargetInput,
  JobFailureOutput,
  JobOutput,
  type JobPayload,
  StartJobResult,
} from './bulk.types';
import type { BulkUseCases } from './bulk.use-cases';

@Resolver(() => JobOutput)
export class BulkResolver {
  constructor(private readonly bulk: BulkUseCases) {}

  @Authorized('STAFF')
  @Query(() => [BulkChoiceOutput])
  bulkChoices(
    @Ctx() ctx: RequestContext,
    @Arg('codes', () => [String]) codes: string[],
  ): Promise<readonly BulkChoiceOutput[]> {
    return this.bulk.choices(ctx, codes);
  }

  @Authorized('STAFF')
  @Query(() => JobOutput, { nullable: true })
  job(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<JobOutput | null> {
    return this.bulk.find(ctx, id);
  }

  @Authorized('STAFF')
  @Query(() => [JobOutput], { description: 'The latest ones of who asks, newest first.' })
  myJobs(@Ctx() ctx: RequestContext): Promise<readonly JobOutput[]> {
    return this.bulk.listMine(ctx);
  }

  @Authorized('STAFF')
  @FieldResolver(() => [JobFailureOutput])
  failures(@Ctx() ctx: RequestContext, @Root() { id }: JobOutput): Promise<readonly JobFailureOutput[]> {
    return this.bulk.failures(ctx, id);
  }

  @Authorized('STAFF')
  @Mutation(() => StartJobResult, { description: 'The same outcome for many instances, as a job.' })
  performActivities(
    @Ctx() ctx: RequestContext,
    @Arg('targets', () => [BulkTargetInput]) targets: BulkTargetInput[],
    @Arg('activity', () => String) activity: string,
    @Arg('outcome', () => String) outcome: string,
    @Arg('input', () => JsonScalar) input: JsonObject,
    @Arg('title', () => TextScalar, { description: 'What is done, as the list of jobs names it.' })
    title: Text,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<JobPayload | NotAllowed | IdempotencyConflict> {
    return this.bulk.start(ctx, {
      title,
      targets,
      request: { kind: 'perform', activity, outcome, input },
      idempotencyKey,
    });
  }

  @Authorized('STAFF')
  @Mutation(() => StartJobResult)
  labelInstances(
    @Ctx() ctx: RequestContext,
    @Arg('targets', () => [BulkTargetInput]) targets: BulkTargetInput[],
    @Arg('add', () => [ID]) add: string[],
    @Arg('remove', () => [ID]) remove: string[],
    @Arg('title', () => TextScalar) title: Text,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<JobPayload | NotAllowed | IdempotencyConflict> {
    return this.bulk.start(ctx, { title, targets, request: { kind: 'label', add, remove }, idempotencyKey });
  }

  @Authorized('STAFF')
  @Mutation(() => JobOutput, { description: 'What was not begun is left as it is.' })
  stopJob(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<JobOutput> {
    return this.bulk.stop(ctx, id);
  }
}
