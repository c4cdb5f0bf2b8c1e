import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the entries of a generated content as Markdown, in the form that a generator reads. */
export function writeMarkdown(from: string, to: string, form: (entry: Entry) => string): void {
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => /\.(?:mdx|yaml)$/.test(file) && !file.startsWith('.git'))) {
    const path = join(to, name.replace(/\.\w+$/, '.md'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, form(readEntry(readFileSync(join(from, name), 'utf8'))));
  }
}

/** Front matter as it stands; the components as Eleventy's shortcodes. A page's own date is another thing than a fact's. */
export function forEleventy({ facts, body }: Entry): string {
  const words = body
    .replaceAll(/<Source id="([\w-]+)" \/>/g, '{% source "$1" %}')
    .replaceAll(/<Provision law="([\w-]+)" ref="([^"]+)" \/>/g, '{% provision "$1", "$2" %}')
    .replaceAll(/<Term id="([\w-]+)">(.*?)<\/Term>/g, '{% term "$1" %}$2{% endterm %}');
  return `---\n${facts.replace(/^date:/m, 'published:')}\n---\n\n${words}`;
}

/** The facts below a key of their own, since Hugo gives `url`, `kind` and `summary` meanings of its own; its shortcodes. */
export function forHugo({ facts, body }: Entry): string {
  const words = body
    .replaceAll(/<Source id="([\w-]+)" \/>/g, '{{< source "$1" >}}')
    .replaceAll(/<Provision law="([\w-]+)" ref="([^"]+)" \/>/g, '{{< provision "$1" "$2" >}}')
    .replaceAll(/<Term id="([\w-]+)">(.*?)<\/Term>/g, '{{< term "$1" >}}$2{{< /term >}}');
  const title = /^title: .*$/m.exec(facts)?.[0] ?? '';
  return `---\n${title}\nfacts:\n${facts.replaceAll(/^/gm, '  ')}\n---\n\n${words}`;
}

function readEntry(text: string): Entry {
  const [, facts, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return facts === undefined ? { facts: text.trimEnd(), body: '' } : { facts, body: body ?? '' };
}

interface Entry {
  /** YAML */
  facts: string;
  /** Markdown */
  body: string;
}
