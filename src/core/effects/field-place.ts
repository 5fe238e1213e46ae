import type { Place } from '../problem/problem.ts';
import type { FieldPlaces } from './permanence.ts';

const IN_THE_BODY: ReadonlySet<string> = new Set(['criteria', 'narrative', 'comment']);

/** Finds fields in the text of files; where there is none of that name, the place itself is the nearest. */
export function fieldPlaces(source: (file: string) => string | undefined): FieldPlaces {
  return (place, field) => {
    if (place.file.endsWith('.csv')) return place;
    if (field === 'recipient') return ofRecipient(place, source);
    const text = source(place.file);
    if (text === undefined) return place;
    return (IN_THE_BODY.has(field) ? bodyPlace(place, text) : undefined) ?? namePlace(place, text, field) ?? place;
  };
}

function ofRecipient(place: Place, source: (file: string) => string | undefined): Place {
  const file = `${place.file.slice(0, place.file.lastIndexOf('/'))}/recipient.yaml`;
  const text = source(file);
  if (text === undefined) return place;
  return namePlace({ ...place, file }, text, 'identity') ?? { file, line: 1, column: 1 };
}

function namePlace({ file }: Place, text: string, field: string): Place | undefined {
  const lines = text.split(/\r\n?|\n/);
  const end = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : lines.length;
  const index = lines.findIndex((line, at) => at < (end < 0 ? lines.length : end) && line.startsWith(`${field}:`));
  return index < 0 ? undefined : { file, line: index + 1, column: 1, length: field.length };
}

/** The first line that says something after the front matter. */
function bodyPlace({ file }: Place, text: string): Place | undefined {
  const lines = text.split(/\r\n?|\n/);
  const end = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1;
  const index = end < 0 ? -1 : lines.findIndex((line, at) => at > end && line.trim() !== '');
  return index < 0 ? undefined : { file, line: index + 1, column: 1, length: (lines[index] ?? '').length };
}
