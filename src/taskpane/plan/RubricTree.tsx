import { Button, makeStyles, mergeClasses, tokens, Tree, TreeItem, TreeItemLayout } from '@fluentui/react-components';
import { useMemo, useState, type CSSProperties } from 'react';
import { fullMarks, nameOf, placeCriteria, type Criterion } from '../../assessment/criterion';
import type { Plan } from '../../assessment/plan';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  // A third of the tree's own indentation: five levels have to leave room for words at 320 px.
  layout: {
    paddingLeft: 'calc((var(--depth) - 1) * 10px)',
    paddingRight: 0,
    minHeight: '28px',
    alignItems: 'flex-start',
  },
  leaf: { paddingLeft: 'calc((var(--depth) - 1) * 10px + 22px)' },
  // Beside the first line where a name takes two.
  icon: { alignItems: 'flex-start', paddingTop: '8px' },
  main: { overflowWrap: 'anywhere', paddingTop: '4px', paddingBottom: '4px' },
  // Colours are the tree's own: it inverts the line under the pointer in high contrast.
  number: { fontVariantNumeric: 'tabular-nums', marginRight: '6px' },
  points: {
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    paddingTop: '4px',
  },
  growth: { fontSize: tokens.fontSizeBase200 },
  tools: { display: 'flex', justifyContent: 'flex-end' },
});

/** 評分標準 as a tree with 配分; the top level is open at first. */
export function RubricTree({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const words = useWords();
  const parents = useMemo(
    () => placeCriteria(plan.rubric).flatMap(({ criterion }) => (criterion.children.length > 0 ? [criterion.key] : [])),
    [plan],
  );
  const [open, setOpen] = useState<ReadonlySet<unknown>>(() => new Set(plan.rubric.map(({ key }) => key)));
  const isAllOpen = open.size >= parents.length;
  return (
    <>
      <div className={styles.tools}>
        <Button size="small" appearance="subtle" onClick={() => setOpen(new Set(isAllOpen ? [] : parents))}>
          {isAllOpen ? words.plan.collapseAll : words.plan.expandAll}
        </Button>
      </div>
      <Tree
        size="small"
        aria-label={words.plan.rubric}
        openItems={open as Set<string>}
        onOpenChange={(_, data) => setOpen(data.openItems)}
      >
        {plan.rubric.map((criterion, index) => (
          <Node
            key={criterion.key}
            plan={plan}
            criterion={criterion}
            number={String(index + 1)}
            depth={1}
            open={open}
          />
        ))}
      </Tree>
    </>
  );
}

interface NodeProps {
  plan: Plan;
  criterion: Criterion;
  number: string;
  depth: number;
  open: ReadonlySet<unknown>;
}

/** A criterion, and those below it while it is open. */
function Node({ plan, criterion, number, depth, open }: NodeProps) {
  const styles = useStyles();
  const words = useWords();
  const isLeaf = criterion.children.length === 0;
  const growth = plan.growthRates.filter((rate) => rate.criterion === criterion.key);
  return (
    <TreeItem itemType={isLeaf ? 'leaf' : 'branch'} value={criterion.key} style={{ '--depth': depth } as CSSProperties}>
      <TreeItemLayout
        className={mergeClasses(styles.layout, isLeaf && styles.leaf)}
        main={{ className: styles.main }}
        {...(isLeaf ? {} : { expandIcon: { className: styles.icon } })}
        aside={<span className={styles.points}>{words.plan.points(fullMarks(criterion))}</span>}
      >
        <span className={styles.number}>{number}</span>
        {nameOf(criterion)}
        {growth.map((rate) => (
          <div key={rate.key} className={styles.growth}>
            {`※ ${rate.name}`}
          </div>
        ))}
      </TreeItemLayout>
      {!isLeaf && (
        <Tree>
          {open.has(criterion.key) &&
            criterion.children.map((child, index) => (
              <Node
                key={child.key}
                plan={plan}
                criterion={child}
                number={`${number}.${index + 1}`}
                depth={depth + 1}
                open={open}
              />
            ))}
        </Tree>
      )}
    </TreeItem>
  );
}
