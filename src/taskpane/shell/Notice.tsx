import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { useAnnounce } from './announce';

interface Props {
  intent: 'success' | 'warning' | 'info' | 'error';
  title?: string;
  text: string;
  children?: ReactNode;
}

/** A result or a hint; said aloud when it appears. */
export function Notice({ intent, title = '', text, children }: Props) {
  const announce = useAnnounce();
  useEffect(() => announce(`${title} ${text}`.trim()), [announce, title, text]);
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {text}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
