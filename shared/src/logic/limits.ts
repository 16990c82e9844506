/** A formula deeper than this is refused: nobody can read it, and it must not exhaust the stack. */
export const MAX_LOGIC_DEPTH = 24;
/** Operations and literals of one formula. */
export const MAX_LOGIC_NODES = 400;
/** Characters of a literal text, of a variable's name and of a formula line. */
export const MAX_LOGIC_TEXT = 2_000;
