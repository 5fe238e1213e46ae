import { chromium, type Browser } from 'playwright-core';
import { askShared } from '../suite/ask-shared.ts';

/** The Chromium of this run of the tests; closing it closes no more than was opened here. */
export async function openChromium(): Promise<Browser> {
  return chromium.connect(await askShared<string>('chromium'));
}
