/** Forms with an address of their own work without the program, and so do links. */
const CONTROLS = 'form:not([action]), button';
const LOOKED_EVERY_MS = 50;
/** Should the program never come, what it would have answered is let go. */
const PATIENCE_MS = 20_000;

/**
 * What only the program answers takes no touch until it is there: a word typed into a page that nobody has taken over yet
 * would be lost. Each control is let go once React knows it.
 */
export function holdControls(root: HTMLElement): void {
  const held = new Set([...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(needsProgram));
  for (const control of held) control.inert = true;
  const begun = Date.now();
  const looked = window.setInterval(() => {
    const late = Date.now() - begun > PATIENCE_MS;
    const answering = [...held].filter((control) => late || !control.isConnected || isKnown(control));
    // What React met at this look it may only have begun with: it is let go at the next.
    window.setTimeout(() => answering.forEach((control) => (control.inert = false)), LOOKED_EVERY_MS);
    for (const control of answering) held.delete(control);
    if (held.size === 0) window.clearInterval(looked);
  }, LOOKED_EVERY_MS);
}

function needsProgram(control: HTMLElement): boolean {
  return control.closest('form[action]') === null;
}

/** React keeps the properties of an element on it, under a name that begins so, from the moment it takes it over. */
function isKnown(control: HTMLElement): boolean {
  return Object.keys(control).some((name) => name.startsWith('__reactProps$'));
}
