import type { IsoDay } from '../model/dates.ts';
import type { Label } from '../model/vocabulary/vocabulary.ts';

/** One version of the data's format, and what it brought. Additions raise the second number; anything else is a new /data/v2/. */
type FormatVersion = { readonly version: string; readonly date: IsoDay; readonly changes: readonly Label[] };

/** Newest first. */
export const changelog: readonly [FormatVersion, ...FormatVersion[]] = [
  {
    version: '1.1',
    date: '2026-11-24',
    changes: [
      {
        da: 'releases.json: de tidligere udgaver af indholdet i en kæde, så det kan ses, hvis en af dem bliver ændret.',
        en: 'releases.json: the earlier states of the content in a chain, so that it can be seen if one of them is changed.',
      },
    ],
  },
  {
    version: '1.0',
    date: '2026-11-24',
    changes: [
      {
        da: 'Første udgave: JSON og CSV for hver samling, JSON Schema, OpenAPI og et katalog efter DCAT-AP.',
        en: 'First version: JSON and CSV for each collection, JSON Schema, OpenAPI and a DCAT-AP catalogue.',
      },
    ],
  },
];

/** The version of the format that the data are written in. */
export const formatVersion = changelog[0].version;
