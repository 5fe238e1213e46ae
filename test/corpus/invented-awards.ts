import { createHash } from 'node:crypto';

/** Everything about who got what is invented; the same every time. */
export interface Person {
  readonly handle: string;
  readonly email: string;
  readonly identity: string;
  readonly salt: string;
  /** Some agree to be named. */
  readonly name?: string;
  /** The others stand in a roster only, with no folder of their own. */
  readonly folder: boolean;
}

export interface InventedAward {
  readonly person: Person;
  readonly badge: string;
  readonly issuedOn: string;
  readonly expires?: string;
  readonly revoked?: { readonly on: string; readonly reason: string };
  readonly evidence?: string;
  readonly narrative?: string;
  /** In the roster of its badge, not in a file of its own. */
  readonly roster: boolean;
}

const PEOPLE = 400;
const WITH_FOLDER = 250;
const IN_ROSTER = 300;
const AWARDS = 2000;

/** 400 people; the last 150 of them, and 150 others, are in the roster. */
export const people: readonly Person[] = Array.from({ length: PEOPLE }, (_, index) => {
  const email = `person-${index}@community.example`;
  const salt = digest(`salt ${index}`).toString('base64url').slice(0, 22);
  return {
    handle: `r-${digest(`handle ${index}`).toString('hex').slice(0, 10)}`,
    email,
    salt,
    identity: `sha256$${digest(email + salt).toString('hex')}`,
    folder: index < WITH_FOLDER,
    ...(index % 25 === 0 && index < WITH_FOLDER ? { name: `Ångström Person ${index}` } : {}),
  };
});

/** 2,000 awards of these badges, the first of which has the roster. */
export function inventAwards(badges: readonly string[]): readonly InventedAward[] {
  const [event = '', ...others] = badges;
  const roster = people
    .slice(PEOPLE - IN_ROSTER)
    .map((person, index) => ({ ...details(index), person, badge: event, roster: true }));
  const files = Array.from({ length: AWARDS - IN_ROSTER }, (_, index) => {
    const round = Math.floor(index / WITH_FOLDER);
    const badge = others[(index * 7 + round * 13) % others.length] ?? event;
    return { ...details(index + IN_ROSTER), person: personAt(index % WITH_FOLDER), badge, roster: false };
  });
  return [...roster, ...files];
}

function details(index: number): Omit<InventedAward, 'person' | 'badge' | 'roster'> {
  const day = new Date(Date.UTC(2014, 0, 1 + index)).toISOString().slice(0, 10);
  return {
    issuedOn: index % 3 === 0 ? `${day}T09:30:00+02:00` : `${day}T12:00:00Z`,
    ...(index % 40 === 7 ? { expires: `${day.slice(0, 3)}9-12-31T00:00:00Z` } : {}),
    ...(index % 50 === 11 ? { expires: '2999-01-01T00:00:00Z' } : {}),
    ...(index % 45 === 3 ? { revoked: { on: '2024-05-06', reason: 'Issued in error' } } : {}),
    ...(index % 4 === 0 ? { evidence: `https://community.example/changes/${index}` } : {}),
    ...(index % 6 === 0 ? { narrative: `Did what was asked, and *more*: 日本語, “quotes” and ]]> no. ${index}.` } : {}),
  };
}

function personAt(index: number): Person {
  const person = people[index];
  if (!person) throw new Error(`There is no person ${index}`);
  return person;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
