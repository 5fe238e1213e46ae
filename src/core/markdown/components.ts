/** What `.mdx` may use besides Markdown, with the attributes of each. All of them become plain HTML. */
export const components = {
  /** A remark set apart. */
  Note: [],
  /** An ordered list of steps. */
  Steps: [],
  /** Something to open and close, under its `summary`. */
  Details: ['summary'],
} as const satisfies Record<string, readonly string[]>;

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as readonly ComponentName[];

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
