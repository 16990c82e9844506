import type { FormDefinition, JsonObject, Performer, SectionDefinition, Text } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IssueOutput, NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';
import { ArchetypeInfo } from './catalogue.types';

@ObjectType('ModuleInfo')
export class ModuleInfo {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  key!: string;
  @Field(() => String, { description: 'One of the closed kinds: consent, data, summary …' })
  kind!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => TextScalar)
  description!: Text;
  @Field(() => Int)
  version!: number;
}

@ObjectType('SectionInfo')
export class SectionInfo {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  key!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => Int)
  version!: number;
  @Field(() => JsonScalar)
  definition!: SectionDefinition;
  @Field(() => String)
  note!: string;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => String, { nullable: true })
  createdBy!: string | null;
}

@ObjectType('SectionUse', { description: 'A form that holds a library section.' })
export class SectionUse {
  @Field(() => ID)
  formId!: string;
  @Field(() => ID)
  serviceId!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => [Int], { description: 'Versions of the section that the form pins.' })
  pinned!: readonly number[];
  @Field(() => Int, { description: 'Version of the form, for saveForm.' })
  formVersion!: number;
  @Field(() => JsonScalar)
  definition!: FormDefinition;
}

@ObjectType('AllowedSection')
export class AllowedSectionOutput {
  @Field(() => String)
  key!: string;
  @Field(() => Int, { nullable: true, description: 'In which page of the module a new form has it.' })
  step!: number | null;
}

@ObjectType('DefaultActivity')
export class DefaultActivityOutput {
  @Field(() => String)
  type!: string;
  @Field(() => JsonScalar)
  performer!: Performer;
}

@ObjectType('MatrixCell', {
  description: 'What an archetype allows in a module; a pair without a cell is not allowed.',
})
export class MatrixCellOutput {
  @Field(() => ID)
  archetypeId!: string;
  @Field(() => ID)
  moduleId!: string;
  @Field(() => [AllowedSectionOutput])
  sections!: readonly AllowedSectionOutput[];
  @Field(() => [DefaultActivityOutput])
  activities!: readonly DefaultActivityOutput[];
}

@ObjectType('AffectedForm', { description: 'A form that would use what a change no longer allows.' })
export class AffectedFormOutput {
  @Field(() => ID)
  formId!: string;
  @Field(() => ID)
  serviceId!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => [IssueOutput])
  issues!: readonly IssueOutput[];
}

@InputType('AllowedSectionInput')
export class AllowedSectionInput {
  @Field(() => String)
  key!: string;
  @Field(() => Int, { nullable: true })
  step?: number | null;
}

@InputType('DefaultActivityInput')
export class DefaultActivityInput {
  @Field(() => String)
  type!: string;
  @Field(() => JsonScalar, {
    description: '{kind: citizen | staff | system, roles?: [operator | manager | admin]}',
  })
  performer!: JsonObject;
}

@InputType('ArchetypeStepInput')
export class ArchetypeStepEntry {
  @Field(() => ID)
  moduleId!: string;
  @Field(() => String, { description: 'request or completion' })
  phase!: string;
  @Field(() => TextScalar, { nullable: true })
  title?: Text | null;
}

@InputType('ArchetypeInput')
export class ArchetypeInput {
  @Field(() => String, { description: 'Never changes once it is saved.' })
  key!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => TextScalar)
  description!: Text;
  @Field(() => String)
  workflow!: string;
  @Field(() => [ArchetypeStepEntry])
  steps!: ArchetypeStepEntry[];
}

@InputType('ModuleInput')
export class ModuleInput {
  @Field(() => String, { description: 'Never changes once it is saved.' })
  key!: string;
  @Field(() => String, { description: 'Never changes once it is saved.' })
  kind!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => TextScalar)
  description!: Text;
}

@ObjectType('ArchetypePayload')
export class ArchetypePayload {
  @Field(() => ArchetypeInfo)
  archetype!: ArchetypeInfo;
  @Field(() => [MatrixCellOutput], { description: 'The row of the matrix.' })
  cells!: readonly MatrixCellOutput[];
}

@ObjectType('ModulePayload')
export class ModulePayload {
  @Field(() => ModuleInfo)
  module!: ModuleInfo;
}

@ObjectType('SectionPayload')
export class SectionPayload {
  @Field(() => SectionInfo)
  section!: SectionInfo;
}

export const SaveArchetypeResult = createUnionType({
  name: 'SaveArchetypeResult',
  types: () => [ArchetypePayload, VersionConflict, ValidationRefusal, NotAllowed],
});
export const SaveModuleResult = createUnionType({
  name: 'SaveModuleResult',
  types: () => [ModulePayload, VersionConflict, ValidationRefusal, NotAllowed],
});
export const SaveSectionResult = createUnionType({
  name: 'SaveSectionResult',
  types: () => [SectionPayload, VersionConflict, ValidationRefusal, NotAllowed],
});
