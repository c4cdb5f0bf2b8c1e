import { feedbackStates, type FeedbackState } from '../model/feedback.ts';
import { html, type Html, type View } from './html.ts';

/** The receipt right after sending: the only page that shows the code. */
export function receiptView({ code, receivedAt, state }: Receipt): View {
  return {
    title: 'Tak for din besked',
    main: html`<h1>Tak for din besked</h1>
      <div class="receipt">
        <h2>Din kode</h2>
        <p class="receipt__code" translate="no">${code}</p>
        <p>
          Skriv koden ned, eller udskriv siden. Vi viser den kun nu, og vi kan ikke finde den frem igen. Alle,
          der har koden, kan se beskedens tilstand.
        </p>
        ${standing({ receivedAt, state })}
      </div>
      <h2>Hvad sker der nu?</h2>
      <p>Sekretariatet læser beskeden. Den bliver ikke vist på portalen, bare fordi du har sendt den.</p>
      <p>
        Du kan altid se beskedens tilstand på siden <a href="/kvittering/">Find din kvittering</a>. Brug
        koden.
      </p>`,
  };
}

/** What a sender sees when the code is looked up later. */
export function statusView(status: Status): View {
  return {
    title: 'Din besked',
    main: html`<h1>Din besked</h1>
      <div class="receipt">${standing(status)}</div>
      <p><a href="/kvittering/">Find en anden kvittering</a></p>`,
  };
}

function standing({ receivedAt, state }: Status): Html {
  const { label, meaning } = feedbackStates[state];
  return html`<p>
      Modtaget <time datetime="${receivedAt.toISOString()}">${danishTime.format(receivedAt)}</time>
    </p>
    <p><strong>Tilstand: ${label}.</strong> ${meaning}</p>`;
}

const danishTime = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
});

interface Status {
  receivedAt: Date;
  state: FeedbackState;
}

interface Receipt extends Status {
  /** in groups of four, as it is read aloud */
  code: string;
}
