import { FluentProvider, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { paneWordingOf } from '../../wording/paneWording';
import type { Language } from '../../wording/wording';
import type { CellPlace, PaneActions, PlanReading } from '../paneActions';
import { AnnounceContext } from './announce';
import { ActionStatus } from './ActionStatus';
import { FirstRun } from './FirstRun';
import { StepPanel } from './StepPanel';
import { landingStep, stepsFor, type Step } from './steps';
import { StepTabs } from './StepTabs';
import { themes, type ThemeName } from './themes';
import { useAction } from './useAction';
import { usePage } from './usePage';
import { WordsContext } from './words';

const useStyles = makeStyles({
  root: { minHeight: '100vh', display: 'flex', flexDirection: 'column', boxSizing: 'border-box' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    // Enlarged it would take half of what can be seen.
    '@media (max-width: 240px)': { position: 'static' },
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  // Office puts its own button into the top right corner.
  plan: {
    margin: 0,
    paddingRight: '40px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  body: { flexGrow: 1, padding: tokens.spacingHorizontalM, minWidth: 0 },
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    ':not(:empty)': { marginBottom: tokens.spacingVerticalM },
  },
  panel: {
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
    ':focus:not(:focus-visible)': { outlineStyle: 'none' },
  },
  foot: { padding: tokens.spacingHorizontalM, paddingTop: 0 },
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  actions: PaneActions;
  /** Excel's display language. */
  language: Language;
  theme: ThemeName;
}

/**
 * The task pane: looks at what is open, lands on the step that fits, and keeps steps that were visited as they were left.
 */
export function Pane({ actions, language, theme }: Props) {
  const styles = useStyles();
  usePage(theme);
  const words = paneWordingOf(language);
  const prefix = useId();
  const [step, setStep] = useState<Step>('plan');
  const [visited, setVisited] = useState<readonly Step[]>([]);
  const [reading, setReading] = useState<PlanReading | null>(null);
  const [allSteps, setAllSteps] = useState(false);
  const [hintClosed, setHintClosed] = useState(false);
  const [heard, setHeard] = useState('');

  const start = useAction(async (watcher) => {
    const kind = await actions.openKind(watcher);
    const found = kind.plan === null ? null : await actions.plan.fromWorkbook(watcher);
    const landing = landingStep(kind.kind, found !== null);
    setReading(found);
    setStep(landing);
    setVisited([landing]);
    return kind;
  });
  const { run: begin } = start;
  useEffect(() => void begin(), [begin]);

  const showing = useAction((_, place: CellPlace) => actions.show(place));
  const { run: show } = showing;
  const onShow = useCallback((place: CellPlace) => void show(place), [show]);

  // Entered by a button the new step takes the focus; entered by its tab the tab keeps it.
  const body = useRef<HTMLElement>(null);
  const entered = useRef(false);
  const select = (next: Step): void => {
    setStep(next);
    setVisited((before) => (before.includes(next) ? before : [...before, next]));
  };
  const go = (next: Step): void => {
    entered.current = true;
    select(next);
  };
  useEffect(() => {
    if (entered.current) body.current?.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden])')?.focus();
    entered.current = false;
  }, [step]);

  const begun = start.state.kind === 'done' || start.state.kind === 'failed';
  const kind = start.state.kind === 'done' ? start.state.result : null;
  const steps = stepsFor(kind?.kind ?? null, allSteps);
  const isFirstRun = kind?.kind === 'none' && reading === null && !hintClosed;
  const open = visited.length > 0 ? visited : [step];

  return (
    <FluentProvider theme={themes[theme]}>
      <WordsContext value={words}>
        <AnnounceContext value={setHeard}>
          <div className={styles.root} lang={language}>
            <div className={styles.heard} role="status">
              {heard}
            </div>
            <header className={styles.head}>
              <h1 className={styles.plan}>{reading?.plan?.title ?? `${words.name}　${words.noPlanYet}`}</h1>
              {begun && steps.length > 1 && (
                <StepTabs steps={steps} selected={step} prefix={prefix} onSelect={select} />
              )}
            </header>
            <main ref={body} className={styles.body}>
              <div className={styles.notices}>
                {start.state.kind === 'failed' && (
                  <ActionStatus label={words.loading} action={start} onRetry={() => void begin()} />
                )}
                <ActionStatus label={words.loading} action={showing} />
                {isFirstRun && <FirstRun onClose={() => setHintClosed(true)} />}
              </div>
              {!begun && <Spinner size="small" label={words.loading} />}
              {begun &&
                open.map((each) => (
                  <div
                    key={each}
                    role="tabpanel"
                    id={`${prefix}-panel-${each}`}
                    {...(steps.length > 1
                      ? { 'aria-labelledby': `${prefix}-tab-${each}` }
                      : { 'aria-label': words.steps[each] })}
                    tabIndex={-1}
                    hidden={each !== step}
                    className={styles.panel}
                  >
                    <StepPanel
                      step={each}
                      active={each === step}
                      actions={actions}
                      kind={kind}
                      reading={reading}
                      onPlan={setReading}
                      onShow={onShow}
                      onGo={go}
                    />
                  </div>
                ))}
            </main>
            {begun && steps.length === 1 && (
              <footer className={styles.foot}>
                <Link as="button" onClick={() => setAllSteps(true)}>
                  {words.allSteps}
                </Link>
              </footer>
            )}
          </div>
        </AnnounceContext>
      </WordsContext>
    </FluentProvider>
  );
}
