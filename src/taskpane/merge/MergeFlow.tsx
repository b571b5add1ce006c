import { Button, Checkbox } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Plan } from '../../assessment/plan';
import type { CellPlace, MatrixFile, MergeActions, MergePreview, MergeWishes, ReadFile } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { EmptyState } from '../shell/EmptyState';
import { FilePicker } from '../shell/FilePicker';
import { FindingList } from '../shell/FindingList';
import { Section } from '../shell/Section';
import type { Step } from '../shell/steps';
import { useAction } from '../shell/useAction';
import { useWords } from '../shell/words';
import { FileList } from './FileList';
import { Matrices } from './Matrices';
import { WriteResults } from './WriteResults';

interface Props {
  actions: MergeActions;
  plan: Plan;
  onShow: (place: CellPlace) => void;
  onGo: (step: Step) => void;
}

const NO_WISHES: MergeWishes = { latest: false, paper: false, choices: new Map() };
const NOT_JUDGED: readonly MatrixFile[] = [];

/** Files in, a matrix of what they hold, decisions, results out. */
export function MergeFlow({ actions, plan, onShow, onGo }: Props) {
  const words = useWords();
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const [wishes, setWishes] = useState<MergeWishes>(NO_WISHES);
  const [preview, setPreview] = useState<MergePreview | null>(null);

  const read = useAction(async (watcher, chosen: readonly File[]) => {
    const added = await actions.read(chosen, watcher);
    setFiles((before) => [...before, ...added]);
  });
  // Open workbooks go on being filled in: what they hold now takes the place of what they held before.
  const [open, setOpen] = useState<readonly ReadFile[]>([]);
  const { openFiles } = actions;
  const readOpen = useAction(async (watcher) => {
    const added = await actions.read((await openFiles?.()) ?? [], watcher);
    setFiles((before) => [...before.filter((file) => !open.includes(file)), ...added]);
    setOpen(added);
  });
  const judge = useAction(async (watcher, given: readonly ReadFile[], wish: MergeWishes) => {
    const next = await actions.preview(plan, given, wish, watcher);
    if (!watcher.cancelled()) setPreview(next);
  }, 'overtake');
  const { run: look } = judge;
  useEffect(() => {
    if (files.length > 0) void look(files, wishes);
  }, [files, wishes, look]);

  const remove = useCallback((gone: ReadFile) => setFiles((before) => before.filter((file) => file !== gone)), []);
  const clear = useCallback(() => setFiles([]), []);

  const isReading = read.state.kind === 'running' || readOpen.state.kind === 'running';
  const shown = files.length > 0 ? preview : null;
  return (
    <>
      <FilePicker
        multiple
        accept=".xlsx,.ods"
        label={files.length > 0 ? words.merge.add : words.files.choose}
        disabled={isReading}
        onFiles={(chosen) => void read.run(chosen)}
      />
      {openFiles && (
        <Button disabledFocusable={isReading} onClick={() => void readOpen.run()}>
          {words.merge.addOpen}
        </Button>
      )}
      <ActionStatus label={words.merge.reading} action={read} />
      <ActionStatus label={words.merge.reading} action={readOpen} />
      {files.length === 0 && !isReading && <EmptyState text={words.merge.empty} />}
      {files.length > 0 && (
        <FileList files={files} judged={shown?.files ?? NOT_JUDGED} onRemove={remove} onClear={clear} />
      )}
      {(shown === null || judge.state.kind === 'failed') && (
        <ActionStatus label={words.merge.judging} action={judge} onRetry={() => void look(files, wishes)} />
      )}
      {shown && (
        <>
          <Matrices
            groups={shown.groups}
            choices={wishes.choices}
            onShow={onShow}
            onChoose={(key, file) => setWishes({ ...wishes, choices: new Map(wishes.choices).set(key, file) })}
          />
          <Section title={words.merge.options}>
            <Checkbox
              label={words.merge.latest}
              checked={wishes.latest}
              onChange={(_, { checked }) => setWishes({ ...wishes, latest: checked === true })}
            />
            <Checkbox
              label={words.merge.paper}
              checked={wishes.paper}
              onChange={(_, { checked }) => setWishes({ ...wishes, paper: checked === true })}
            />
          </Section>
          <WriteResults
            preview={shown}
            disabled={isReading || judge.state.kind === 'running'}
            write={(watcher) => actions.write(plan, files, wishes, watcher)}
            onShow={onShow}
            onGo={onGo}
          />
          <Section title={words.findings.title}>
            <FindingList findings={shown.findings} onShow={onShow} />
          </Section>
        </>
      )}
    </>
  );
}
