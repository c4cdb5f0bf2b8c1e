import { block, BYTES, compressible, ends, HTML, quote, TEXT, type Deployment } from './deployment.ts';
import { CARD, DATA, securityHeaders, transport } from './security-headers.ts';
import { speak } from '../../site/i18n/index.ts';
import type { Language } from '../../site/model/language.ts';
import { caching, contentType, ENGLISH, FRAME, METHODS, missingPages, SERVED } from './static-files.ts';

/** The places with headers of their own, each with an address in it. */
const places = [
  { name: 'card', sample: '/indlejr/x', where: `path_regexp ${CARD.source}` },
  { name: 'data', sample: '/data/v1/x', where: `path_regexp ${DATA.source}` },
  { name: 'site', sample: '/x', where: `not path_regexp ${CARD.source}|${DATA.source}` },
];

/**
 * The configuration of Caddy (2.6 or newer) that serves the built site as the node host does, with the same headers from the same
 * definition, and hands /api/ on to the node host.
 */
export function caddyfile({ address, root, service }: Deployment): string {
  const lines = block(address, [
    `root * ${quote(root)}`,
    'header -Server',
    // told over TLS only (RFC 6797 section 7.2)
    ...(address.startsWith('https:') ? setHeaders(transport) : []),
    '@service path /api /api/*',
    ...block('handle @service', [`reverse_proxy ${service}`]),
    ...block('handle', siteLines()),
    ...block('handle_errors', errorLines()),
  ]);
  return ['# Made by npm run host: make it anew instead of editing it', ...lines, ''].join('\n');
}

function siteLines(): string[] {
  return [
    `@written not method ${METHODS.replace(',', '')}`,
    `@unserved not path_regexp ${SERVED.source}`,
    `@frame path_regexp ${FRAME.source}`,
    ...block('@folder', ['not path */', ...block('file', ['try_files {path}/index.html'])]),
    `@hashed path ${caching.hashed.below}*`,
    ...places.flatMap(({ name, where }) => [
      `@${name} ${where}`,
      ...block(`@${name}-document`, [where, `path ${DOCUMENTS}`]),
      ...block(`@${name}-part`, [where, `not path ${DOCUMENTS}`]),
    ]),
    ...block('map {path} {content_type}', [
      ...ends.map((end) => String.raw`~\.${end}$ ${quote(contentType(`x.${end}`))}`),
      `~/$ ${quote(HTML)}`,
      `default ${quote(BYTES)}`,
    ]),
    ...block('encode', [
      'gzip',
      'minimum_length 1024',
      ...block(
        'match',
        compressible().map((type) => `header Content-Type ${quote(type)}`),
      ),
    ]),
    ...vary,
    // a route keeps the order that it is written in
    ...block('route', [
      'error @written 405',
      'error @unserved 404',
      'error @frame 404',
      ...block('route @folder', [
        ...places.flatMap(({ name, sample }) => setHeaders(securityHeaders(308, '', sample), `@${name}`)),
        // keeps the query
        'rewrite * {path}/',
        'redir * {uri} 308',
      ]),
      ...places.flatMap(({ name, sample }) => [
        ...setHeaders(securityHeaders(200, HTML, sample), `@${name}-document`),
        ...setHeaders(securityHeaders(200, BYTES, sample), `@${name}-part`),
      ]),
      'header Content-Type {content_type}',
      `header Cache-Control ${quote(caching.other)}`,
      `header @hashed Cache-Control ${quote(caching.hashed.value)}`,
      ...sendFile,
    ]),
  ];
}

/** An answer that tells of an error is a document, wherever the error happens. */
function errorLines(): string[] {
  return [
    'header -Server',
    ...places.flatMap(({ name, sample, where }) => [
      `@${name} ${where}`,
      ...setHeaders(securityHeaders(404, HTML, sample), `@${name}`),
    ]),
    ...vary,
    // by the address as it was asked
    ...block('map {http.request.orig_uri} {missing_page} {read_only} {failed}', [
      `~${ENGLISH.source} ${saidIn('en')}`,
      `default ${saidIn('da')}`,
    ]),
    '@missing expression {http.error.status_code} == 404',
    ...block('handle @missing', [
      `header Content-Type ${quote(HTML)}`,
      `header Cache-Control ${quote(caching.other)}`,
      'rewrite * {missing_page}',
      ...sendFile,
    ]),
    '@read-only expression {http.error.status_code} == 405',
    ...block('handle @read-only', [
      `header Content-Type ${quote(TEXT)}`,
      `header Allow ${quote(METHODS)}`,
      'respond {read_only} 405',
    ]),
    ...block('handle', [`header Content-Type ${quote(TEXT)}`, 'respond {failed} {http.error.status_code}']),
  ];
}

function saidIn(language: Language): string {
  const { t } = speak(language);
  return [missingPages[language], t('host.readOnly'), t('host.failed')].map(quote).join(' ');
}

// said of every answer, since Caddy itself says it of the packed ones only: then a shared cache gives a packed page to whoever asks
const vary = block('header', ['Vary "Accept-Encoding"', 'defer']);

const sendFile = block('file_server', ['precompressed br']);

// a folder's address is its page's
const DOCUMENTS = ['*/', ...ends.filter(isDocument).map((end) => `*.${end}`)].join(' ');

/** A document carries more headers than a part of one. */
function isDocument(end: string): boolean {
  const count = (type: string) => Object.keys(securityHeaders(200, type, '/x')).length;
  return count(contentType(`x.${end}`)) > count(BYTES);
}

function setHeaders(headers: Record<string, string>, ...matcher: string[]): string[] {
  const lines = Object.entries(headers).map(([name, value]) => `${name} ${quote(value)}`);
  return block(['header', ...matcher].join(' '), lines);
}
