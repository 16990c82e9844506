import { createCell, type Cell } from '../cell';

/** Somebody who has the same form open in a window of theirs. */
interface Editor {
  readonly seat: string;
  readonly name: string;
  /** Id of the step, section or field they have chosen. */
  readonly node: string | null;
}

export interface Presence {
  readonly editors: Cell<readonly Editor[]>;
  /** Somebody is there, or `here` no longer, at a time in milliseconds; tells whether they were not known. */
  hear(editor: Editor, here: boolean, at: number): boolean;
  /** Forgets who was not heard of since that time: their window crashed or lost its network. */
  forgetBefore(at: number): void;
}

/** Who else has a form open: everybody says so every few seconds, and nobody is told by the server. */
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
