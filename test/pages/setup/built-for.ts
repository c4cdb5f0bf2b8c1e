/** The day that both sites are built for: the same content gives the same pages on every machine and every day. */
export const BUILT_ON = new Date('2026-11-24T00:00:00Z');

/** The address that the real site is built for. */
export const REAL_ADDRESS = 'https://maalbilledet.example';

/** Where a weakness of the real site may be reported. */
export const REAL_CONTACT = 'mailto:sikkerhed@maalbilledet.example';
