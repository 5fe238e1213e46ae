import { colourNames, parseColour, type Colour } from './colours.ts';
import type { Design } from './design.ts';
import { iconNames, type IconName } from './icons.ts';
import { shapeNames, type ShapeName } from './shapes.ts';

/** Words that an icon stands for, as they begin. */
const MEANINGS: readonly (readonly [IconName, RegExp])[] = [
  ['branch', /\b(git|merge|pull|branch|fork)/i],
  ['code', /\b(code|bug|program|software|script|develop|debug)/i],
  ['book', /\b(book|read|librar|learn|course|study|catalogue|manual)/i],
  ['pencil', /\b(writ|edit|translat|document|draw|author)/i],
  ['hammer', /\b(repair|build|make|craft|wood|workshop|solder|weld)/i],
  ['gear', /\b(machine|engineer|laser|tool|operat)/i],
  ['bulb', /\b(idea|invent|research|design|teach)/i],
  ['leaf', /\b(plant|garden|green|nature|climate|tree)/i],
  ['flame', /\b(fire|safety|cook|hot|energy)/i],
  ['speech', /\b(speak|talk|present|answer|mentor|interview|language)/i],
  ['people', /\b(team|community|help|volunteer|welcome|host|meet)/i],
  ['key', /\b(key|secur|privacy|trust|keeper|maintain)/i],
  ['globe', /\b(world|web|map|travel|open data)/i],
  ['mountain', /\b(climb|hike|summit|challenge|marathon)/i],
  ['cup', /\b(win|champion|contest|award|first place)/i],
  ['flag', /\b(start|begin|first|finish)/i],
  ['heart', /\b(care|thank|health|first aid|friend)/i],
  ['check', /\b(test|check|review|inspect|induction|complete)/i],
];

/** A design for something of this id and name: always the same for the same, and most often another for another. */
export function suggestDesign(id: string, name: string): Omit<Design, 'text'> {
  const chance = digest(id);
  const meant = MEANINGS.find(([, words]) => words.test(name))?.[0];
  const field: Colour | undefined = parseColour(pick(FIELDS, chance >>> 8));
  const rim: Colour | undefined = parseColour(pick(RIMS, chance >>> 16));
  if (!field || !rim) throw new Error('A colour of ours is none');
  return {
    shape: pick<ShapeName>(shapeNames, chance),
    icon: meant ?? pick<IconName>(iconNames, chance >>> 4),
    colour: field,
    rim,
  };
}

const RIMS = ['gold', 'silver', 'bronze'] as const;
const FIELDS = colourNames.filter((name) => !RIMS.some((rim) => rim === name));

function pick<Name extends string>(names: readonly Name[], chance: number): Name {
  const name = names[chance % names.length];
  if (name === undefined) throw new Error('There is nothing to pick from');
  return name;
}

/** FNV-1a, 32 bits: small, and the same everywhere. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
