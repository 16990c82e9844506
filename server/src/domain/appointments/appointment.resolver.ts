import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { DateTimeScalar } from '../../graphql/scalars';
import {
  Appointment,
  AppointmentInput,
  BookAppointmentResult,
  BookingOffice,
  ChangeAppointmentResult,
  FreeSlotOutput,
} from './appointment.types';
import type { AppointmentUseCases, BookAnswer, ChangeAnswer } from './appointment.use-cases';

const OF_THE_MAIL = { nullable: true, description: 'Of the link in the mail, without a login.' };

@Resolver()
export class AppointmentResolver {
  constructor(private readonly useCases: AppointmentUseCases) {}

  @Query(() => [BookingOffice])
  bookingOffices(
    @Ctx() ctx: RequestContext,
    @Arg('serviceSlug', () => String, { nullable: true }) serviceSlug: string | null,
  ): Promise<readonly BookingOffice[]> {
    return this.useCases.offices(ctx, serviceSlug ?? null);
  }

  @Query(() => [FreeSlotOutput])
  freeSlots(
    @Ctx() ctx: RequestContext,
    @Arg('officeId', () => ID) officeId: string,
    @Arg('topicId', () => ID) topicId: string,
  ): Promise<readonly FreeSlotOutput[]> {
    return this.useCases.slots(ctx, { officeId, topicId });
  }

  @Query(() => Appointment, { nullable: true })
  appointment(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('token', () => String, OF_THE_MAIL) token: string | null,
  ): Promise<Appointment | null> {
    return this.useCases.read(ctx, { code, token: token ?? null });
  }

  @Authorized('CITIZEN')
  @Query(() => [Appointment])
  myAppointments(@Ctx() ctx: RequestContext): Promise<readonly Appointment[]> {
    return this.useCases.mine(ctx);
  }

  @Mutation(() => BookAppointmentResult)
  bookAppointment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AppointmentInput) input: AppointmentInput,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<BookAnswer> {
    const request = {
      ...{ officeId: input.officeId, topicId: input.topicId, email: input.email },
      startsAt: input.startsAt.toISOString(),
      reason: input.reason ?? '',
      phone: input.phone ?? '',
      givenName: input.givenName ?? '',
      familyName: input.familyName ?? '',
      serviceSlug: input.serviceSlug ?? null,
    };
    return this.useCases.book(ctx, request, idempotencyKey);
  }

  @Mutation(() => ChangeAppointmentResult)
  confirmAppointment(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('token', () => String) token: string,
  ): Promise<ChangeAnswer> {
    return this.useCases.confirm(ctx, { code, token });
  }

  @Mutation(() => ChangeAppointmentResult)
  moveAppointment(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('startsAt', () => DateTimeScalar) startsAt: Date,
    @Arg('token', () => String, OF_THE_MAIL) token: string | null,
  ): Promise<ChangeAnswer> {
    return this.useCases.move(ctx, { code, token: token ?? null }, startsAt.toISOString());
  }

  @Mutation(() => ChangeAppointmentResult)
  cancelAppointment(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('token', () => String, OF_THE_MAIL) token: string | null,
  ): Promise<ChangeAnswer> {
    return this.useCases.cancel(ctx, { code, token: token ?? null });
  }
}
