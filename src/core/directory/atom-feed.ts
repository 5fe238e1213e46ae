import type { OutputFile } from '../publication/output-file.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { xmlText } from './xml.ts';

/** A feed as Atom (RFC 4287). */
export function atomFeed({ title, description, page, address, updated, entries }: Feed, author: string): OutputFile {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${xmlText(address.atom.url)}</id>`,
    `  <title>${xmlText(title)}</title>`,
    `  <subtitle>${xmlText(description)}</subtitle>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(address.atom.url)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${xmlText(author)}</name></author>`,
    '  <generator>Blazon</generator>',
    ...entries.flatMap(entryLines),
    '</feed>',
    '',
  ];
  return { path: address.atom.file, content: lines.join('\n') };
}

function entryLines({ page, title, text, awardedAt }: FeedEntry): readonly string[] {
  return [
    '  <entry>',
    `    <id>${xmlText(page)}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    `    <published>${awardedAt}</published>`,
    `    <updated>${awardedAt}</updated>`,
    `    <summary>${xmlText(text)}</summary>`,
    '  </entry>',
  ];
}
