export const fieldsProblems = {};
