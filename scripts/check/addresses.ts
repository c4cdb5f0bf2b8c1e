/** What is wrong with the address of a link, or undefined where it may stand. The address is decoded: entities are resolved. */
export function addressFault(address: string): string | undefined {
  if (address.trim() === '')
    return 'Linket har ingen adresse. Skriv den i parentesen: [tekst](https://www.example.dk/).';
  // browsers drop tabs and line breaks, and read \ as /: so "java\tscript:" and "/\host" are other addresses than they seem
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  if (/[\s\u0000-\u0020\u007F\\]/u.test(address)) {
    return 'Adressen indeholder mellemrum, linjeskift eller omvendt skråstreg. Skriv den uden; et mellemrum skrives %20.';
  }
  if (address.startsWith('//')) return `Adressen begynder med //. Skriv https:${address}.`;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (scheme === 'http' || scheme === 'https')
    return URL.canParse(address)
      ? undefined
      : 'Adressen er ikke hel. Skriv den som https://www.example.dk/side.';
  if (scheme === 'mailto')
    return /^mailto:[^@?]+@[^@?]+/i.test(address)
      ? undefined
      : 'Mailadressen er ikke hel. Skriv den som mailto:navn@example.dk.';
  return `Adresser, der begynder med ${scheme}:, er ikke tilladt. Brug https://, http://, mailto: eller en adresse på portalen, for eksempel /om/.`;
}
