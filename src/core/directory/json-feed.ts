import { asciiJson } from '../openbadges/ascii-json.ts';
import type { OutputFile } from '../publication/output-file.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeed({ title, description, page, address, entries }: Feed, author: string): OutputFile {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: address.json.url,
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.page,
      url: entry.page,
      title: entry.title,
      content_text: entry.text,
      image: entry.image,
      date_published: entry.awardedAt,
    })),
  };
  return { path: address.json.file, content: asciiJson(document, 'pretty') };
}
