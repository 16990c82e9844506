import { useMemo } from 'react';
import { useQuery } from '@apollo/client/react';
import { type Json, objectKindOf, type ObjectChoice, partKindOf } from '@istanze/shared';
import { ObjectChoicesDocument, type ObjectChoicesQuery } from '../../graphql/generated/graphql';
import { toText } from '../../i18n/localization';
import { parseProvenance } from '../release-content';
import { useKnownCitizen } from '../../session/session';
import type { DraftSession } from '../draft/draft-session';

type Choice = ObjectChoicesQuery['objectChoices'][number];

const KINDS: Readonly<Record<Choice['kind'], ObjectChoice['kind']>> = {
  VEHICLE: 'vehicle',
  PROPERTY: 'property',
  IBAN: 'iban',
  COMPANY: 'company',
  HOUSEHOLD: 'household',
  MINOR: 'minor',
};

const NONE: readonly ObjectChoice[] = [];

/** What is known already of things that the form of a draft asks for; nothing until it is known, and where it cannot be. */
export function useObjectChoices(code: string, { form }: DraftSession): readonly ObjectChoice[] {
  const asks = useMemo(
    () =>
      form.fields.some(
        ({ definition: { source } }) => (objectKindOf(source) ?? partKindOf(source)) !== undefined,
      ),
    [form],
  );
  const known = useKnownCitizen() !== undefined;
  const { data } = useQuery(ObjectChoicesDocument, {
    variables: { code },
    skip: !asks || !known,
    fetchPolicy: 'cache-and-network',
  });
  return useMemo(() => data?.objectChoices.flatMap(toChoice) ?? NONE, [data]);
}

function toChoice({ kind, values, origin, at, serviceTitle }: Choice): readonly ObjectChoice[] {
  const [provenance] = Object.values(parseProvenance({ it: { origin, at } }));
  if (provenance === undefined || !isJson(values)) return [];
  const service = serviceTitle === null ? null : toText(serviceTitle);
  return [{ kind: KINDS[kind], values, ...provenance, service }];
}

/** What came as JSON is JSON: only its absence is told apart. */
function isJson(value: unknown): value is Json {
  return value !== undefined && value !== null;
}
