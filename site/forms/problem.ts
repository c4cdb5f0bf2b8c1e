import { html, type View } from './html.ts';

/** A page that says what went wrong and where to go on. */
export function problemView({ title, message, next }: Problem): View {
  return {
    title,
    main: html`<h1>${title}</h1>
      <p>${message}</p>
      <p><a href="${next.href}">${next.label}</a></p>`,
  };
}

interface Problem {
  title: string;
  message: string;
  next: { href: string; label: string };
}
