// Crockford's alphabet: no I, L, O or U, so that the code can be read aloud and written down
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const dataLength = 27;

/** Makes a receipt's code of a hash (17 bytes or more): 135 bits in 27 signs and a check sign, 28 in all, without spaces. */
export function receiptCode(hash: Uint8Array): string {
  let bits = 0n;
  for (const byte of hash.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  const data = Array.from({ length: dataLength }, (_, index) => Number((bits >> BigInt(5 * index)) & 31n));
  return [...data, checkOf(data)].map((value) => alphabet.charAt(value)).join('');
}

/** The code as it was made, or undefined where it cannot be one. Takes small letters, spaces, hyphens, O for 0, I and L for 1. */
export function parseReceiptCode(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const values = Array.from(code, (sign) => alphabet.indexOf(sign));
  if (values.length !== dataLength + 1 || values.includes(-1)) return undefined;
  return checkOf(values) === 0 ? code : undefined;
}

/** The code in groups of four, as it is shown. */
export function groupReceiptCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$& ');
}

// Damm's check over GF(32): finds every single wrong sign and every two signs that changed places
function checkOf(values: number[]): number {
  return values.reduce((sum, value) => double(sum ^ value), 0);
}

function double(value: number): number {
  return value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}
