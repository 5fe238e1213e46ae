export const imagesProblems = {};
