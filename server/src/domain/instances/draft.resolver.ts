import { Arg, Authorized, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { ValidationRefusal } from '../../graphql/refusals';
import type { FilingChannel, IdentityEvidence } from './counter-filing.repository';
import {
  CounterPersonInput,
  FilingChannelEnum,
  IdentityEvidenceEnum,
  StartInstanceForResult,
} from './counter-filing.types';
import {
  AnswerChangeInput,
  SaveDraftResult,
  StartInstanceResult,
  SubmitInstanceResult,
} from './instance-results.types';
import type { InstanceUseCases, SaveAnswer, StartAnswer, WorkAnswer } from './instance.use-cases';

@Resolver()
export class DraftResolver {
  constructor(private readonly instances: InstanceUseCases) {}

  @Authorized('CITIZEN', 'GUEST')
  @Mutation(() => StartInstanceResult)
  startInstance(
    @Ctx() ctx: RequestContext,
    @Arg('serviceSlug', () => String) serviceSlug: string,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
    @Arg('fromInstance', () => String, { nullable: true }) fromInstance: string | null,
    @Arg('onBehalfOf', () => ID, { nullable: true, description: 'Id of a representation of mine.' })
    onBehalfOf: string | null,
  ): Promise<StartAnswer> {
    return this.instances.start(ctx, {
      serviceSlug,
      idempotencyKey,
      fromInstance: fromInstance ?? null,
      onBehalfOf: onBehalfOf ?? null,
    });
  }

  @Authorized('STAFF')
  @Mutation(() => StartInstanceForResult, {
    description: 'Staff compile a request for a person; both stand on it.',
  })
  startInstanceFor(
    @Ctx() ctx: RequestContext,
    @Arg('serviceSlug', () => String) serviceSlug: string,
    @Arg('person', () => CounterPersonInput) person: CounterPersonInput,
    @Arg('channel', () => FilingChannelEnum) channel: FilingChannel,
    @Arg('identityEvidence', () => IdentityEvidenceEnum) evidence: IdentityEvidence,
    @Arg('reference', () => String, { description: 'Kind and number of the document that was seen.' })
    reference: string,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<StartAnswer | ValidationRefusal> {
    const { email = null, ...known } = person;
    return this.instances.startFor(ctx, {
      serviceSlug,
      person: { ...known, email },
      channel,
      evidence,
      reference,
      idempotencyKey,
    });
  }

  @Authorized('ANYONE_LOGGED_IN')
  @Mutation(() => SaveDraftResult)
  saveDraft(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('changes', () => [AnswerChangeInput]) changes: AnswerChangeInput[],
    @Arg('step', () => String, { nullable: true }) step: string | null,
  ): Promise<SaveAnswer> {
    return this.instances.saveDraft(ctx, { code, changes, step: step ?? null });
  }

  @Authorized('CITIZEN')
  @Mutation(() => SaveDraftResult, {
    description: 'Reads again what the base registers know and fills what is empty or sourced.',
  })
  refreshPrefill(@Ctx() ctx: RequestContext, @Arg('code', () => String) code: string): Promise<SaveAnswer> {
    return this.instances.refreshPrefill(ctx, code);
  }

  @Authorized('CITIZEN', 'GUEST')
  @Mutation(() => SaveDraftResult)
  discardDraft(@Ctx() ctx: RequestContext, @Arg('code', () => String) code: string): Promise<SaveAnswer> {
    return this.instances.discardDraft(ctx, code);
  }

  @Authorized('CITIZEN', 'GUEST')
  @Mutation(() => SaveDraftResult, {
    description: 'The author has read what became of the draft when the form changed under it.',
  })
  acknowledgeFormChange(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
  ): Promise<SaveAnswer> {
    return this.instances.acknowledgeFormChange(ctx, code);
  }

  @Authorized('ANYONE_LOGGED_IN')
  @Mutation(() => SubmitInstanceResult)
  submitInstance(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<WorkAnswer> {
    return this.instances.submit(ctx, { code, expectedVersion, idempotencyKey });
  }
}
