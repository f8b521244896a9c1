import { Anchor, Button, Stack, Tabs, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { SOURCE_KINDS, type SourceKind } from '../../../domain/kinds/index.js';
import { useAnswer } from '../../data/useAnswer';
import { edtfInWords } from '../../model/time';
import { counted } from '../../model/words';
import type { Reading } from '../../model/view';
import { SourceInFullDocument, type SourceInFullQuery } from '../../operations/generated';
import { useView } from '../../state';
import * as actions from '../../actions';
import { Answered } from '../../ui/States';
import { Citation } from './Citation';
import { Only } from './Only';
import { PassedOn } from './PassedOn';
import { TextOfSource } from './TextOfSource';

type Source = NonNullable<SourceInFullQuery['source']>;

/** Who published it and when, and how much it says. */
function Facts({ source }: { source: Source }): ReactElement {
  const { kind, author, publisher, published, datedBy, all, inside, url } = source;
  const by = [author, publisher].filter((name) => name !== null).join(', ');
  return (
    <Text size="xs" c="dimmed" component="p">
      {SOURCE_KINDS[kind.toLowerCase() as SourceKind].name}
      {by !== '' && <> · {by}</>} · {published === null ? 'undated' : edtfInWords(published)}
      {datedBy === 'content' && ' (by its content)'} · {counted(all.totalCount, 'claim')}
      {inside.totalCount < all.totalCount && <>, {inside.totalCount} under the filters</>}
      {url !== null && (
        <>
          {' · '}
          <Anchor href={url} target="_blank" rel="noreferrer" size="xs" underline="always">
            Open where it was published
          </Anchor>
        </>
      )}
    </Text>
  );
}

function Body({ source, reading }: { source: Source; reading: Reading }): ReactElement {
  const [tab, setTab] = useState<string | null>('text');
  const passes = source.relays.length + source.relayedBy.length + source.hearsay.length;
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="text">Paragraphs</Tabs.Tab>
        {source.only.totalCount > 0 && <Tabs.Tab value="only">Only here ({source.only.totalCount})</Tabs.Tab>}
        {passes > 0 && <Tabs.Tab value="passed">Passed on</Tabs.Tab>}
        <Tabs.Tab value="cite">Cite</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="text" pt="sm">
        <TextOfSource
          reading={reading}
          outside={source.all.totalCount - source.inside.totalCount}
          key={source.id}
        />
      </Tabs.Panel>
      <Tabs.Panel value="only" pt="sm">
        <Only id={source.id} />
      </Tabs.Panel>
      <Tabs.Panel value="passed" pt="sm">
        <PassedOn source={source} />
      </Tabs.Panel>
      <Tabs.Panel value="cite" pt="sm">
        <Citation source={source} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** What is open for reading. */
export default function ReaderBody({ reading }: { reading: Reading }): ReactElement {
  const view = useView();
  const under = useMemo(() => actions.claimFilter(view), [view]);
  const state = useAnswer(SourceInFullDocument, { id: reading.source, under });
  return (
    <Answered state={state} what="the source">
      {({ source }) =>
        source === null ? (
          <Stack gap="sm">
            <Text size="sm">There is no source with the id “{reading.source}”.</Text>
            <Button size="xs" variant="default" onClick={actions.closeReading}>
              Close
            </Button>
          </Stack>
        ) : (
          <Stack gap="xs">
            <Title order={2} size="h5" className="a-reader-title">
              {source.title}
            </Title>
            <Facts source={source} />
            <Body source={source} reading={reading} />
          </Stack>
        )
      }
    </Answered>
  );
}
