import { questionTypes } from '../../model/extensions.ts';
import { flag, group, list, oneOf, text, webUrl } from './parts.ts';
import type { NumberSchema } from './schema.ts';

const limit = (title: string, description: string, example: number): NumberSchema => ({
  type: 'integer',
  minimum: 1,
  maximum: 100_000,
  title,
  description,
  examples: [example],
});

const questions = list(
  group({
    required: ['type', 'text'],
    examples: [{ type: 'TextQuestion', text: 'Why is the lens cleaned first?' }],
    properties: {
      type: oneOf(questionTypes, {
        title: 'Type',
        description: 'How it is answered: in words, by a file, or at another address.',
      }),
      text: text(2000, { title: 'Text', description: 'What is asked.', examples: ['Why is the lens cleaned first?'] }),
      required: flag({ title: 'Required', description: 'Whether it has to be answered.', default: true }),
      url: webUrl({
        title: 'Address',
        description: 'Where the question is, if it is elsewhere.',
        examples: ['https://acme.example/question'],
      }),
      wordLimit: limit('Words', 'How many words an answer may have.', 200),
      characterLimit: limit('Characters', 'How many characters an answer may have.', 1000),
    },
  }),
  { title: 'Questions', description: 'What is asked in it.', minItems: 1, maxItems: 100 },
);

const sections = list(
  group({
    minProperties: 1,
    examples: [{ title: 'Before the first cut', questions: [{ type: 'FileQuestion', text: 'Hand in your drawing.' }] }],
    properties: {
      title: text(200, { title: 'Title', description: 'The name of the section.', examples: ['Before the first cut'] }),
      description: text(2000, { title: 'Description', description: 'What it is about.', examples: ['Safety.'] }),
      required: flag({ title: 'Required', description: 'Whether it has to be done.', default: true }),
      url: webUrl({
        title: 'Address',
        description: 'Where the section is, if it is elsewhere.',
        examples: ['https://acme.example/section'],
      }),
      questions,
    },
  }),
  { title: 'Sections', description: 'The parts of the assessment.', minItems: 1, maxItems: 20 },
);

export const assessment = group({
  title: 'Assessment',
  description: 'Assessment: how it is found out who meets the criteria.',
  required: ['description', 'assessments'],
  properties: {
    description: text(1000, {
      title: 'Description',
      description: 'All of it, in short.',
      examples: ['One test piece.'],
    }),
    assessments: list(
      group({
        required: ['description', 'type', 'output', 'groupParticipation', 'groupEvaluation'],
        properties: {
          description: text(2000, {
            title: 'Description',
            description: 'What is done.',
            examples: ['Cut a cogwheel.'],
          }),
          type: oneOf(['Exam', 'Performance', 'Artifact'], { title: 'Type', description: 'What is looked at.' }),
          output: text(500, { title: 'Output', description: 'What comes out of it.', examples: ['A wooden cogwheel'] }),
          groupParticipation: flag({ title: 'Together', description: 'Two or more people do it together.' }),
          groupEvaluation: flag({ title: 'Judged together', description: 'They are judged as one.' }),
          method: text(2000, { title: 'Method', description: 'How it is scored.', examples: ['Passed or not.'] }),
          example: webUrl({
            title: 'Example',
            description: 'An example of what is asked for.',
            examples: ['https://acme.example/cogwheel'],
          }),
          scoringExample: text(5000, { title: 'Example of scoring', description: 'How an example was scored.' }),
          evaluation: webUrl({
            title: 'Evaluation',
            description: 'Research on how reliable it is.',
            examples: ['https://acme.example/study'],
          }),
          sections,
        },
      }),
      {
        title: 'Assessments',
        description: 'Each by itself.',
        examples: [
          [
            {
              description: 'Cut a cogwheel.',
              type: 'Artifact',
              output: 'A wooden cogwheel',
              groupParticipation: false,
              groupEvaluation: false,
            },
          ],
        ],
        minItems: 1,
        maxItems: 20,
      },
    ),
  },
});
