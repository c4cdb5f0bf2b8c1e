import { openSite, type Site, type SiteName } from '../../test/pages/setup/site.ts';
import { templates } from '../../test/pages/templates.ts';
import { categories, openLighthouse, type Audit, type Lighthouse } from './open-lighthouse.ts';
import { textTable } from './table.ts';

const LEAST = 99;
// the throttling reckons with what the machine's processor took, and other work disturbs it: the middle of three runs decides
const RETRIES = 2;

/**
 * `npm run bench:lighthouse [-- <part of an address>]`: builds and serves the site as the tests do, asks Lighthouse about a page of
 * each template under its mobile throttling, prints the scores and ends with 1 where one is below 99.
 */
const closers: (() => unknown)[] = [];
try {
  const lighthouse = await openLighthouse();
  closers.push(lighthouse.close);
  console.log('Builds the two sites …');
  const sites = {
    real: await openSite('real', closers as (() => Promise<void>)[]),
    synthetic: await openSite('synthetic', closers as (() => Promise<void>)[]),
  };
  await auditAll(lighthouse, sites, process.argv[2] ?? '');
} finally {
  for (const close of closers.toReversed()) await close();
}

async function auditAll(
  lighthouse: Lighthouse,
  sites: Record<SiteName, Site>,
  wanted: string,
): Promise<void> {
  const pages = templates.map(pageOf).filter(({ path }) => path.includes(wanted));
  const rows: string[][] = [];
  let version = '';
  for (const [place, { site, path, indexed }] of pages.entries()) {
    const url = `${sites[site].origin}${path}`;
    const audit = await judge(() => lighthouse.audit(url, { indexed }));
    version = audit.version;
    const low = audit.scores.some((score) => score < LEAST);
    if (low) process.exitCode = 1;
    console.log(`${place + 1}/${pages.length} ${low ? '✗' : '✓'} ${path} ${audit.failed.join(', ')}`);
    rows.push([
      `${path}${indexed ? '' : ' (noindex)'}`,
      ...audit.scores.map(String),
      `${(audit.largestPaint / 1000).toFixed(2)} s`,
      `${(audit.bytes / 1000).toFixed(1)} kB`,
    ]);
  }
  console.log(textTable(['page', ...categories, 'LCP', 'loaded'], rows));
  console.log(`Lighthouse ${version}, ${new Date().toISOString().slice(0, 10)}, mobile throttling`);
}

/** The page that stands for a template, of the real site where it has one. Lighthouse refuses what is answered with an error. */
function pageOf({ file, real, synthetic }: (typeof templates)[number]) {
  const site: SiteName = real.length > 0 ? 'real' : 'synthetic';
  const path = file === '404.astro' ? '/404.html' : ((real[0] ?? synthetic[0]) as string);
  return { site, path, indexed: !/404|gone|soeg|kvittering|indlejr|galleri/.test(file) };
}

async function judge(run: () => Promise<Audit>): Promise<Audit> {
  const audits = [await run()];
  while (audits.length <= RETRIES && Math.min(...(audits[0]?.scores ?? [])) < LEAST) audits.push(await run());
  audits.sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0));
  return audits[Math.floor(audits.length / 2)] as Audit;
}
