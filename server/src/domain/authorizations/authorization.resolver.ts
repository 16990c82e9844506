import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import type { AbsenceUseCases } from './absence.use-cases';
import {
  Absence,
  AbsenceInput,
  type AbsencePayload,
  ActivityAuthorization,
  AuthorizationInput,
  type AuthorizationPayload,
  SaveAbsenceResult,
  SaveAuthorizationResult,
} from './authorization.types';
import type { AuthorizationUseCases } from './authorization.use-cases';

/** Who may do what, and who stands in for whom. */
@Resolver()
export class AuthorizationResolver {
  constructor(
    private readonly services: AuthorizationUseCases,
    private readonly people: AbsenceUseCases,
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
