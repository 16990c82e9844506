/** Puts the focus on a part of the flow once it is drawn, wherever it is shown: on the canvas or in the list. */
export function focusPart(id: string): void {
  window.requestAnimationFrame(() => {
    window.requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-flow-part="${CSS.escape(id)}"]`)?.focus();
    });
  });
}
