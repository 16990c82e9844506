import { useMemo, type ReactNode } from 'react';
import { PortalLink } from './PortalLink';
import { parseMarkdown, type Block, type Inline } from './parse-markdown';

/** Draws a text written by an admin; whatever looks like markup stays text. */
export function Markdown({ source }: { readonly source: string }): ReactNode {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Line content={block.content} />
        </p>
      );
    case 'heading':
      return (
        <h3 className="h5">
          <Line content={block.content} />
        </h3>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Line content={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Line({ content }: { readonly content: readonly Inline[] }): ReactNode {
  return content.map((part, index) => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'strong':
        return <strong key={index}>{part.text}</strong>;
      case 'link':
        return (
          <PortalLink key={index} to={part.url}>
            {part.text}
          </PortalLink>
        );
    }
  });
}
