import './analysis.css';
import './paths-and-flows.css';
import { Stack, Tabs, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import * as actions from '../../actions';
import type { GraphFilter } from '../../operations/generated';
import { useStore, useView } from '../../state';
import type { AnalysisPage } from '../../state/interface';
import { BalanceCurve } from './BalanceCurve';
import { ChangesOfSides } from './ChangesOfSides';
import { KnownLater } from './KnownLater';
import { SignedPaths } from './SignedPaths';
import { SourcesLeftOut } from './SourcesLeftOut';
import DisputesPanel from '../../panels/disputes/DisputesPanel';
import { WhatNobodyTells } from './WhatNobodyTells';
import { WhoseWordPage } from './WhoseWordPage';

interface PageProps {
  /** What of the graph counts. */
  readonly filter: GraphFilter;
}

/** What can be asked, in the words of who asks it. */
const PAGES: readonly { id: AnalysisPage; title: string; Page: (props: PageProps) => ReactElement }[] = [
  { id: 'sides', title: 'Who changed sides', Page: ChangesOfSides },
  { id: 'disputes', title: 'Points in dispute', Page: DisputesPanel },
  { id: 'word', title: 'Whose word it is', Page: WhoseWordPage },
  { id: 'sources', title: 'If a source were wrong', Page: SourcesLeftOut },
  { id: 'known', title: 'What was known later', Page: KnownLater },
  { id: 'balance', title: 'Friends and foes', Page: BalanceCurve },
  { id: 'enemies', title: 'Enemy of an enemy', Page: SignedPaths },
  { id: 'gaps', title: 'What nobody tells', Page: WhatNobodyTells },
];

/** One page a question, each asked when it is opened, of the whole graph under the filters on show. */
export default function AnalysisBody(): ReactElement {
  const view = useView();
  const page = useStore((state) => state.analysisPage);
  const { openAnalysis } = useStore.getState();
  const filter = actions.queryFilter(view);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        Over the whole graph, not only what is on the canvas, under the filters that are set.
      </Text>
      <Tabs
        value={page}
        onChange={(value) => {
          const chosen = PAGES.find(({ id }) => id === value);
          if (chosen !== undefined) openAnalysis(chosen.id);
        }}
        keepMounted={false}
        className="a-analysis"
      >
        <Tabs.List>
          {PAGES.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PAGES.map(({ id, Page }) => (
          <Tabs.Panel key={id} value={id} pt="md">
            <Page filter={filter} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}
