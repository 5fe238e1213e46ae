export const markdownProblems = {};
