export const filesProblems = {};
