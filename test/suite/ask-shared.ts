import { inject } from 'vitest';

/** What one run makes once, as soon as it is there. */
export async function askShared<Answer>(what: 'chromium' | 'example' | 'minimal'): Promise<Answer> {
  const response = await fetch(`${inject('shared')}/${what}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text) as Answer;
}
