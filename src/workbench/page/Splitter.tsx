import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { NARROW } from './narrow';
import { DEFAULT_PANE_WIDTH, fittingPaneWidth, NARROWEST, WIDEST } from './paneWidth';

/** What an arrow key does to the width, in pixels. */
const STEP = 20;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    // Wider to hit than to see, over its neighbours.
    width: '9px',
    margin: '0 -5px 0 -4px',
    zIndex: 2,
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, backgroundColor: tokens.colorStrokeFocus2 },
    [NARROW]: { display: 'none' },
  },
  // While it is dragged no frame takes the pointer.
  shield: { position: 'fixed', inset: 0, zIndex: 3 },
});

interface Props {
  label: string;
  width: number;
  onWidth: (width: number) => void;
}

/** Between grid and pane: widens the pane by dragging or by arrow keys. */
export function Splitter({ label, width, onWidth }: Props) {
  const styles = useStyles();
  const [dragging, setDragging] = useState(false);
  const resize = (wanted: number): void => onWidth(fittingPaneWidth(wanted));
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: NARROWEST, End: WIDEST }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  return (
    <div
      className={styles.root}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(DEFAULT_PANE_WIDTH)}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => {
        if (dragging) resize(innerWidth - event.clientX);
      }}
      onLostPointerCapture={() => setDragging(false)}
    >
      {dragging && <div className={styles.shield} />}
    </div>
  );
}
