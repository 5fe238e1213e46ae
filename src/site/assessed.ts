import type { Assessment, AssessmentPlan, AssessmentSection, Question } from '../core/model/extensions.ts';
import { html, type Html } from './html.ts';
import { outerLink } from './outer-link.ts';
import type { Words } from './words/words.ts';

/** How it is found out who meets the criteria: the whole in a sentence, and each assessment with its sections. */
export function assessed({ description, assessments }: AssessmentPlan, words: Words): readonly Html[] {
  return [html`${description}`, ...assessments.map((one) => assessment(one, words))];
}

const KINDS = { Exam: 'Exam', Performance: 'Performance', Artifact: 'Work to show' } as const;

function assessment(one: Assessment, words: Words): Html {
  const { description, output, method, example, scoringExample, evaluation, sections = [] } = one;
  const { t } = words;
  return html`${description}
  ${aside([
    t(KINDS[one.type]),
    output,
    method,
    one.groupParticipation && t('Done together'),
    one.groupEvaluation && t('Judged together'),
    scoringExample !== undefined && t('How an example was scored: {words}', { words: scoringExample }),
  ])}
  ${example !== undefined && outerLink(example)}
  ${evaluation !== undefined && outerLink(evaluation, t('How reliable it is'))}
  ${
    sections.length > 0 &&
    html`<ol>
      ${sections.map((one) => section(one, words))}
    </ol>`
  }`;
}

function section({ title, description, url, required, questions = [] }: AssessmentSection, words: Words): Html {
  return html`<li>
    ${title !== undefined && html`<strong>${title}</strong> `}${description} ${url !== undefined && outerLink(url)}
    ${aside([required === false && words.t('Optional')])}
    ${
      questions.length > 0 &&
      html`<ul>
        ${questions.map((one) => question(one, words))}
      </ul>`
    }
  </li>`;
}

function question({ text, url, required, wordLimit, characterLimit }: Question, { t }: Words): Html {
  return html`<li>
    ${text} ${url !== undefined && outerLink(url)}
    ${aside([
      required === false && t('Optional'),
      wordLimit !== undefined && t('Words at most: {count}', { count: wordLimit }),
      characterLimit !== undefined && t('Characters at most: {count}', { count: characterLimit }),
    ])}
  </li>`;
}

function aside(parts: readonly (string | false | undefined)[]): Html | undefined {
  const said = parts.filter((part) => part !== undefined && part !== false);
  return said.length > 0 ? html`<small class="aside">${said.join(' · ')}</small>` : undefined;
}
