/**
 * A text as part of an address: `Løst: i kraft` → `loest-i-kraft`. æ, ø and å become ae, oe and aa, other accents fall away, and
 * everything else that is not a-z or a digit becomes a hyphen.
 */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
