/** A value as one would write it in YAML on one line. For the examples of schemas, in places where a whole writer of YAML would weigh too much. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(flowYaml).join(', ')} ]`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.entries(value).map(pair).join(', ')} }`;
  return typeof value === 'string' && !PLAIN.test(value) ? JSON.stringify(value) : String(value);
}

function pair([name, value]: [string, unknown]): string {
  return `${name}: ${flowYaml(value)}`;
}

/** Begins with a letter or digit, holds nothing that means something in YAML, and is not a number. */
const PLAIN = /^(?!(?:true|false|null|[\d.eE+-]+)$)[\p{L}\d](?:[^:#,[\]{}"'\n]|:(?=\S))*(?<![\s:])$|^\d{4}-\d\d-\d\d$/u;
