import { createCell, type Cell } from '../form-designer/cell';

/** Somebody who has the same thing open in a window of theirs. */
export interface Editor {
  readonly seat: string;
  readonly staffId: string;
  readonly name: string;
  /** The part they have chosen: of a form a field, of an instance what they are deciding. */
  readonly node: string | null;
}

export interface Presence {
  readonly editors: Cell<readonly Editor[]>;
  /** Somebody is there, or `here` no longer, at a time in milliseconds; tells whether they were not known. */
  hear(editor: Editor, here: boolean, at: number): boolean;
  /** Forgets who was not heard of since that time: their window crashed or lost its network. */
  forgetBefore(at: number): void;
}

/** Who else has the same thing open: everybody says so every few seconds, and nobody is told by the server. */
export function createPresence(): Presence {
  const editors = createCell<readonly Editor[]>([]);
  const heard = new Map<string, { readonly editor: Editor; readonly at: number }>();
  const show = (): void => editors.set([...heard.values()].map(({ editor }) => editor));
  return {
    editors,
    hear(editor, here, at) {
      const known = heard.get(editor.seat);
      if (here) heard.set(editor.seat, { editor: sameOr(known?.editor, editor), at });
      else heard.delete(editor.seat);
      if (here ? heard.get(editor.seat)?.editor !== known?.editor : known !== undefined) show();
      return here && known === undefined;
    },
    forgetBefore(at) {
      const gone = [...heard].filter(([, last]) => last.at < at);
      for (const [seat] of gone) heard.delete(seat);
      if (gone.length > 0) show();
    },
  };
}

function sameOr(known: Editor | undefined, next: Editor): Editor {
  return known?.name === next.name && known.node === next.node ? known : next;
}
