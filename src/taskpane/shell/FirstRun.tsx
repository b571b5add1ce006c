import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useWords } from './words';

/** Says once how the steps hang together. Nothing is stored: it comes with an empty workbook and goes when it was read. */
export function FirstRun({ onClose }: { onClose: () => void }) {
  const { title, text, close } = useWords().firstRun;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
