import { SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog } from '../../ui/Dialog';
import { QUESTIONS } from '../../ready-questions';
import { ask } from '../../actions/ask';
import { useStore } from '../../state';

/** Eight questions, each a press away from its answer. */
export function QuestionList(): ReactElement {
  const openDialog = useStore((state) => state.openDialog);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
      {QUESTIONS.map((question) => (
        <UnstyledButton
          key={question.id}
          className="a-question"
          data-question={question.id}
          onClick={() => {
            openDialog('none');
            void ask(question);
          }}
        >
          <Text size="sm" fw={500}>
            {question.text}
          </Text>
          <Text size="xs" c="dimmed">
            {question.hint}
          </Text>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  );
}

export function QuestionsDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'questions');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Ready questions" size="lg">
      <QuestionList />
    </Dialog>
  );
}
