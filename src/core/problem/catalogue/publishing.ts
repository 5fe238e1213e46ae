export const publishingProblems = {};
