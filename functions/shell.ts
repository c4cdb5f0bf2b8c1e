import { languageSwitch } from '../site/forms/language-switch.ts';
import type { View } from '../site/forms/html.ts';
import { speak } from '../site/i18n/index.ts';
import type { Language } from '../site/model/language.ts';
import { escapeMarkup } from '../site/model/markup.ts';

/** Makes the function that puts a page of the service into the site's own frame in the page's language. */
export function createShell(templates: Readonly<Record<Language, string>>): (page: ShellPage) => string {
  const frames = { da: createFrame(templates.da), en: createFrame(templates.en) };
  return (page) => frames[page.language](page);
}

/**
 * Makes the function for one language. `template` is the built /skal/ page with the marks %shell:title% (one or more),
 * <!--shell:language--> and <!--shell:main--> (one each); what stands
 * between <!--shell:script--> and <!--/shell:script--> is left in for the page with the form only.
 */
export function createFrame(template: string): (page: ShellPage) => string {
  for (const mark of [titleMark, languageMark, scriptMark, scriptEnd, mainMark]) {
    if (!template.includes(mark)) {
      throw new Error(
        `Siden /skal/ mangler mærket ${mark}. Sæt det ind i site/pages/[...lang]/skal.astro, og byg igen.`,
      );
    }
  }
  const [before = '', rest = ''] = template.split(scriptMark);
  const [script = '', after = ''] = rest.split(scriptEnd);
  const frames = { plain: before + after, scripted: before + script + after };
  return ({ language, title, main, script: scripted, otherAddress }) => {
    const other = otherAddress === undefined ? '' : languageSwitch(speak(language), otherAddress).toString();
    // by function: in a plain replacement "$&" would have a meaning, and people write what they like
    return frames[scripted ? 'scripted' : 'plain']
      .replaceAll(titleMark, () => escapeMarkup(title))
      .replace(languageMark, () => other)
      .replace(mainMark, () => main.toString());
  };
}

const titleMark = '%shell:title%';
const languageMark = '<!--shell:language-->';
const scriptMark = '<!--shell:script-->';
const scriptEnd = '<!--/shell:script-->';
const mainMark = '<!--shell:main-->';

/** A page of the service: what the view holds, and where it is to be had in the other language. */
export interface ShellPage extends View {
  language: Language;
  otherAddress: string | undefined;
}
