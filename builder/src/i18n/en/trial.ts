/** Texts of working in two, of preview and test run, and of the municipality’s own tests. ICU MessageFormat. */
export const trial = {
  'presence.editing':
    '{count, plural, one {{names} is editing this form} other {{names} are editing this form}}',
  'presence.here': 'Here is',
  'conflict.title': 'Two people changed the same thing',
  'conflict.help':
    '{count, plural, one {{who} saved while you were working. All other changes are joined already: one choice is left.} other {{who} saved while you were working. All other changes are joined already: # choices are left, this is the first.}}',
  'conflict.somebody': 'the other person',
  'conflict.waiting':
    '{count, plural, one {There is a choice to make before saving} other {There are # choices to make before saving}}',
  'conflict.choose': 'Choose what to keep',
  'conflict.mine': 'Yours',
  'conflict.theirs': 'By {who}',
  'conflict.keep-mine': 'Keep yours',
  'conflict.take-theirs': 'Take the one by {who}',
  'conflict.before': 'Before it was: {value}',
  'conflict.subject': 'Changes to {thing}: {part}',
  'conflict.part-whole': 'stays or goes',
  'conflict.part-place': 'place in the form',
  'conflict.removed': 'Goes from the form',
  'conflict.changed': 'Stays, with the changes made',
  'conflict.place':
    '{where, select, first {At the beginning} after {After “{after}”} other {Elsewhere}}{hasHolder, select, yes {, in “{holder}”} other {}}',
} as const;
