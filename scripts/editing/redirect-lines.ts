import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { IsoDay } from '../../site/model/dates.ts';
import { REDIRECTS } from '../../site/source/redirects.ts';

/** Notes in `redirects.yaml` that an entry has another name, so that its old address leads there. Remarks in the file stay. */
export function noteMove(root: string, { from, to, date }: { from: string; to: string; date: IsoDay }): void {
  const path = join(root, REDIRECTS);
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : 'redirects: []\n');
  const lines = document.get('redirects');
  if (!isSeq(lines)) throw new TypeError(`${REDIRECTS} has no list of redirects. Run npm run check.`);
  // the name is in use again: it no longer leads away
  lines.items = lines.items.filter((line) => !(isMap(line) && line.get('from') === to));
  // whoever was led to the old name is now led straight to the new one
  for (const line of lines.items) {
    const places = isMap(line) ? line.get('to') : undefined;
    if (isSeq(places))
      places.items = places.items.map((place) => (String(place) === from ? document.createNode(to) : place));
  }
  const line = document.createNode({ from, kind: 'moved', to: [to], date });
  const places = isMap(line) ? line.get('to') : undefined;
  if (isSeq(places)) places.flow = true;
  lines.flow = false;
  lines.items.push(line);
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
