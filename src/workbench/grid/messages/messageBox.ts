/** What a message box says and offers; keys of `buttons` are its answers, in order from left to right. */
export interface Message<Answer extends string> {
  title: string;
  text: string;
  buttons: Readonly<Partial<Record<Answer, string>>>;
  /** The answer of Enter. */
  first: Answer;
  /** The answer of Escape. */
  escape: Answer;
}

const KEYS = ['keydown', 'keyup', 'keypress'] as const;

/**
 * Keeps the keys for an open message. Call it before the grid starts: the grid listens to the whole page, takes Enter for the end
 * of an entry, and would keep Escape from closing the message when it hears of it first.
 * @returns ends it
 */
export function keepKeysForMessages(): () => void {
  const keep = (event: KeyboardEvent): void => {
    if (document.querySelector('.grid-message')) event.stopImmediatePropagation();
  };
  for (const kind of KEYS) window.addEventListener(kind, keep, { capture: true });
  return () => {
    for (const kind of KEYS) window.removeEventListener(kind, keep, { capture: true });
  };
}

/**
 * Shows a message that has to be answered, over the element, and gives the answer. Uses the browser's own modal dialog: the
 * rest of the page waits, Tab stays inside.
 */
export async function ask<Answer extends string>(over: HTMLElement, message: Message<Answer>): Promise<Answer> {
  // Not while the key is still being handled that led here: Univer's editor would lose the focus in the middle of it.
  await new Promise((resolve) => setTimeout(resolve));
  const dialog = document.createElement('dialog');
  dialog.className = 'grid-message';
  dialog.setAttribute('role', 'alertdialog');
  const title = dialog.appendChild(document.createElement('h2'));
  title.id = `grid-message-title-${Date.now()}`;
  title.textContent = message.title;
  const text = dialog.appendChild(document.createElement('p'));
  text.id = `grid-message-text-${Date.now()}`;
  text.textContent = message.text;
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.setAttribute('aria-describedby', text.id);
  const row = dialog.appendChild(document.createElement('div'));

  return new Promise((resolve) => {
    const answer = (given: Answer): void => {
      dialog.close();
      dialog.remove();
      resolve(given);
    };
    for (const key of Object.keys(message.buttons) as Answer[]) {
      const button = row.appendChild(document.createElement('button'));
      button.type = 'button';
      button.textContent = message.buttons[key] ?? null;
      button.addEventListener('click', () => answer(key));
      if (key === message.first) button.autofocus = true;
    }
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(message.escape);
    });
    over.append(dialog);
    dialog.showModal();
  });
}
