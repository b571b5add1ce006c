import { Button, useRestoreFocusTarget, type ButtonProps } from '@fluentui/react-components';

/** A button that asks in a dialog: it gets the focus back when that closes. */
export function AskingButton(props: ButtonProps) {
  return <Button {...props} {...useRestoreFocusTarget()} />;
}
