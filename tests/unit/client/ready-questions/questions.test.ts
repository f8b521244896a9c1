import { hiddenTypesOf, QUESTIONS } from '../../../../client/ready-questions';

describe('the ready questions', () => {
  it('are eight, each with an id of its own', () => {
    expect(QUESTIONS).toHaveLength(8);
    expect(new Set(QUESTIONS.map((question) => question.id)).size).toBe(8);
  });

  it('hide the types that they are not about', () => {
    const [first] = QUESTIONS;
    expect(hiddenTypesOf(first)).not.toContain('FOUGHT');
    expect(hiddenTypesOf(first)).toContain('SUPPORTED');
  });
});
