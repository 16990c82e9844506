import type { JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, registerEnumType, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { DateScalar, JsonScalar } from '../../graphql/scalars';
import type { Attendance } from './appointment-row';
import { AgendaSettings, OfficeAgendaOutput, SaveAgendaResult } from './agenda.types';
import type { SaveAgendaAnswer } from './agenda-settings';
import type { AgendaUseCases } from './agenda.use-cases';
import { ChangeAppointmentResult } from './appointment.types';
import type { ChangeAnswer } from './appointment.use-cases';

const AttendanceEnum = { EXPECTED: 'booked', ARRIVED: 'arrived', ABSENT: 'absent' } as const;
registerEnumType(AttendanceEnum, { name: 'Attendance', description: 'Whether the person came.' });

@Resolver()
export class AgendaResolver {
  constructor(private readonly useCases: AgendaUseCases) {}

  @Authorized('STAFF')
  @Query(() => OfficeAgendaOutput)
  officeAgenda(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar, { description: 'Included; at most a week is read.' }) to: string,
    @Arg('officeId', () => ID, { nullable: true }) officeId: string | null,
  ): Promise<OfficeAgendaOutput> {
    return this.useCases.read(ctx, { from, to, officeId: officeId ?? null });
  }

  @Authorized('STAFF')
  @Mutation(() => ChangeAppointmentResult)
  noteAttendance(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('attendance', () => AttendanceEnum) attendance: Attendance,
  ): Promise<ChangeAnswer> {
    return this.useCases.note(ctx, code, attendance);
  }

  @Authorized('STAFF')
  @Mutation(() => ChangeAppointmentResult)
  dismissAppointment(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('reason', () => String, { description: 'The person reads it.' }) reason: string,
  ): Promise<ChangeAnswer> {
    return this.useCases.dismiss(ctx, code, reason);
  }

  @Authorized('ADMIN')
  @Query(() => [AgendaSettings])
  agendaSettings(@Ctx() ctx: RequestContext): Promise<readonly AgendaSettings[]> {
    return this.useCases.settings(ctx);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveAgendaResult)
  saveAgenda(
    @Ctx() ctx: RequestContext,
    @Arg('officeId', () => ID) officeId: string,
    @Arg('content', () => JsonScalar) content: JsonObject,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<SaveAgendaAnswer> {
    return this.useCases.save(ctx, officeId, content, expectedVersion);
  }
}
