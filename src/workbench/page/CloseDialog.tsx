import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { saveBook } from '../files/saveBook';
import { useWords, useWorkbench } from './workbenchContext';

interface Props {
  /** The book that is to be closed; null asks nothing. */
  id: string | null;
  onDone: () => void;
}

/** Asks what to do with a workbook that is not saved. Escape leaves it open. */
export function CloseDialog({ id, onDone }: Props) {
  const words = useWords().closeDialog;
  const workbench = useWorkbench();
  const book = id === null ? undefined : workbench.books.find(id);
  const close = (): void => {
    workbench.books.close(id!);
    onDone();
  };
  const saveAndClose = async (): Promise<void> => {
    onDone();
    if (await saveBook(workbench, id!)) workbench.books.close(id!);
  };
  return (
    <Dialog open={book !== undefined} modalType="alert" onOpenChange={(_, { open }) => !open && onDone()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(book?.name ?? '')}</DialogTitle>
          <DialogContent>{words.text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void saveAndClose()}>
              {words.save}
            </Button>
            <Button appearance="secondary" onClick={close}>
              {words.discard}
            </Button>
            <Button appearance="secondary" onClick={onDone}>
              {words.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
