/** Texts of working in two, of preview and test run, and of the municipality’s own tests. ICU MessageFormat. */
export const trial = {
  'presence.editing':
    '{count, plural, one {{names} sta modificando questo modulo} other {{names} stanno modificando questo modulo}}',
  'presence.here': 'Qui c’è',
  'conflict.title': 'Due persone hanno cambiato la stessa cosa',
  'conflict.help':
    '{count, plural, one {{who} ha salvato mentre lavoravi. Le altre modifiche sono già unite: resta una scelta.} other {{who} ha salvato mentre lavoravi. Le altre modifiche sono già unite: restano # scelte, questa è la prima.}}',
  'conflict.somebody': 'l’altra persona',
  'conflict.waiting':
    '{count, plural, one {C’è una scelta da fare prima di salvare} other {Ci sono # scelte da fare prima di salvare}}',
  'conflict.choose': 'Scegli che cosa tenere',
  'conflict.mine': 'La tua',
  'conflict.theirs': 'Di {who}',
  'conflict.keep-mine': 'Tieni la tua',
  'conflict.take-theirs': 'Prendi quella di {who}',
  'conflict.before': 'Prima era: {value}',
  'conflict.subject': 'Cambia {thing}: {part}',
  'conflict.part-whole': 'resta o va via',
  'conflict.part-place': 'posto nel modulo',
  'conflict.removed': 'Va via dal modulo',
  'conflict.changed': 'Resta, con le modifiche fatte',
  'conflict.place':
    '{where, select, first {All’inizio} after {Dopo «{after}»} other {In un altro posto}}{hasHolder, select, yes {, in «{holder}»} other {}}',
} as const;
