import { QuestionDialog } from './QuestionDialog';
import { useWords, useWorkbench } from './workbenchContext';

interface Props {
  /** The book that is to be closed; null asks nothing. */
  id: string | null;
  /** Saves a book; false when it cannot be written. */
  save: (id: string) => Promise<boolean>;
  onDone: () => void;
}

/** Asks what to do with a workbook that is not saved. Escape leaves it open. */
export function CloseDialog({ id, save, onDone }: Props) {
  const words = useWords().closeDialog;
  const { books } = useWorkbench();
  const book = id === null ? undefined : books.find(id);
  const discard = (): void => {
    books.close(id!);
    onDone();
  };
  const saveAndClose = async (): Promise<void> => {
    onDone();
    if (await save(id!)) books.close(id!);
  };
  return (
    <QuestionDialog
      open={book !== undefined}
      title={words.title(book?.name ?? '')}
      text={words.text}
      answers={[
        { label: words.save, onClick: () => void saveAndClose() },
        { label: words.discard, onClick: discard },
        { label: words.cancel, onClick: onDone },
      ]}
      onCancel={onDone}
    />
  );
}
