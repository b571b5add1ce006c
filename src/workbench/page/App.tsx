import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { themes } from '../../taskpane/shell/themes';
import { usePage } from '../../taskpane/shell/usePage';
import { useTheme } from '../../taskpane/shell/useTheme';
import type { Language } from '../../wording/wording';
import { workbenchWordingOf } from '../../wording/workbenchWording';
import { takeTurn } from '../books/onePage';
import { startDesk, type Workbench } from '../desk/startDesk';
import { StandStill } from './StandStill';
import { WorkbenchContext } from './workbenchContext';
import { WorkbenchPage } from './WorkbenchPage';

/** Where the page stands: nothing runs unless the open workbooks are this page's alone. */
type Stage = { kind: 'starting' | 'insecure' | 'elsewhere' | 'moved' } | { kind: 'running'; workbench: Workbench };

/** The workbench, or why it does not run here. */
export function App({ language: first }: { language: Language }) {
  const [language, setLanguage] = useState(first);
  const theme = useTheme(null);
  usePage(theme);
  const [stage, setStage] = useState<Stage>({ kind: 'starting' });
  const begin = useCallback(async (take: boolean, wanted: Language): Promise<void> => {
    if (!isSecureContext) {
      setStage({ kind: 'insecure' });
      return;
    }
    let running: Workbench | null = null;
    const { mine, problem } = await takeTurn(take, () => {
      running?.stop();
      setLanguage(running?.language.value ?? wanted);
      setStage({ kind: 'moved' });
    });
    if (!mine) {
      setStage({ kind: 'elsewhere' });
      return;
    }
    running = await startDesk(wanted, problem);
    setStage({ kind: 'running', workbench: running });
  }, []);
  useEffect(() => void begin(false, first), [begin, first]);

  const words = workbenchWordingOf(language);
  return (
    <FluentProvider theme={themes[theme]}>
      {stage.kind === 'running' && (
        <WorkbenchContext value={stage.workbench}>
          <WorkbenchPage theme={theme} />
        </WorkbenchContext>
      )}
      {stage.kind === 'elsewhere' && (
        <StandStill {...words.elsewhere} action={words.elsewhere.here} onAct={() => void begin(true, language)} />
      )}
      {stage.kind === 'moved' && (
        <StandStill {...words.moved} action={words.moved.back} onAct={() => void begin(true, language)} />
      )}
      {stage.kind === 'insecure' && <StandStill {...words.insecure} />}
    </FluentProvider>
  );
}
