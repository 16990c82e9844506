/** Line drawings on a 24 px grid; always beside a text or under an accessible name. */
const paths = {
  alert: 'M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.6v.1',
  arrowDown: 'M12 5v14m-6-6 6 6 6-6',
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  arrowRight: 'M5 12h14m-6-6 6 6-6 6',
  arrowUp: 'M12 19V5m-6 6 6-6 6 6',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l1.6 2H4.400L6 16Zm4 4.500h4',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8 3.500v4M16 3.500v4',
  chart: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  check: 'm5 12.5 4.5 4.500L19 7.5',
  chevronDown: 'm6 9.5 6 6 6-6',
  chevronRight: 'm9.5 6 6 6-6 6',
  clip: 'm20 11.5-8 8a5 5 0 0 1-7-7l8.5-8.500a3.4 3.4 0 0 1 4.8 4.800l-8.4 8.400a1.7 1.7 0 0 1-2.4-2.400l7.7-7.7',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18Z',
  close: 'm6 6 12 12M18 6 6 18',
  columns: 'M4 5h16v14H4zM9.500 5v14M14.500 5v14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  cut: 'M6 20a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Zm12 0a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM8 15.500 17 4M16 15.500 7 4',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  drag: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  edit: 'M4 20h4L19 9l-4-4L4 16v4ZM13 7l4 4',
  empty: 'M4 13 6.5 5h11L20 13v6H4zM4 13h5l1 2.500h4l1-2.500h5',
  euro: 'M18 6.500A7 7 0 0 0 7 12a7 7 0 0 0 11 5.500M4.5 10.500H14m-9.5 3H13',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5 2.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z',
  filter: 'M4 5h16l-6 8v5.500l-4 1.500v-7L4 5Z',
  home: 'm4 11 8-7 8 7v9h-5.500v-6h-5v6H4z',
  inbox: 'M4 4h16v16H4zM4 14h5l1 2.500h4l1-2.500h5M8 8h8m-8 3h8',
  info: 'M12 11v5.500M12 7.800v.1M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18Z',
  keyboard: 'M3 6h18v12H3zM7 10v.1M11 10v.1M15 10v.1M18 10v.1M8 14.500h8',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 1 1 7 0v3',
  menu: 'M4 6.500h16M4 12h16M4 17.500h16',
  message: 'M4 5h16v11H10l-4 4v-4H4z',
  minus: 'M5 12h14',
  moon: 'M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10Z',
  more: 'M5 12v.1M12 12v.1M19 12v.1',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  page: 'M5 3h14v18H5zM8.5 8h7m-7 4h7',
  paste: 'M9 5H6v15h12V5h-3M9 3.500h6v3H9z',
  pause: 'M9 6v12M15 6v12',
  plus: 'M12 5v14M5 12h14',
  publish: 'M12 16V4m-5 5 5-5 5 5M4 15v5h16v-5',
  redo: 'm15 5 4 4-4 4M19 9H10a5 5 0 0 0 0 10h4',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.300L20 9.400M20 4v5.400h-5.4',
  rule: 'M5 6h9M5 12h6M5 18h9m2-9 3 3-3 3',
  search: 'm20 20-4.5-4.500M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Z',
  send: 'm4 12 16-8-5 16-3.5-6.500L4 12Z',
  services: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M18.7 5.300l-1.4 1.400M6.7 17.300l-1.4 1.4',
  tag: 'M4 4h8l8 8-8 8-8-8V4Zm4 4v.1',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5.500M13.5 11v5.5',
  undo: 'M9 5 5 9l4 4M5 9h9a5 5 0 0 1 0 10h-4',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.500c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  users:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-6 8c.5-3.500 2.900-5.500 6-5.500s5.500 2 6 5.500M15.5 4.800a3.500 3.500 0 0 1 0 6.400M17.500 14.500c2 .7 3.200 2.500 3.500 5',
  zoomIn: 'm20 20-4.5-4.500M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM10.5 8v5M8 10.500h5',
  zoomOut: 'm20 20-4.5-4.500M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM8 10.500h5',
};
export type IconName = keyof typeof paths;

interface IconProps {
  readonly name: IconName;
  readonly size?: 'small' | 'normal' | 'large';
}

/** A decorative drawing: hidden from assistive technology, because a text always says the same. */
export function Icon({ name, size = 'normal' }: IconProps) {
  return (
    <svg
      className="icon"
      data-size={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
