import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { Step } from './steps';
import { useWords } from './words';

const useStyles = makeStyles({
  // Five short words fit 320 px beside a scrollbar; enlarged to 200 % they take a second line instead of being cut off.
  list: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  tab: { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
});

interface Props {
  steps: readonly Step[];
  selected: Step;
  /** Ids of tabs and panels begin with it. */
  prefix: string;
  onSelect: (step: Step) => void;
}

/** The steps as tabs: one stop for the Tab key, arrows between them. */
export function StepTabs({ steps, selected, prefix, onSelect }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <TabList
      className={styles.list}
      aria-label={words.stepsLabel}
      selectedValue={selected}
      onTabSelect={(_, { value }) => onSelect(value as Step)}
    >
      {steps.map((step) => (
        <Tab
          key={step}
          value={step}
          id={`${prefix}-tab-${step}`}
          aria-controls={`${prefix}-panel-${step}`}
          className={styles.tab}
        >
          {words.steps[step]}
        </Tab>
      ))}
    </TabList>
  );
}
