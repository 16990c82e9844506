import type { Piece } from './wording';

const PUNCTUATION = new Set(['(', ')']);

/** A rule read as a sentence: names, values and formulas each look their own way, the words alone say it too. */
export function RuleWords({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <span className="rule-words">
      {pieces.map(({ kind, text }, at) => (
        <span key={at}>
          {at === 0 || text === ')' || PUNCTUATION.has(pieces[at - 1]?.text ?? '') ? null : ' '}
          <PieceText kind={kind} text={text} />
        </span>
      ))}
    </span>
  );
}

function PieceText({ kind, text }: Piece) {
  switch (kind) {
    case 'word':
      return <>{text}</>;
    case 'formula':
      return <code>{text}</code>;
    case 'name':
    case 'value':
    case 'missing':
      return <span data-piece={kind}>{text}</span>;
  }
}
