import { useState } from 'react';
import type { CellPlace, MatrixGroup } from '../paneActions';
import { Choice } from '../shell/Choice';
import { EmptyState } from '../shell/EmptyState';
import { usePanelStyles } from '../shell/panelStyles';
import { Section } from '../shell/Section';
import { useWords } from '../shell/words';
import { CellDetail } from './CellDetail';
import { Matrix, type CellIndex } from './Matrix';
import { MatrixLegend } from './MatrixLegend';

interface Props {
  groups: readonly MatrixGroup[];
  /** File that counts, by `member/agency`. */
  choices: ReadonlyMap<string, string>;
  onShow: (place: CellPlace) => void;
  onChoose: (key: string, file: string) => void;
}

/** The matrix of one group at a time, and below it the cell that was chosen. */
export function Matrices({ groups, choices, onShow, onChoose }: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  const [code, setCode] = useState<string | null>(null);
  const [at, setAt] = useState<CellIndex | null>(null);
  const group = groups.find((candidate) => candidate.code === code) ?? groups[0];
  if (!group) return <EmptyState text={words.merge.noMatrix} />;
  const cells = group.cells.flat();
  const expected = cells.filter(({ state }) => state !== 'recused' && state !== 'absent').length;
  const returned = cells.filter(({ state }) => ['complete', 'incomplete', 'conflict'].includes(state)).length;
  const agency = at && group.agencies[at.row];
  const member = at && group.members[at.column];
  const cell = at && group.cells[at.row]?.[at.column];
  return (
    <Section title={words.merge.matrix} aside={words.merge.summary(returned, expected)}>
      {groups.length > 1 && (
        <Choice
          label={words.generate.group}
          value={group.code}
          options={groups.map((each) => ({ value: each.code, label: each.name }))}
          onChange={(value) => {
            setCode(value);
            setAt(null);
          }}
        />
      )}
      <span className={panel.quiet}>{words.merge.matrixHint}</span>
      <Matrix group={group} selected={at} onSelect={setAt} />
      <MatrixLegend group={group} />
      {agency && member && cell && (
        <CellDetail
          member={member}
          agency={agency}
          cell={cell}
          chosen={choices.get(`${member.code}/${agency.code}`) ?? null}
          onChoose={(file) => onChoose(`${member.code}/${agency.code}`, file)}
          onShow={onShow}
        />
      )}
    </Section>
  );
}
