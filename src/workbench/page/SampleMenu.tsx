import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SampleChoice } from '../../actions/sampleGroup';
import { detailOf } from '../notice';
import { useWords, useWorkbench } from './workbenchContext';

/** Sample scores to try the product with: the rest of a member's workbook, or all workbooks of a group. */
export function SampleMenu({ labelClass }: { labelClass: string }) {
  const words = useWords();
  const workbench = useWorkbench();
  const { books, notices, language } = workbench;
  const [choice, setChoice] = useState<SampleChoice | null>(null);
  const [running, setRunning] = useState(false);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    const { name } = books.shown;
    try {
      await work();
    } catch (thrown) {
      notices.tell({ kind: 'sample-failed', file: name, detail: detailOf(thrown) });
    }
  };
  const look = async (): Promise<void> => {
    await workbench.desk.settle(books.shown.id);
    const { sampleChoice } = await import('../../actions/sampleGroup');
    setChoice(sampleChoice(books.shown.workbook, language.value));
  };
  const run = (sample: () => Promise<void>): void => {
    setRunning(true);
    void attempt(sample).finally(() => setRunning(false));
  };
  const fillShown = async (): Promise<void> => {
    const { id, name } = books.shown;
    const { enterSample } = await import('../sample/enterSample');
    const cells = await enterSample(workbench, id, language.value);
    notices.tell({ kind: 'sample-entered', file: name, cells, detail: '' });
  };
  const fillGroup = async (group: string | null): Promise<void> => {
    const { sampleBuiltIn, sampleGroup } = await import('../sample/sampleGroup');
    const { master, forms } =
      choice?.kind === 'master' && group !== null
        ? await sampleGroup(workbench, books.shown, choice, group, language.value)
        : await sampleBuiltIn(workbench, language.value);
    notices.tell({ kind: 'sample-ready', file: master, forms, detail: '' });
  };

  return (
    // Opens once it is known what it offers: the first of it takes the focus.
    <Menu open={choice !== null} onOpenChange={(_, { open }) => (open ? void attempt(look) : setChoice(null))}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.sample.hint} relationship="description">
          <MenuButton
            appearance="subtle"
            size="small"
            icon={<BeakerRegular />}
            // Not `disabled`, which would throw the focus out.
            disabledFocusable={running}
            aria-label={words.sample.name}
          >
            <span className={labelClass}>{words.sample.name}</span>
          </MenuButton>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choice?.kind === 'member' && <MenuItem onClick={() => run(fillShown)}>{words.sample.rest}</MenuItem>}
          {choice?.kind === 'master' &&
            choice.groups.map(({ code, name, members }) => (
              <MenuItem key={code} onClick={() => run(() => fillGroup(code))}>
                {words.sample.group(name, members)}
              </MenuItem>
            ))}
          {choice?.kind === 'master' && choice.groups.length === 0 && (
            <MenuItem disabled>{words.sample.noMembers}</MenuItem>
          )}
          {choice?.kind === 'none' && (
            <MenuItem onClick={() => run(() => fillGroup(null))}>{words.sample.builtIn}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
