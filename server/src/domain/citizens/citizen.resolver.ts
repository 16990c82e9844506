import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { StaffMe } from '../staff';
import {
  type CitizenMe,
  ConfirmEmailResult,
  DataAccessConnection,
  type EmailConfirmed,
  MeUnion,
  NoticeChoiceInput,
  ProfileOutput,
  type ProfilePayload,
  UpdateProfileResult,
} from './citizen.types';
import type { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import type { CitizenUseCases } from './citizen.use-cases';
import type { ConfirmEmail } from './confirm-email';

@Resolver()
export class CitizenResolver {
  constructor(
    private readonly citizens: CitizenUseCases,
    private readonly confirm: ConfirmEmail,
  ) {}

  @Query(() => MeUnion, { nullable: true })
  me(@Ctx() ctx: RequestContext): Promise<CitizenMe | StaffMe | null> {
    return this.citizens.describeViewer(ctx);
  }

  @Authorized('CITIZEN', 'GUEST')
  @Query(() => ProfileOutput)
  myProfile(@Ctx() ctx: RequestContext): Promise<ProfileOutput> {
    return this.citizens.readProfile(ctx);
  }

  @Authorized('CITIZEN')
  @Mutation(() => UpdateProfileResult)
  updateProfile(
    @Ctx() ctx: RequestContext,
    @Arg('email', () => String, { nullable: true }) email?: string | null,
    @Arg('mobile', () => String, { nullable: true }) mobile?: string | null,
    @Arg('locale', () => String, { nullable: true }) locale?: string | null,
    @Arg('reuseData', () => Boolean, { nullable: true }) reuseData?: boolean | null,
    @Arg('notices', () => [NoticeChoiceInput], { nullable: true }) notices?: NoticeChoiceInput[] | null,
  ): Promise<ProfilePayload | ValidationRefusal> {
    return this.citizens.updateProfile(ctx, { email, mobile, locale, reuseData, notices });
  }

  @Authorized('CITIZEN')
  @Query(() => DataAccessConnection, {
    description: 'Who of the staff read this person’s data, newest first.',
  })
  myAccesses(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<DataAccessConnection> {
    return this.citizens.listAccesses(ctx, first ?? 20, after ?? null);
  }

  @Mutation(() => ConfirmEmailResult, { description: 'The link in the mail: whoever has it confirms it.' })
  confirmEmail(
    @Ctx() ctx: RequestContext,
    @Arg('token', () => String) token: string,
  ): Promise<EmailConfirmed | NotAllowed> {
    return this.confirm(ctx, token);
  }
}
