/** Words of what can be wrong with the look of the municipality. */
export const brandingIt = {
  'issue.colour-format': 'Scrivi il colore con sei cifre, per esempio #0066cc.',
  'issue.colour-contrast':
    'Su questo colore il testo bianco si legge male: il contrasto è {contrast, number}, ne serve 4,5. Il colore più vicino che va bene è {nearest}.',
  'issue.link-format':
    'Scrivi un indirizzo intero, che cominci con https://, oppure una pagina di questo sito, per esempio /servizi.',
  'issue.link-insecure': 'Scrivi un indirizzo che cominci con https://.',
  'issue.logo-empty': 'Il file è vuoto: scegline un altro.',
  'issue.logo-large': 'Lo stemma supera 256 kB: riducilo, oppure scegli un file SVG.',
  'issue.logo-type': 'Lo stemma deve essere un file SVG o PNG.',
  'issue.logo-unreadable': 'Questo file non si apre come immagine: salvalo di nuovo come SVG semplice o PNG.',
  'issue.logo-sides': 'Lo stemma supera 2000 punti per lato: riducilo.',
  'issue.logo-unknown': 'Lo stemma non c’è più: caricalo di nuovo.',
} as const;

export const brandingEn: Readonly<Record<keyof typeof brandingIt, string>> = {
  'issue.colour-format': 'Write the colour with six digits, for example #0066cc.',
  'issue.colour-contrast':
    'White text is hard to read on this colour: its contrast is {contrast, number}, 4.5 is needed. The nearest colour that passes is {nearest}.',
  'issue.link-format':
    'Write a whole address that begins with https://, or a page of this site, for example /servizi.',
  'issue.link-insecure': 'Write an address that begins with https://.',
  'issue.logo-empty': 'The file is empty: choose another.',
  'issue.logo-large': 'The coat of arms is larger than 256 kB: make it smaller, or choose an SVG file.',
  'issue.logo-type': 'The coat of arms must be an SVG or PNG file.',
  'issue.logo-unreadable': 'This file does not open as a picture: save it again as plain SVG or PNG.',
  'issue.logo-sides': 'The coat of arms is more than 2000 points wide or high: make it smaller.',
  'issue.logo-unknown': 'The coat of arms is gone: upload it again.',
};
