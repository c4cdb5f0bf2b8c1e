import { escapeMarkup } from '../model/markup.ts';

/** The HTML that puts a card on another website, as a frame and as a picture. `card` and `page` are addresses. */
export function snippets({ card, page, title }: { card: string; page: string; title: string }) {
  const name = escapeMarkup(title);
  return {
    frame: `<iframe src="${card}/" title="${name}" width="480" height="420" loading="lazy"></iframe>`,
    picture: `<a href="${page}"><img src="${card}.svg" alt="${name}" width="480" loading="lazy"></a>`,
  };
}
