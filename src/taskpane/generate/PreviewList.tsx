import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { GeneratePreview } from '../paneActions';
import { usePanelStyles } from '../shell/panelStyles';
import { Section } from '../shell/Section';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
});

/** Enough to see what it is about; the button that makes them stays in sight. */
const AT_FIRST = 5;

interface Props {
  preview: GeneratePreview;
  /** Sheets of the open workbook rather than files. */
  sheets: boolean;
}

/** What would be made, and for whom. */
export function PreviewList({ preview: { items }, sheets }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, AT_FIRST);
  return (
    <Section title={words.generate.preview} aside={words.generate.previewCount(items.length, sheets)}>
      {items.length === 0 && <span className={panel.quiet}>{words.generate.previewNone}</span>}
      <ul className={panel.list}>
        {shown.map(({ name, detail, exists }, index) => (
          <li key={`${index}/${name}`} className={styles.item}>
            <DocumentTableRegular className={styles.icon} aria-hidden />
            <div className={panel.wrap}>
              <div>{name}</div>
              <div className={panel.quiet}>{detail}</div>
              {exists && (
                <Badge appearance="tint" color="warning">
                  {words.generate.exists}
                </Badge>
              )}
            </div>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <div className={panel.actions}>
          <Button size="small" onClick={() => setAll(true)}>
            {words.findings.more(items.length - shown.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}
