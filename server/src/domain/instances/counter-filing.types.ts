import { createUnionType, Field, InputType, registerEnumType } from 'type-graphql';
import { IdempotencyConflict, NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { InstancePayload } from './instance-results.types';

export const FilingChannelEnum = { COUNTER: 'counter', PEC: 'pec', PAPER: 'paper', PHONE: 'phone' } as const;
registerEnumType(FilingChannelEnum, { name: 'FilingChannel' });

export const IdentityEvidenceEnum = {
  IDENTITY_DOCUMENT: 'identity-document',
  KNOWN_PERSONALLY: 'known-personally',
  DIGITAL_SIGNATURE: 'digital-signature',
  DOCUMENT_COPY: 'document-copy',
  PEC_DOMICILE: 'pec-domicile',
} as const;
registerEnumType(IdentityEvidenceEnum, {
  name: 'IdentityEvidence',
  description: 'How the person was known (DPR 445/2000 artt. 35 and 38; CAD art. 65).',
});

@InputType('CounterPerson', {
  description: 'Whom staff file for; added where the fiscal code is not known yet.',
})
export class CounterPersonInput {
  @Field(() => String)
  fiscalCode!: string;
  @Field(() => String)
  givenName!: string;
  @Field(() => String)
  familyName!: string;
  @Field(() => String, { nullable: true })
  email!: string | null;
}

export const StartInstanceForResult = createUnionType({
  name: 'StartInstanceForResult',
  types: () => [InstancePayload, NotAllowed, IdempotencyConflict, ValidationRefusal] as const,
});
