import { securityHeaders, transport } from '../../../functions/hosts/security-headers.ts';
import { ENGLISH, FRAME, SERVED } from '../../../functions/hosts/static-files.ts';
import { PACKABLE } from '../../precompress.ts';

/**
 * What CloudFront does with each request before it looks into its cache, as the code of a CloudFront Function (runtime 2.0): a
 * folder's address is its page's, and a file that can be packed is the packed one for whoever takes brotli. What is no address of the
 * site is looked for where nothing is, so that it is answered like every other missing page of its language.
 */
export function requestCode(): string {
  const redirected = lowerCase({ ...securityHeaders(308, '', '/x'), ...transport });
  return `${constants()}
var REDIRECTED = ${JSON.stringify(redirected)};

function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (!SERVED.test(uri) || FRAME.test(uri)) uri = ENGLISH.test(uri) ? '/en/.missing' : '/.missing';
  else if (/\\/[^\\/.]+$/.test(uri)) return redirect(uri + '/' + query(request.querystring));
  else if (uri.endsWith('/')) uri += 'index.html';
  var accepted = request.headers['accept-encoding'];
  if (PACKABLE.test(uri) && accepted && BROTLI.test(accepted.value)) uri += '.br';
  request.uri = uri;
  return request;
}

function redirect(address) {
  var headers = { location: { value: address } };
  for (var name in REDIRECTED) headers[name] = { value: REDIRECTED[name] };
  return { statusCode: 308, statusDescription: 'Permanent Redirect', headers: headers };
}

function query(parameters) {
  var parts = [];
  for (var name in parameters) {
    var values = parameters[name].multiValue || [parameters[name]];
    for (var i = 0; i < values.length; i++) parts.push(values[i].value === '' ? name : name + '=' + values[i].value);
  }
  return parts.length > 0 ? '?' + parts.join('&') : '';
}
`;
}

/** What CloudFront does with each answer, as code: a cache on the way must not give a packed page to one who cannot unpack it. */
export function responseCode(): string {
  return `${constants()}
function handler(event) {
  var response = event.response;
  if (/\\.br$/.test(event.request.uri) || PACKABLE.test(event.request.uri)) {
    response.headers.vary = { value: 'Accept-Encoding' };
  }
  return response;
}
`;
}

function constants(): string {
  return [
    `var SERVED = ${String(SERVED)};`,
    `var FRAME = ${String(FRAME)};`,
    `var ENGLISH = ${String(ENGLISH)};`,
    `var PACKABLE = ${String(PACKABLE)};`,
    String.raw`var BROTLI = /(?:^|[\s,])br(?:$|[\s,;])(?!\s*q=0(?:\.0*)?(?:$|[\s,]))/;`,
  ].join('\n');
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
