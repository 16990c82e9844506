import type { Json, JsonObject, Text } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { JsonScalar, TextScalar } from '../../graphql/scalars';
import { ServiceStatusEnum } from '../catalogue';

@InputType('NewService')
export class NewServiceInput {
  @Field(() => ID)
  archetypeId!: string;
  @Field(() => ID)
  officeId!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => String, { description: 'Its address in the portal: small letters, digits and hyphens.' })
  slug!: string;
  @Field(() => String, {
    description: 'Two to four capital letters: the codes of its instances begin with them.',
  })
  codePrefix!: string;
  @Field(() => String)
  category!: string;
  @Field(() => Int)
  maximumDays!: number;
}

@ObjectType('CreatedService')
export class CreatedService {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  slug!: string;
}

export const CreateServiceResult = createUnionType({
  name: 'CreateServiceResult',
  types: () => [CreatedService, ValidationRefusal, NotAllowed],
});

@ObjectType('ServiceStatusPayload')
export class ServiceStatusPayload {
  @Field(() => ID)
  id!: string;
  @Field(() => ServiceStatusEnum)
  status!: string;
  @Field(() => Int)
  version!: number;
}

export const SetServiceStatusResult = createUnionType({
  name: 'SetServiceStatusResult',
  types: () => [ServiceStatusPayload, VersionConflict, ValidationRefusal, NotAllowed],
});

@ObjectType('ImportItem', { description: 'What an import would do, or did, with one part.' })
export class ImportItemOutput {
  @Field(() => String, { description: 'module, section, archetype, service' })
  kind!: string;
  @Field(() => String)
  key!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => String, { description: 'added, changed, same; kept: it is different here and stays so' })
  change!: string;
  @Field(() => [String], {
    description: 'Of a service that changes: facts, sheet, form, workflow, configuration.',
  })
  parts!: readonly string[];
  @Field(() => JsonScalar, { nullable: true })
  formBefore!: Json;
  @Field(() => JsonScalar, { nullable: true })
  formAfter!: Json;
}

@ObjectType('ImportReport')
export class ImportReport {
  @Field(() => Boolean)
  applied!: boolean;
  @Field(() => [ImportItemOutput])
  items!: readonly ImportItemOutput[];
}

export const ImportResult = createUnionType({
  name: 'ImportResult',
  types: () => [ImportReport, ValidationRefusal, NotAllowed],
});

@ObjectType('ReadyMadeService')
export class ReadyMadeService {
  @Field(() => String)
  key!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => TextScalar)
  shortDescription!: Text;
  @Field(() => String)
  category!: string;
  @Field(() => ID, { nullable: true, description: 'The service of this municipality with its address.' })
  serviceId!: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that service came from.' })
  installedVersion!: number | null;
  @Field(() => Boolean, { description: 'Whether its last update can be taken back.' })
  undoable!: boolean;
}

@ObjectType('UpdatedPart', { description: 'A part that the newer edition of a ready-made service changes.' })
export class UpdatedPartOutput {
  @Field(() => String, { description: 'sheet, form, workflow, configuration, tests' })
  name!: string;
  @Field(() => Boolean, {
    description:
      'False where it was changed here and there in ways that contradict: what was done here stays.',
  })
  goesTogether!: boolean;
  @Field(() => JsonScalar, { nullable: true })
  before!: Json;
  @Field(() => JsonScalar, { nullable: true, description: 'With the newer edition in it.' })
  after!: Json;
}

export const UndoReadyMadeResult = createUnionType({
  name: 'UndoReadyMadeResult',
  types: () => [CreatedService, NotAllowed],
});

export const SilenceEnum = { ASSENT: 'assent', REFUSAL: 'refusal', NONE: 'none' } as const;
registerEnumType(SilenceEnum, {
  name: 'Silence',
  description: 'What it means that the municipality does not answer in time.',
});

@ObjectType('ServiceFacts', { description: 'The service sheet as its editors have it.' })
export class ServiceFacts {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => TextScalar)
  shortDescription!: Text;
  @Field(() => String)
  category!: string;
  @Field(() => [String])
  topics!: readonly string[];
  @Field(() => ID)
  officeId!: string;
  @Field(() => Int)
  maximumDays!: number;
  @Field(() => SilenceEnum)
  silence!: 'assent' | 'refusal' | 'none';
  @Field(() => TextScalar, { nullable: true })
  statusReason!: Text | null;
  @Field(() => JsonScalar)
  sheet!: JsonObject;
}

@InputType('ServiceFactsInput')
export class ServiceFactsInput {
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => TextScalar)
  shortDescription!: Text;
  @Field(() => String)
  category!: string;
  @Field(() => [String])
  topics!: string[];
  @Field(() => ID)
  officeId!: string;
  @Field(() => Int)
  maximumDays!: number;
  @Field(() => SilenceEnum)
  silence!: 'assent' | 'refusal' | 'none';
}

@ObjectType('ServiceFactsPayload')
export class ServiceFactsPayload {
  @Field(() => Int)
  version!: number;
}

export const SaveFactsResult = createUnionType({
  name: 'SaveServiceFactsResult',
  types: () => [ServiceFactsPayload, VersionConflict, ValidationRefusal, NotAllowed],
});
