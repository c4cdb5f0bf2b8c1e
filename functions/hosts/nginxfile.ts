import { block, BYTES, compressible, ends, HTML, quote, TEXT, type Deployment } from './deployment.ts';
import { CARD, DATA, PART, securityHeaders, transport } from './security-headers.ts';
import { speak, type TextKey } from '../../site/i18n/index.ts';
import { caching, contentType, ENGLISH, FRAME, METHODS, missingPages, SERVED } from './static-files.ts';

/** The places with headers of their own, each with an address in it; the first that an address is in counts. */
const places = [
  { name: 'site', sample: '/x', where: String.raw`~*/(\.|%2e){1,2}(/|$)` },
  { name: 'card', sample: '/indlejr/x', where: `~${CARD.source}` },
  { name: 'data', sample: '/data/v1/x', where: `~${DATA.source}` },
];

/** Every header that any answer carries. */
const names = [
  ...new Set(
    places.flatMap(({ sample }) =>
      Object.keys({ ...securityHeaders(200, HTML, sample), ...securityHeaders(200, BYTES, sample) }),
    ),
  ),
];

/**
 * The configuration of nginx (1.22 or newer, with the module brotli_static) that serves the built site as the node host does, with
 * the same headers from the same definition, and hands /api/ on to the node host. It belongs in the http block. `certificate` is the
 * folder of fullchain.pem and privkey.pem, where the address is https.
 */
export function nginxfile({
  address,
  root,
  service,
  certificate,
}: Deployment & { certificate: string }): string {
  const { protocol, hostname, port } = new URL(address);
  const isSecure = protocol === 'https:';
  const lines = [
    ...headerMaps(),
    ...(isSecure && port === '' ? block('server', toSecure(hostname)) : []),
    ...block('server', [
      `listen ${port || (isSecure ? 443 : 80)}${isSecure ? ' ssl http2' : ''};`,
      `server_name ${hostname};`,
      ...(isSecure
        ? [
            `ssl_certificate ${quote(`${certificate}/fullchain.pem`)};`,
            `ssl_certificate_key ${quote(`${certificate}/privkey.pem`)};`,
          ]
        : []),
      `root ${quote(root)};`,
      'server_tokens off;',
      'absolute_redirect off;',
      ...types(),
      ...packing(),
      ...names.map((name) => `add_header ${name} $${variable(name)} always;`),
      'add_header Cache-Control $portal_caching always;',
      'add_header Allow $portal_allow always;',
      'add_header Vary Accept-Encoding always;',
      // told over TLS only (RFC 6797 section 7.2)
      ...(isSecure ? strictTransport() : []),
      ...errors(),
      ...serviceLocation(service, isSecure),
      // a folder's address is its page's
      ...block('location ~ /$', [...refusals(), 'try_files ${uri}index.html =404;']),
      ...block('location /', [
        ...refusals(),
        // keeps the query
        ...block('if (-f $request_filename/index.html)', ['return 308 $uri/$is_args$args;']),
        // a folder without a page is none, where nginx by itself would redirect
        'try_files $uri =404;',
      ]),
    ]),
  ];
  return ['# Made by npm run host: make it anew instead of editing it', ...lines, ''].join('\n');
}

/**
 * What is said of an answer, from the address as it was asked, the status and the content type: nginx keeps none of the three
 * through its own redirects to a page of an error, but for these.
 */
function headerMaps(): string[] {
  return [
    ...map('$request_uri', '$portal_path', [[String.raw`~^(?<portal_asked>[^?]*)`, '$portal_asked']]),
    ...map('$portal_path', '$portal_place', [
      ...places.map(({ name, where }) => [where, name] as const),
      ['default', 'site'],
    ]),
    ...map('$portal_path', '$portal_unserved', [
      [`~${FRAME.source}`, '1'],
      [`~${SERVED.source}`, ''],
      ['default', '1'],
    ]),
    ...byLanguage('$portal_missing', missingPages.da, missingPages.en),
    ...byLanguage('$portal_read_only', ...words('host.readOnly')),
    ...byLanguage('$portal_failed', ...words('host.failed')),
    ...map('"$status $sent_http_content_type"', '$portal_kind', [
      [`~^200 ${PART.source.slice(1)}`, 'part'],
      ['default', 'document'],
    ]),
    ...map('"$status $portal_path"', '$portal_caching', [
      [`~^(200|304) ${caching.hashed.below}`, caching.hashed.value],
      ['~^(200|304|404) ', caching.other],
      ['default', ''],
    ]),
    ...map('$status', '$portal_allow', [
      ['405', METHODS],
      ['default', ''],
    ]),
    ...names.flatMap((name) =>
      map('"$portal_place $portal_kind"', `$${variable(name)}`, [
        ...places.flatMap(({ name: place, sample }) => [
          [`${place} document`, securityHeaders(200, HTML, sample)[name] ?? ''] as const,
          [`${place} part`, securityHeaders(200, BYTES, sample)[name] ?? ''] as const,
        ]),
      ]),
    ),
  ];
}

function types(): string[] {
  const told = ends.map((end) => `${quote(contentType(`x.${end}`))} ${end};`);
  return [...block('types', told), `default_type ${quote(BYTES)};`];
}

function packing(): string[] {
  // text/html is packed always, and nginx warns where it is named as well
  return [
    'brotli_static on;',
    'gzip on;',
    'gzip_min_length 1024;',
    `gzip_types ${compressible().map(quote).join(' ')};`,
  ];
}

/** The service tells its own headers. Its pages are not packed: what is written and what is secret must not be together (BREACH). */
function serviceLocation(service: string, isSecure: boolean): string[] {
  return block(String.raw`location ~ ^/api(/|$)`, [
    `proxy_pass http://${service};`,
    'proxy_http_version 1.1;',
    'proxy_set_header Host $http_host;',
    'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    'proxy_set_header X-Forwarded-Proto $scheme;',
    'proxy_request_buffering off;',
    // the service has a limit, and a page that says so
    'client_max_body_size 0;',
    'gzip off;',
    // a header here puts those of the site away; an empty one is not sent
    ...(isSecure ? strictTransport() : ['add_header Strict-Transport-Security "";']),
  ]);
}

function refusals(): string[] {
  return [
    ...block(`if ($request_method !~ ^(${METHODS.replace(', ', '|')})$)`, ['return 405;']),
    ...block('if ($portal_unserved)', ['return 404;']),
  ];
}

/** An answer that tells of an error is a document, wherever the error happens. */
function errors(): string[] {
  // the status is that of the error
  const inWords = (name: string, said: string) =>
    block(`location @${name}`, ['types {}', `default_type ${quote(TEXT)};`, `return 200 ${said};`]);
  return [
    'error_page 404 $portal_missing;',
    ...Object.values(missingPages).flatMap((page) => block(`location = ${page}`, [])),
    'error_page 405 @read-only;',
    ...inWords('read-only', '$portal_read_only'),
    'error_page 500 502 503 504 @failed;',
    ...inWords('failed', '$portal_failed'),
  ];
}

function toSecure(hostname: string): string[] {
  return [
    'listen 80;',
    `server_name ${hostname};`,
    'server_tokens off;',
    'return 308 https://$host$request_uri;',
  ];
}

function strictTransport(): string[] {
  return Object.entries(transport).map(([name, value]) => `add_header ${name} ${quote(value)} always;`);
}

function byLanguage(to: string, danish: string, english: string): string[] {
  return map('$request_uri', to, [
    [`~${ENGLISH.source}`, english],
    ['default', danish],
  ]);
}

function words(key: TextKey): [string, string] {
  return [speak('da').t(key), speak('en').t(key)];
}

/** A map's cases: what a value is compared with, bare or as `~regular expression`, and what it then is, a variable where it begins with $. */
function map(from: string, to: string, cases: readonly (readonly [string, string])[]): string[] {
  return block(
    `map ${from} ${to}`,
    // in quotes, since braces and blanks would end a word; nginx leaves a backslash there as it is
    cases.map(([when, value]) => `"${when}" ${value.startsWith('$') ? value : quote(value)};`),
  );
}

function variable(name: string): string {
  return `portal_${name.toLowerCase().replaceAll('-', '_')}`;
}
