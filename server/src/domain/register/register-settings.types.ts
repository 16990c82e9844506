import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';

export const RegisterKind = { INTERNAL: 'internal', OUTSIDE: 'outside', SIMULATED: 'simulated' } as const;
export type RegisterKind = (typeof RegisterKind)[keyof typeof RegisterKind];
registerEnumType(RegisterKind, {
  name: 'RegisterKind',
  description: 'The product’s own register, one outside, or the simulated one of a demo.',
});

@InputType('RegisterSettingsInput')
export class RegisterSettingsInput {
  @Field(() => RegisterKind)
  kind!: RegisterKind;
  @Field(() => String, { description: 'Address of the interface; empty unless the register is outside.' })
  url!: string;
  @Field(() => String, { description: 'Empty to keep the one that is there.' })
  apiKey!: string;
  @Field(() => String, { description: 'Code of the classification plan; empty where the register chooses.' })
  classification!: string;
  @Field(() => Boolean)
  attachesLater!: boolean;
  @Field(() => Int, { description: 'Minutes of silence before the staff is told.' })
  alertAfterMinutes!: number;
  @Field(() => Boolean, { description: 'Whether what waits then gets a number of the emergency register.' })
  emergencySeries!: boolean;
}

@ObjectType('RegisterSettings', { description: 'Which protocol register the municipality uses.' })
export class RegisterSettings {
  @Field(() => RegisterKind)
  kind!: RegisterKind;
  @Field(() => String)
  url!: string;
  @Field(() => String)
  classification!: string;
  @Field(() => Boolean)
  attachesLater!: boolean;
  @Field(() => Int)
  alertAfterMinutes!: number;
  @Field(() => Boolean)
  emergencySeries!: boolean;
  @Field(() => Boolean, { description: 'The key itself is never shown.' })
  hasKey!: boolean;
  @Field(() => Boolean)
  simulatorOffered!: boolean;
  @Field(() => Int, { description: 'Registrations that wait for the register outside.' })
  waiting!: number;
  @Field(() => Int, { description: '0 before anybody chose.' })
  version!: number;
}

@ObjectType()
export class RegisterSettingsPayload {
  @Field(() => RegisterSettings)
  settings!: RegisterSettings;
}

export const RegisterTrialOutcome = {
  READY: 'ready',
  /** It answered, but does not know something that the municipality uses. */
  INCOMPLETE: 'incomplete',
  KEY: 'key',
  SILENT: 'silent',
} as const;
export type RegisterTrialOutcome = (typeof RegisterTrialOutcome)[keyof typeof RegisterTrialOutcome];
registerEnumType(RegisterTrialOutcome, { name: 'RegisterTrialOutcome' });

@ObjectType('RegisterTrial', {
  description: 'What a register answered when it was tried; nothing was registered.',
})
export class RegisterTrial {
  @Field(() => RegisterTrialOutcome)
  outcome!: RegisterTrialOutcome;
  @Field(() => [String], { description: 'Offices of the municipality that the register does not know.' })
  unknownOffices!: string[];
  @Field(() => Boolean)
  unknownClassification!: boolean;
}

export const SaveRegisterSettingsResult = createUnionType({
  name: 'SaveRegisterSettingsResult',
  types: () => [RegisterSettingsPayload, ValidationRefusal, VersionConflict, NotAllowed] as const,
});

export const TryRegisterResult = createUnionType({
  name: 'TryRegisterResult',
  types: () => [RegisterTrial, ValidationRefusal, NotAllowed] as const,
});
