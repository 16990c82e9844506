import type { JsonObject } from '@istanze/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JsonScalar, TextScalar } from '../../graphql/scalars';

@ObjectType('LoginProvider')
export class LoginProviderOutput {
  @Field(() => String)
  key!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  url!: string;
}

@ObjectType('LoginScheme')
export class LoginSchemeOutput {
  @Field(() => String)
  key!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'Start of the login; add returnTo.' })
  url!: string;
  @Field(() => [LoginProviderOutput])
  providers!: readonly LoginProviderOutput[];
}

@ObjectType('Tenant')
export class TenantOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  key!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  ipaCode!: string;
  @Field(() => String)
  istatCode!: string;
  @Field(() => String)
  fiscalCode!: string;
  @Field(() => JsonScalar, {
    description: 'Logo, colours, header and footer links, contacts: see TenantBranding in the docs.',
  })
  branding!: JsonObject;
  @Field(() => Boolean)
  demo!: boolean;
  @Field(() => [LoginSchemeOutput])
  loginSchemes!: readonly LoginSchemeOutput[];
}

@ObjectType('Office')
export class OfficeOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => JsonScalar)
  address!: JsonObject;
  @Field(() => String)
  email!: string;
  @Field(() => String)
  phone!: string;
  @Field(() => TextScalar, { nullable: true })
  openingHours!: JsonObject | null;
  @Field(() => String)
  caseOfficer!: string;
  @Field(() => String)
  substitutePower!: string;
  @Field(() => Int)
  version!: number;
}
