import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStore } from '../state';
import { useClosable } from '../ui/closables';
import { lazyPart } from '../ui/lazy-part';

const Console = lazyPart(() => import('../console/Console'), 'the console');

/** The window of the Cypher console, which is loaded when it is first opened. */
export function ConsoleWindow(): ReactElement | null {
  const opened = useStore((state) => state.dialog === 'console');
  const openDialog = useStore((state) => state.openDialog);
  const close = (): void => openDialog('none');
  useClosable(opened, close);
  if (!opened) return null;
  return (
    <Modal.Root opened onClose={close} fullScreen trapFocus closeOnEscape={false} returnFocus={false}>
      <Modal.Content>
        <div className="a-dialog-head">
          <Modal.Title fw={600}>Cypher console</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body p={0}>
          <Console onClose={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
