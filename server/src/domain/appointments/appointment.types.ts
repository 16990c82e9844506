import type { JsonObject, Text } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { IdempotencyConflict, NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateScalar, DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';
import type { AppointmentState } from './appointment-row';

const AppointmentStateEnum = {
  HELD: 'held',
  BOOKED: 'booked',
  ARRIVED: 'arrived',
  ABSENT: 'absent',
  CANCELLED: 'cancelled',
} as const;
registerEnumType(AppointmentStateEnum, {
  name: 'AppointmentState',
  description: 'HELD: waits for the address of who booked it to be confirmed.',
});

@ObjectType()
export class AppointmentTopic {
  @Field(() => ID)
  id!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => Boolean, { description: 'Meant for the service that was asked about.' })
  suggested!: boolean;
}

@ObjectType({ description: 'An office that receives by appointment.' })
export class BookingOffice {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => JsonScalar, { description: '{street, postalCode, city, province}' })
  address!: JsonObject;
  @Field(() => String)
  phone!: string;
  @Field(() => String)
  email!: string;
  @Field(() => TextScalar, { nullable: true })
  note!: Text | null;
  @Field(() => Boolean, { description: 'The office of the service that was asked about.' })
  suggested!: boolean;
  @Field(() => [AppointmentTopic])
  topics!: readonly AppointmentTopic[];
}

@ObjectType('FreeSlot', { description: 'A time at which somebody can still come.' })
export class FreeSlotOutput {
  @Field(() => DateScalar)
  date!: string;
  @Field(() => String, { description: 'HH:MM, on the clocks of Italy.' })
  time!: string;
  @Field(() => DateTimeScalar)
  startsAt!: Date;
  @Field(() => DateTimeScalar)
  endsAt!: Date;
}

@ObjectType()
export class Appointment {
  @Field(() => String)
  code!: string;
  @Field(() => AppointmentStateEnum)
  state!: AppointmentState;
  @Field(() => DateTimeScalar)
  startsAt!: Date;
  @Field(() => DateTimeScalar)
  endsAt!: Date;
  @Field(() => BookingOffice)
  office!: BookingOffice;
  @Field(() => ID)
  topicId!: string;
  @Field(() => TextScalar)
  topic!: Text;
  @Field(() => String)
  reason!: string;
  @Field(() => String)
  givenName!: string;
  @Field(() => String)
  familyName!: string;
  @Field(() => String)
  email!: string;
  @Field(() => String)
  phone!: string;
  @Field(() => String, { nullable: true })
  serviceSlug!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it waits to be confirmed.' })
  heldUntil!: Date | null;
  @Field(() => Boolean, { description: 'It can still be moved and cancelled by the person.' })
  canChange!: boolean;
  @Field(() => Boolean)
  cancelledByOffice!: boolean;
  @Field(() => String, { nullable: true })
  cancelReason!: string | null;
}

@InputType()
export class AppointmentInput {
  @Field(() => ID)
  officeId!: string;
  @Field(() => ID)
  topicId!: string;
  @Field(() => DateTimeScalar)
  startsAt!: Date;
  @Field(() => String)
  email!: string;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Of who is not logged in.' })
  givenName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of who is not logged in.' })
  familyName!: string | null;
  @Field(() => String, { nullable: true, description: 'The service from which it is booked.' })
  serviceSlug!: string | null;
}

@ObjectType()
export class BookedAppointment {
  @Field(() => String)
  code!: string;
  @Field(() => Boolean, { description: 'The place waits for the link in the mail to be opened.' })
  toConfirm!: boolean;
}

@ObjectType()
export class AppointmentPayload {
  @Field(() => Appointment)
  appointment!: Appointment;
}

export const BookAppointmentResult = createUnionType({
  name: 'BookAppointmentResult',
  types: () => [BookedAppointment, ValidationRefusal, NotAllowed, IdempotencyConflict] as const,
});

export const ChangeAppointmentResult = createUnionType({
  name: 'ChangeAppointmentResult',
  types: () => [AppointmentPayload, ValidationRefusal, NotAllowed] as const,
});
