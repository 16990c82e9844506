import type { ReactNode } from 'react';
import { useOrigin } from '../app/origin';
import { PortalLink } from './PortalLink';

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:)\]])/;

/** A line of plain text whose web addresses can be followed; those of the portal stay in it. */
export function LinkedText({ text }: { readonly text: string }): ReactNode {
  const origin = useOrigin();
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <PortalLink key={index} to={part.startsWith(`${origin}/`) ? part.slice(origin.length) : part}>
        {part}
      </PortalLink>
    ),
  );
}
