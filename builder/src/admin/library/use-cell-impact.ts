import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { MatrixImpactDocument } from '../../graphql/generated/graphql';
import type { AffectedForm } from './AffectedForms';
import type { CellDraft } from './matrix-model';

const SETTLE_MS = 250;

/** Forms that the draft of a pair would touch; undefined while it takes nothing away, null while it is being found out. */
export function useCellImpact(
  archetypeId: string,
  moduleId: string,
  before: CellDraft,
  draft: CellDraft,
): readonly AffectedForm[] | null | undefined {
  const client = useApolloClient();
  const [found, setFound] = useState<{ readonly asked: string; readonly forms: readonly AffectedForm[] }>();
  const asked =
    draft === before
      ? undefined
      : JSON.stringify(draft.allowed ? draft.sections.map(({ key }) => key) : null);
  useEffect(() => {
    if (asked === undefined) return undefined;
    const timer = window.setTimeout(() => {
      const sections = draft.allowed ? draft.sections.map(({ key }) => key) : null;
      client
        .query({
          query: MatrixImpactDocument,
          variables: { archetypeId, moduleId, sections },
          fetchPolicy: 'network-only',
        })
        .then(
          ({ data }) => setFound({ asked, forms: data?.matrixImpact ?? [] }),
          () => undefined,
        );
    }, SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [archetypeId, asked, client, draft, moduleId]);
  if (asked === undefined) return undefined;
  return found?.asked === asked ? found.forms : null;
}
