import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { Book } from '../books/books';
import { useWords } from './workbenchContext';

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: '32px' },
  popover: { maxWidth: 'min(480px, 90vw)', maxHeight: '70vh' },
  item: { maxWidth: 'none', '& .fui-MenuItemRadio__secondaryContent': { whiteSpace: 'nowrap' } },
});

interface Props {
  list: readonly Book[];
  shown: string;
  onShow: (id: string) => void;
}

/** All open workbooks by their whole names, where their tabs have no room side by side. */
export function BookMenu({ list, shown, onShow }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Menu
      checkedValues={{ book: [shown] }}
      onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] !== undefined && onShow(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.allBooks(list.length)} relationship="label">
          <MenuButton
            className={styles.button}
            appearance="subtle"
            size="small"
            menuIcon={null}
            icon={<ChevronDownRegular />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {list.map(({ id, name, unsaved }) => (
            <MenuItemRadio
              key={id}
              className={styles.item}
              name="book"
              value={id}
              secondaryContent={unsaved ? words.unsaved : null}
            >
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
