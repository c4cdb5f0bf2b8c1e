/** Where a site says where a weakness may be reported. */
export const SECURITY_TXT = '.well-known/security.txt';
// RFC 9116 section 2.5.5 wants less than a year: half of one, since a site that nobody has built for so long has no one to write to
const VALID_DAYS = 180;

/** A security.txt (RFC 9116) for a site, which holds for half a year from the day that the site was built for. */
export function securityTxt({ contact, site, built }: Report): string {
  const expires = new Date(built);
  expires.setUTCDate(expires.getUTCDate() + VALID_DAYS);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace(/\.\d+Z$/, 'Z')}`,
    'Preferred-Languages: da, en',
    `Canonical: ${new URL(SECURITY_TXT, site).href}`,
    '',
  ].join('\n');
}

type Report = {
  /** an address: mailto:, https: or tel: */
  contact: string;
  /** the portal's own address */
  site: string;
  built: Date;
};
