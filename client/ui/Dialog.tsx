import { Drawer, Modal, type ModalRootProps } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Boundary } from './Boundary';
import { useClosable } from './closables';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: ModalRootProps['size'];
  children: ReactNode;
}

/** A window over the page, with a title and a way out. */
export function Dialog({ opened, onClose, title, size = 'md', children }: Props): ReactElement {
  useClosable(opened, onClose);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} closeOnEscape={false} returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="a-dialog-head">
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body>
          <Boundary what={title}>{children}</Boundary>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A sheet from the bottom, for phones. */
export function Sheet({ opened, onClose, title, children }: Omit<Props, 'size'>): ReactElement {
  useClosable(opened, onClose);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="72%"
      closeOnEscape={false}
      returnFocus={false}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className="a-dialog-head">
          <Drawer.Title fw={600}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body p={0}>
          <Boundary what={title}>{children}</Boundary>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
