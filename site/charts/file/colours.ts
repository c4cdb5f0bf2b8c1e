/** The light palette of site/styles/tokens.css: a file that is taken along has no page to take its colours from. */
export const colours = {
  paper: '#fff',
  ink: '#16202a',
  soft: '#48535e',
  faint: '#d6d2c8',
  line: '#6f7882',
  value: '#00566a',
  target: '#9a4a00',
} as const;
