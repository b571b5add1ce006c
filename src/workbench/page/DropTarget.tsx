import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: tokens.spacingHorizontalM,
    zIndex: 2000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: 'none',
  },
});

interface Props {
  label: string;
  onFiles: (files: readonly File[]) => void;
}

/** Takes files that are dropped anywhere on the page; seen only while files are dragged over it. */
export function DropTarget({ label, onFiles }: Props) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Else the browser would show the file in the page's place.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      take.current([...event.dataTransfer!.files]);
    };
    const capture = { capture: true };
    window.addEventListener('dragover', onOver, capture);
    window.addEventListener('dragleave', onLeave, capture);
    window.addEventListener('drop', onDrop, capture);
    return () => {
      window.removeEventListener('dragover', onOver, capture);
      window.removeEventListener('dragleave', onLeave, capture);
      window.removeEventListener('drop', onDrop, capture);
    };
  }, []);
  return over ? <div className={styles.root}>{label}</div> : null;
}
