export const keysProblems = {};
