import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium.ts';

/** An element as a strict XML parser read it. `name` is the local one. */
export type XmlElement = {
  name: string;
  namespace: string | null;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

export type XmlParser = { parse: (xml: string) => Promise<XmlElement>; close: () => Promise<void> };

/** Chromium's XML parser (libxml2), which refuses what is not well-formed. */
export async function openXmlParser(): Promise<XmlParser> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await browser.newPage();
  return {
    parse: async (xml) => {
      const root = await page.evaluate((text) => {
        const read = (element: Element): XmlElement => ({
          name: element.localName,
          namespace: element.namespaceURI,
          attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
          children: [...element.children].map(read),
          text: element.textContent,
        });
        const document = new DOMParser().parseFromString(text, 'application/xml');
        const error = document.querySelector('parsererror');
        return error ? error.textContent : read(document.documentElement);
      }, xml);
      if (typeof root === 'string') throw new Error(`Not well-formed: ${root}`);
      return root;
    },
    close: () => browser.close(),
  };
}
