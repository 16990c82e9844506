import type { JsonObject } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { DateScalar, JsonScalar } from '../../graphql/scalars';
import { Appointment } from './appointment.types';

@ObjectType({ description: 'How many people an office can receive on a day, and how many it will.' })
export class OfficeDay {
  @Field(() => ID)
  officeId!: string;
  @Field(() => DateScalar)
  date!: string;
  @Field(() => Int)
  places!: number;
  @Field(() => Int, { description: 'Places that were given and not cancelled.' })
  taken!: number;
}

@ObjectType()
export class AgendaOffice {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('OfficeAgenda', { description: 'The appointments of the offices where the viewer works.' })
export class OfficeAgendaOutput {
  @Field(() => [AgendaOffice])
  offices!: readonly AgendaOffice[];
  @Field(() => [OfficeDay])
  days!: readonly OfficeDay[];
  @Field(() => [Appointment])
  appointments!: readonly Appointment[];
  @Field(() => Int, { description: 'Of those days; more than are listed where there are very many.' })
  totalCount!: number;
}

@ObjectType()
export class AgendaSettings {
  @Field(() => AgendaOffice)
  office!: AgendaOffice;
  @Field(() => JsonScalar, { description: 'Opening rules, closures, topics: docs/appointments.md.' })
  content!: JsonObject;
  @Field(() => Int, { description: '0 while the office has no agenda.' })
  version!: number;
  @Field(() => Int, { description: 'Appointments to come.' })
  toCome!: number;
  @Field(() => Int, { description: 'Those of them at a time when the office receives no more.' })
  outside!: number;
}

@ObjectType()
export class AgendaPayload {
  @Field(() => AgendaSettings)
  agenda!: AgendaSettings;
}

export const SaveAgendaResult = createUnionType({
  name: 'SaveAgendaResult',
  types: () => [AgendaPayload, ValidationRefusal, VersionConflict, NotAllowed] as const,
});
