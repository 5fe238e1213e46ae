/** The schema of award files as a program of Ajv's, written when the site is built. */
declare module 'virtual:award-validator' {
  export const validate: {
    (values: unknown): boolean;
    readonly errors?: readonly unknown[] | null;
  };
}
