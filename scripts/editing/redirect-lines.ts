import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Redirect } from '../../site/model/schemas/redirect.ts';
import { REDIRECTS } from '../../site/source/redirects.ts';

/** Notes in `redirects.yaml` what became of an entry, so that its old address says so. Remarks in the file stay. */
export function noteRedirect(root: string, { from, kind, to, date, reason }: Redirect): void {
  const path = join(root, REDIRECTS);
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : 'redirects: []\n');
  const lines = document.get('redirects');
  if (!isSeq(lines)) throw new TypeError(`${REDIRECTS} has no list of redirects. Run npm run check.`);
  // a name that is in use again no longer leads away
  lines.items = lines.items.filter((line) => !(isMap(line) && to.includes(String(line.get('from')))));
  const [place] = to;
  if (place !== undefined && to.length === 1) leadStraight(lines, from, document.createNode(place));
  const line = document.createNode({
    from,
    kind,
    ...(to.length > 0 && { to }),
    date,
    ...(reason && { reason }),
  });
  const places = line.get('to');
  if (isSeq(places)) places.flow = true;
  lines.flow = false;
  lines.items.push(line);
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

/** Whoever was led to the old name is now led straight to the new one. */
function leadStraight(lines: YAMLSeq, from: string, place: unknown): void {
  for (const line of lines.items) {
    const places = isMap(line) ? line.get('to') : undefined;
    if (isSeq(places)) places.items = places.items.map((item) => (String(item) === from ? place : item));
  }
}
