import type { JsonObject } from '@istanze/shared';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { JsonScalar } from '../../graphql/scalars';

@ObjectType('Branding', { description: 'How the municipality presents itself, as administrators change it.' })
export class BrandingOutput {
  @Field(() => String)
  name!: string;
  @Field(() => JsonScalar)
  branding!: JsonObject;
  @Field(() => Int)
  version!: number;
}

@ObjectType()
export class BrandingPayload {
  @Field(() => BrandingOutput)
  branding!: BrandingOutput;
}

@ObjectType()
export class LogoPayload {
  @Field(() => String, { description: 'Address of the cleaned picture on this site.' })
  url!: string;
}

export const SaveBrandingResult = createUnionType({
  name: 'SaveBrandingResult',
  types: () => [BrandingPayload, ValidationRefusal, VersionConflict, NotAllowed] as const,
});

export const KeepLogoResult = createUnionType({
  name: 'KeepLogoResult',
  types: () => [LogoPayload, ValidationRefusal, NotAllowed] as const,
});
