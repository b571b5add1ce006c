import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface Props {
  open: boolean;
  title: string;
  text: string;
  /** What can be answered, the usual answer first. */
  answers: readonly { label: string; onClick: () => void }[];
  /** Escape. */
  onCancel: () => void;
}

/** Asks something before it goes on. */
export function QuestionDialog({ open, title, text, answers, onCancel }: Props) {
  return (
    // Without a motion it is gone at once, and the focus is free for what comes next.
    <Dialog open={open} modalType="alert" surfaceMotion={null} onOpenChange={(_, wanted) => !wanted.open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid>
            {answers.map(({ label, onClick }, index) => (
              <Button key={label} appearance={index === 0 ? 'primary' : 'secondary'} onClick={onClick}>
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
