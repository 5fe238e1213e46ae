export const syntaxProblems = {};
