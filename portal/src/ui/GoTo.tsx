import { createContext, use, useEffect } from 'react';
import { useNavigate } from 'react-router';

/** The server hears of a move while it renders, and sends the browser there at once; the browser has no sink and moves. */
export const MoveSinkContext = createContext<((to: string) => void) | undefined>(undefined);

/** Moves to another page of the portal, leaving no trace of this one in the history. */
export function GoTo({ to }: { readonly to: string }): null {
  const navigate = useNavigate();
  useServerMove(to);
  useEffect(() => void navigate(to, { replace: true }), [navigate, to]);
  return null;
}

/** Moves on the server alone: for what a browser decides later, from what it knows besides. */
export function useServerMove(to: string | undefined): void {
  const sink = use(MoveSinkContext);
  if (to !== undefined) sink?.(to);
}
