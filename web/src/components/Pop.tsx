import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

/** A question over the page. Escape closes it when that is allowed. */
export function Pop(props: { title: string; open: boolean; onClose: () => void; must?: boolean; children: ReactNode }) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable={!props.must}
      isKeyboardDismissDisabled={props.must}
    >
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
