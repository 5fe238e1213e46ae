import { setTimeout as wait } from 'node:timers/promises';
import type { AskedLink } from '../../core/links/link-report.ts';
import type { LinkToAsk } from '../../core/links/links-to-ask.ts';
import { askLink, type AskOptions } from './ask-link.ts';

export interface AskLinksOptions extends AskOptions {
  /** Between two questions to one host, in milliseconds. */
  readonly pause: number;
  /** Told how many addresses have been asked for. */
  readonly onProgress?: (done: number, total: number) => void;
}

const HOSTS_AT_ONCE = 6;

/** Asks for all of these addresses, each host one by one and a few hosts at a time. In their own order. */
export async function askLinks(links: readonly LinkToAsk[], options: AskLinksOptions): Promise<readonly AskedLink[]> {
  const { pause, onProgress } = options;
  const hosts = [...Map.groupBy(links, ({ address }) => new URL(address).host).values()];
  const asked = new Map<LinkToAsk, AskedLink>();
  const askHost = async (ofHost: readonly LinkToAsk[]): Promise<void> => {
    for (const [index, link] of ofHost.entries()) {
      if (index > 0 && pause > 0) await wait(pause);
      asked.set(link, { ...link, state: await askLink(link.address, options) });
      onProgress?.(asked.size, links.length);
    }
  };
  const left = hosts.values();
  const worker = async (): Promise<void> => {
    for (const host of left) await askHost(host);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  return links.flatMap((link) => asked.get(link) ?? []);
}
