import { validate } from 'virtual:award-validator';
import type { Checkers } from '../../core/intake/check-application.ts';
import { checkLines } from '../../core/markdown/check-lines.ts';

/** The checks of the build, as pages can have them. What reads Markdown into a tree is loaded for the few texts that need it. */
export const checkers: Checkers = {
  schemaErrors: (values) => (validate(values) ? [] : ((validate.errors ?? []) as SchemaErrors)),
  checkMarkdown: async (body) =>
    checkLines(body) ?? (await import('../../core/markdown/check-mdx.ts')).checkMarkdown(body),
};

type SchemaErrors = ReturnType<Checkers['schemaErrors']>;
