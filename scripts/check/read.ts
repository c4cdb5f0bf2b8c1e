import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { fileError, type Problem } from './problem.ts';
import { SourceText } from './source-text.ts';

const MOST_BYTES = 1024 * 1024;

/** The text of one file, or the reason why it cannot be read. */
export function readSource(path: string, file: string): SourceText | Problem {
  const bytes = readBytes(path, file);
  return Buffer.isBuffer(bytes) ? sourceOf(bytes, file) : bytes;
}

/** The bytes of one file, all of them UTF-8, or the reason why it cannot be read. `known` is its size, where that has been asked for. */
export function readBytes(path: string, file: string, known?: number): Buffer | Problem {
  try {
    const size = known ?? statSync(path).size;
    if (size > MOST_BYTES) return fileError(file, tooLarge(size));
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? bytes : notUtf8(bytes, file);
  } catch {
    return fileError(file, 'Filen kan ikke læses. Se efter, om du har adgang til den.');
  }
}

/** The text of a file with these bytes. */
export function sourceOf(bytes: Buffer, file: string): SourceText {
  return new SourceText(file, bytes.toString('utf8').replace(/^\uFEFF/, ''));
}

function tooLarge(size: number): string {
  const kilobytes = Math.ceil(size / 1024);
  return `Filen fylder ${kilobytes} KB, og grænsen er 1024 KB. Del den op, eller fjern det, der ikke er tekst.`;
}

function notUtf8(bytes: Buffer, file: string): Problem {
  const offset = firstInvalidByte(bytes);
  const before = bytes
    .subarray(0, offset)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const byte = bytes[offset] ?? 0;
  // Windows-1252 agrees with Latin-1 in the letters that Danish texts have
  const letter = byte >= 0xc0 ? ` (måske et "${String.fromCharCode(byte)}" fra et ældre program)` : '';
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const message = `Filen er ikke gemt som UTF-8: byte nr. ${offset + 1} er 0x${hex}${letter}. Gem filen igen med kodningen UTF-8.`;
  return new SourceText(file, before).error({ offset: before.length, message });
}

/** Text that is decoded and encoded again differs from the bytes exactly where they were not UTF-8. */
function firstInvalidByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'), 'utf8');
  const offset = bytes.findIndex((byte, index) => byte !== again[index]);
  return offset === -1 ? bytes.length - 1 : offset;
}
