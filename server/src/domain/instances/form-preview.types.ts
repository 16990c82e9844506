import { Field, ObjectType } from 'type-graphql';
import type { FormPreview } from '../documents';

@ObjectType('FormPreviewBlock', {
  description: 'A heading or text; rows of label and text; or a table with its heads.',
})
export class FormPreviewBlock {
  @Field(() => String, { nullable: true, description: 'Of a heading.' })
  heading!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a paragraph.' })
  text!: string | null;
  @Field(() => [String], { description: 'None where the rows are pairs of label and text.' })
  heads!: readonly string[];
  @Field(() => [[String]])
  rows!: readonly (readonly string[])[];
}

@ObjectType('FormPreview', {
  description: 'A form of payment as it will be printed from the answers of a draft.',
})
export class FormPreviewOutput {
  @Field(() => String)
  title!: string;
  @Field(() => [FormPreviewBlock])
  blocks!: readonly FormPreviewBlock[];
}

/** Page breaks and codes to be scanned are of paper alone. */
export function toFormPreviewOutput({ title, blocks }: FormPreview): FormPreviewOutput {
  return { title, blocks: blocks.flatMap(toBlock) };
}

function toBlock(block: FormPreview['blocks'][number]): readonly FormPreviewBlock[] {
  const none = { heading: null, text: null, heads: [], rows: [] };
  switch (block.kind) {
    case 'heading':
      return [{ ...none, heading: block.text }];
    case 'paragraph':
      return [{ ...none, text: block.text }];
    case 'rows':
      return [{ ...none, rows: block.rows.map(({ label, text }) => [label, text]) }];
    case 'grid':
      return [{ ...none, heads: block.heads, rows: block.rows }];
    case 'page':
    case 'codes':
      return [];
  }
}
