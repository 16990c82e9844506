import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/** Moves to another page of the portal, leaving no trace of this one in the history. */
export function GoTo({ to }: { readonly to: string }): null {
  const navigate = useNavigate();
  useEffect(() => void navigate(to, { replace: true }), [navigate, to]);
  return null;
}
