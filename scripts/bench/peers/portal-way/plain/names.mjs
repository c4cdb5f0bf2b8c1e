// in the order of ../../astro/src/content.config.mjs
export const names = [
  'barriers',
  'initiatives',
  'sources',
  'terms',
  'laws',
  'organisations',
  'case-areas',
  'goals',
  'pages',
];
