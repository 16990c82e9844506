import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { StaffMe } from '../staff';
import {
  type CitizenMe,
  MeUnion,
  ProfileOutput,
  type ProfilePayload,
  UpdateProfileResult,
} from './citizen.types';
import type { ValidationRefusal } from '../../graphql/refusals';
import type { CitizenUseCases } from './citizen.use-cases';

@Resolver()
export class CitizenResolver {
  constructor(private readonly citizens: CitizenUseCases) {}

  @Query(() => MeUnion, { nullable: true })
  me(@Ctx() ctx: RequestContext): Promise<CitizenMe | StaffMe | null> {
    return this.citizens.describeViewer(ctx);
  }

  @Authorized('CITIZEN')
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
  ): Promise<ProfilePayload | ValidationRefusal> {
    return this.citizens.updateProfile(ctx, { email, mobile, locale, reuseData });
  }
}
