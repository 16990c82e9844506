import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { CommunicationOutput } from '../communications';
import { AttachmentOutput, DocumentOutput } from '../documents';
import { MessageOutput } from '../messages';
import { DebtPositionOutput } from '../payments';
import { RegistrationOutput } from '../register';
import { StaffRef } from '../staff';
import { OfficeOutput } from '../tenants';
import { ActivityOutput } from './activity.types';
import type { InstanceFields } from './instance-fields';
import { HistoryEntry, Instance, InstanceLink, Milestone } from './instance.types';

@Resolver(() => Instance)
export class InstanceFieldsResolver {
  constructor(private readonly fields: InstanceFields) {}

  @FieldResolver(() => OfficeOutput)
  office(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<OfficeOutput> {
    return this.fields.office(ctx, instance.view);
  }

  @FieldResolver(() => RegistrationOutput, { nullable: true })
  registration(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<RegistrationOutput | null> {
    return this.fields.registration(ctx, instance.view);
  }

  @FieldResolver(() => DocumentOutput, { nullable: true })
  receipt(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<DocumentOutput | null> {
    return this.fields.receipt(ctx, instance.view);
  }

  @FieldResolver(() => [Milestone])
  milestones(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<readonly Milestone[]> {
    return this.fields.milestones(ctx, instance.view);
  }

  @FieldResolver(() => [ActivityOutput], {
    description: 'What can be done now by whoever asks, and what cannot with its reason.',
  })
  activities(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<readonly ActivityOutput[]> {
    return this.fields.activities(ctx, instance.view);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the applicant may correct the answers now.' })
  correctable(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<boolean> {
    return this.fields.correctable(ctx, instance.view);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the applicant may withdraw it now.' })
  withdrawable(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<boolean> {
    return this.fields.withdrawable(ctx, instance.view);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<readonly HistoryEntry[]> {
    return this.fields.history(ctx, instance.view);
  }

  @FieldResolver(() => [MessageOutput])
  messages(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<readonly MessageOutput[]> {
    return this.fields.messages(ctx, instance.view);
  }

  @FieldResolver(() => [AttachmentOutput])
  attachments(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<readonly AttachmentOutput[]> {
    return this.fields.attachments(ctx, instance.view);
  }

  @FieldResolver(() => [DocumentOutput])
  documents(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<readonly DocumentOutput[]> {
    return this.fields.documents(ctx, instance.view);
  }

  @FieldResolver(() => [CommunicationOutput])
  communications(
    @Ctx() ctx: RequestContext,
    @Root() instance: Instance,
  ): Promise<readonly CommunicationOutput[]> {
    return this.fields.communications(ctx, instance.view);
  }

  @FieldResolver(() => [DebtPositionOutput])
  payments(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<readonly DebtPositionOutput[]> {
    return this.fields.payments(ctx, instance.view);
  }

  @FieldResolver(() => StaffRef, { nullable: true })
  assignee(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<StaffRef | null> {
    return this.fields.assignee(ctx, instance.view);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The absent colleague for whom the assignee has it.',
  })
  standingInFor(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<string | null> {
    return this.fields.standingInFor(ctx, instance.view);
  }

  @FieldResolver(() => [InstanceLink])
  links(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<readonly InstanceLink[]> {
    return this.fields.links(ctx, instance.view);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'For who fills in the draft, 32 bytes in base64: seals what the browser keeps of it until it is saved.',
  })
  draftKey(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<string | null> {
    return this.fields.draftKey(ctx, instance.view);
  }

  @FieldResolver(() => Boolean)
  rated(@Ctx() ctx: RequestContext, @Root() instance: Instance): Promise<boolean> {
    return this.fields.rated(ctx, instance.view);
  }
}
