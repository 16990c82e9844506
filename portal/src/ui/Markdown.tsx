import { useMemo, type ReactNode } from 'react';
import { PortalLink } from './PortalLink';
import { parseMarkdown, type Block, type Inline } from './parse-markdown';

type Heading = 'h2' | 'h3';

interface MarkdownProps {
  readonly source: string;
  /** One level below what stands above the text. */
  readonly headings?: Heading;
}

interface BlockViewProps {
  readonly block: Block;
  readonly heading: Heading;
}

/** Draws a text written by an admin; whatever looks like markup stays text. */
export function Markdown({ source, headings = 'h3' }: MarkdownProps): ReactNode {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return blocks.map((block, index) => <BlockView key={index} block={block} heading={headings} />);
}

function BlockView({ block, heading: Heading }: BlockViewProps): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Line content={block.content} />
        </p>
      );
    case 'heading':
      return (
        <Heading className="h5">
          <Line content={block.content} />
        </Heading>
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
