import { QuestionDialog } from './QuestionDialog';
import { useWords } from './workbenchContext';

interface Props {
  open: boolean;
  onSwitch: () => void;
  onCancel: () => void;
}

/** Asks before the panes start again in another language, which makes them forget the files they were given. */
export function LanguageDialog({ open, onSwitch, onCancel }: Props) {
  const { title, text, confirm, cancel } = useWords().languageDialog;
  const answers = [
    { label: confirm, onClick: onSwitch },
    { label: cancel, onClick: onCancel },
  ];
  return <QuestionDialog open={open} title={title} text={text} answers={answers} onCancel={onCancel} />;
}
