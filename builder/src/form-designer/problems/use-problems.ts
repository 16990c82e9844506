import type { FormDefinition, FormEnvironment } from '@istanze/shared';
import { useEffect, useState } from 'react';
import { useDesigner, useDocument } from '../designer';
import { problemsOf, type Problem } from './problems';

const SETTLE_MS = 400;

/** The problems of the open form, looked for a moment after the last edit and never while somebody types. */
export function useProblems(): readonly Problem[] {
  const { environment } = useDesigner();
  const definition = useDocument(({ stack }) => stack.definition);
  const [found, setFound] = useState(() => problemsOf(definition, environment));
  useEffect(() => later(definition, environment, setFound), [definition, environment]);
  return found;
}

function later(
  definition: FormDefinition,
  environment: FormEnvironment,
  tell: (problems: readonly Problem[]) => void,
): () => void {
  const timer = window.setTimeout(() => tell(problemsOf(definition, environment)), SETTLE_MS);
  return () => window.clearTimeout(timer);
}
