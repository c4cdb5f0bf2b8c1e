export default function configure(eleventy) {
  eleventy.addPassthroughCopy('style.css');
  eleventy.addCollection('entries', (all) =>
    all.getFilteredByTag('entry').sort((a, b) => (a.data.title < b.data.title ? -1 : 1)),
  );
  // by id, made once for each kind, so that a look-up is no search through all
  for (const kind of ['sources', 'laws', 'organisations'])
    eleventy.addCollection(`${kind}ById`, (all) =>
      Object.fromEntries(
        all.getFilteredByGlob(`content/${kind}/*.md`).map((page) => [page.fileSlug, page.data]),
      ),
    );
  eleventy.addShortcode('source', function (id) {
    return `<a href="/sources/${id}/">${this.ctx.collections.sourcesById[id].title}</a>`;
  });
  eleventy.addShortcode('provision', function (law, ref) {
    return `<a href="/laws/${law}/">${this.ctx.collections.lawsById[law].shortName}, ${ref}</a>`;
  });
  eleventy.addPairedShortcode('term', (words, id) => `<a href="/terms/${id}/">${words}</a>`);
  return {
    dir: { input: '.', output: 'dist' },
    markdownTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
  };
}
