import type { JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { JsonScalar } from '../../graphql/scalars';
import type { AbsenceUseCases } from './absence.use-cases';
import {
  Absence,
  AbsenceInput,
  type AbsencePayload,
  ActivityAuthorization,
  ActivityRule,
  AuthorizationInput,
  type AuthorizationPayload,
  PossiblePerformer,
  SaveAbsenceResult,
  SaveAuthorizationResult,
} from './authorization.types';
import type { AuthorizationUseCases } from './authorization.use-cases';
import type { ExplainActivity } from './explain-activity';

/** Who may do what, and who stands in for whom. */
@Resolver()
export class AuthorizationResolver {
  constructor(
    private readonly services: AuthorizationUseCases,
    private readonly people: AbsenceUseCases,
    private readonly explain: ExplainActivity,
  ) {}

  @Authorized('ADMIN')
  @Query(() => [ActivityAuthorization])
  authorizations(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
  ): Promise<readonly ActivityAuthorization[]> {
    return this.services.list(ctx, serviceId);
  }

  @Authorized('ADMIN')
  @Query(() => [PossiblePerformer], { description: 'Who could do an activity of the service, given so.' })
  performers(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
    @Arg('performer', () => JsonScalar) performer: JsonObject,
  ): Promise<readonly PossiblePerformer[]> {
    return this.services.preview(ctx, serviceId, performer);
  }

  @Authorized('STAFF')
  @Query(() => ActivityRule, {
    nullable: true,
    description: 'To whom an activity that stands open is given; null for what this person may not see.',
  })
  activityRule(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('activity', () => String) activity: string,
  ): Promise<ActivityRule | null> {
    return this.explain(ctx, code, activity);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveAuthorizationResult)
  saveAuthorization(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AuthorizationInput) input: AuthorizationInput,
  ): Promise<AuthorizationPayload | ValidationRefusal | NotAllowed> {
    const { serviceId, activityId, performer } = input;
    return this.services.save(ctx, { serviceId, activityId, performer: performer ?? null });
  }

  @Authorized('STAFF')
  @Query(() => [Absence], { description: 'Those that last or are to come.' })
  absences(@Ctx() ctx: RequestContext): Promise<readonly Absence[]> {
    return this.people.list(ctx);
  }

  @Authorized('STAFF')
  @Mutation(() => SaveAbsenceResult)
  saveAbsence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AbsenceInput) input: AbsenceInput,
  ): Promise<AbsencePayload | ValidationRefusal | NotAllowed> {
    return this.people.save(ctx, input);
  }

  @Authorized('STAFF')
  @Mutation(() => SaveAbsenceResult)
  revokeAbsence(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<AbsencePayload | ValidationRefusal | NotAllowed> {
    return this.people.revoke(ctx, id);
  }
}
