import { html, trusted, type Html } from '../html.ts';

export type Needed = Readonly<Record<string, string | number | Html | ((words: Html) => Html)>>;

const OWN: Readonly<Record<string, (words: Html) => Html>> = {
  strong: (words) => html`<strong>${words}</strong>`,
  code: (words) => html`<code>${words}</code>`,
};

const PARTS = /<(\w+)>(.*?)<\/\1>|\{(\w+)\}/gs;

/** A message as markup: what stands in its places is escaped unless it is markup, and its marked parts are wrapped. */
export function marked(message: string, needs: Needed): Html {
  let markup = '';
  let at = 0;
  for (const { 0: all, 1: mark, 2: inner = '', 3: place, index } of message.matchAll(PARTS)) {
    markup += html`${message.slice(at, index)}`.markup;
    markup +=
      mark === undefined ? valueOf(place ?? '', needs).markup : wrapped(mark, marked(inner, needs), needs).markup;
    at = index + all.length;
  }
  return trusted(markup + html`${message.slice(at)}`.markup);
}

function wrapped(mark: string, words: Html, needs: Needed): Html {
  const wrap = OWN[mark] ?? needs[mark];
  if (typeof wrap !== 'function') throw new Error(`Nobody says how to mark ${mark} in a message`);
  return wrap(words);
}

function valueOf(place: string, needs: Needed): Html {
  const value = needs[place];
  if (value === undefined || typeof value === 'function') throw new Error(`A message has nothing for ${place}`);
  return html`${value}`;
}
