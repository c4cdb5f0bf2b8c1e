import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countsFile, countsSchema, type FeedbackCounts } from '../model/feedback-counts.ts';
import { noteRead } from '../reads.ts';
import { contentRoot } from './root.ts';

/** The counts that were published with the content, or undefined where none were. Throws where the file holds something else. */
export function publishedCounts(): FeedbackCounts | undefined {
  noteRead('da counts');
  const file = join(contentRoot(), countsFile);
  if (!existsSync(file)) return undefined;
  try {
    return countsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} kan ikke læses. Lav den igen med: npm run feedback -- counts`, { cause });
  }
}
