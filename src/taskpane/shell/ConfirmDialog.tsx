import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useWords } from './words';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: 'calc(100vw - 24px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { justifyContent: 'flex-end', flexWrap: 'wrap' },
});

interface Props {
  open: boolean;
  title: string;
  /** What will happen, and what cannot be undone; a paragraph each. */
  texts: readonly string[];
  confirm: string;
  /** The way out; 取消 unless another word is clearer. */
  dismiss?: string;
  onConfirm: () => void;
  onDismiss: () => void;
}

/** Asks before something that Undo cannot bring back. Escape means no; an AskingButton gets the focus back. */
export function ConfirmDialog({ open, title, texts, confirm, dismiss, onConfirm, onDismiss }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onDismiss()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {texts.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button appearance="secondary" onClick={onDismiss}>
              {dismiss ?? words.cancel}
            </Button>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
