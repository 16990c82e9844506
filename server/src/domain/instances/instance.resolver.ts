import type { JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateScalar, JsonScalar } from '../../graphql/scalars';
import { RecordedMeans } from '../communications';
import { type DocumentPreview, PreviewDocumentResult } from '../documents';
import { type MessagePayload, SendMessageResult } from '../messages';
import { AnswerChangeInput, PerformActivityResult } from './instance-results.types';
import { InstanceSummaryConnection, MyInstancesFilter, MyInstancesOrder } from './instance-summary.types';
import { Instance } from './instance.types';
import type { InstanceUseCases, WorkAnswer } from './instance.use-cases';

@Resolver()
export class InstanceResolver {
  constructor(private readonly instances: InstanceUseCases) {}

  @Authorized('CITIZEN')
  @Query(() => InstanceSummaryConnection)
  myInstances(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => MyInstancesFilter, { nullable: true }) filter: MyInstancesFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('orderBy', () => MyInstancesOrder, { nullable: true }) orderBy: MyInstancesOrder | null,
  ): Promise<InstanceSummaryConnection> {
    return this.instances.listMine(ctx, filter ?? {}, {
      order: orderBy ?? 'updated',
      first: first ?? 20,
      after: after ?? null,
    });
  }

  @Authorized('ANYONE_LOGGED_IN')
  @Query(() => Instance, { nullable: true })
  instance(@Ctx() ctx: RequestContext, @Arg('code', () => String) code: string): Promise<Instance | null> {
    return this.instances.read(ctx, code);
  }

  @Authorized('CITIZEN', 'GUEST')
  @Mutation(() => PerformActivityResult, {
    description: 'Other answers in the place of those sent, until the office takes the request in charge.',
  })
  correctInstance(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('changes', () => [AnswerChangeInput]) changes: AnswerChangeInput[],
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<WorkAnswer> {
    return this.instances.correct(ctx, { code, changes, expectedVersion, idempotencyKey });
  }

  @Authorized('CITIZEN', 'GUEST')
  @Mutation(() => PerformActivityResult)
  withdrawInstance(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('reason', () => String) reason: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<WorkAnswer> {
    return this.instances.withdraw(ctx, { code, reason, expectedVersion, idempotencyKey });
  }

  @Authorized('ANYONE_LOGGED_IN')
  @Mutation(() => PerformActivityResult)
  performActivity(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('activity', () => String) activity: string,
    @Arg('outcome', () => String) outcome: string,
    @Arg('input', () => JsonScalar) input: JsonObject,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<WorkAnswer> {
    return this.instances.perform(ctx, { code, activity, outcome, input, expectedVersion, idempotencyKey });
  }

  @Authorized('ANYONE_LOGGED_IN')
  @Mutation(() => SendMessageResult)
  sendMessage(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('body', () => String) body: string,
    @Arg('attachments', () => [ID], { nullable: true }) attachments: string[] | null,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<MessagePayload | ValidationRefusal | NotAllowed> {
    return this.instances.sendMessage(ctx, { code, body, attachments: attachments ?? [], idempotencyKey });
  }

  @Authorized('STAFF')
  @Mutation(() => PreviewDocumentResult)
  previewDocument(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('activity', () => String) activity: string,
    @Arg('outcome', () => String) outcome: string,
    @Arg('input', () => JsonScalar) input: JsonObject,
  ): Promise<DocumentPreview | ValidationRefusal | NotAllowed> {
    return this.instances.previewDocument(ctx, { code, activity, outcome, input });
  }

  @Authorized('STAFF')
  @Mutation(() => PerformActivityResult)
  retryAction(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('run', () => String) run: string,
  ): Promise<WorkAnswer> {
    return this.instances.retryAction(ctx, code, run);
  }

  @Authorized('STAFF')
  @Mutation(() => PerformActivityResult, {
    description: 'Opens the sensitive values for an hour; the person reads the reason in their area.',
  })
  revealSensitive(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<WorkAnswer> {
    return this.instances.revealSensitive(ctx, code, reason);
  }

  @Authorized('STAFF')
  @Mutation(() => PerformActivityResult)
  undoCommunication(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<WorkAnswer> {
    return this.instances.undoCommunication(ctx, id);
  }

  @Authorized('STAFF')
  @Mutation(() => PerformActivityResult)
  sendCommunicationNow(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<WorkAnswer> {
    return this.instances.sendCommunicationNow(ctx, id);
  }

  @Authorized('STAFF')
  @Mutation(() => PerformActivityResult)
  recordDelivery(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('deliveredOn', () => DateScalar) deliveredOn: string,
    @Arg('means', () => RecordedMeans) means: RecordedMeans,
    @Arg('reference', () => String) reference: string,
  ): Promise<WorkAnswer> {
    return this.instances.recordDelivery(ctx, { id, deliveredOn, means, reference });
  }
}
